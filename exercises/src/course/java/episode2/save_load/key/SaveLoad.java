package episode2.save_load.key;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import episode2.save_load.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Exercise 2.40: save and load. */
@Exercise("2.40-save-load")
public class SaveLoad implements Contract {

  @Step(10)
  @Override
  public void save(Classifier classifier, Path folder) throws IOException {
    Model model = classifier.model();
    // region save
    model.setProperty("mean", Arrays.toString(classifier.mean()));
    model.setProperty("deviation", Arrays.toString(classifier.deviation()));
    model.save(folder, "penguins");
    // starter
    // // The weights are saved. What else does a prediction need?
    // model.save(folder, "penguins");
    // endregion
  }

  @Step(10)
  @Override
  public Classifier load(Path folder, Block network) throws IOException, MalformedModelException {
    Model model = Model.newInstance("penguins");
    // region load
    model.setBlock(network);
    model.load(folder, "penguins");
    float[] mean = floats(model.getProperty("mean"));
    float[] deviation = floats(model.getProperty("deviation"));
    // starter
    // // Give the model its network, let it read the weights, and get back the rest.
    // float[] mean = {};
    // float[] deviation = {};
    // endregion
    return new Classifier(model, mean, deviation);
  }

  /** Reads what Arrays.toString wrote, such as {@code [43.9, 17.2]}. */
  private static float[] floats(String text) {
    String[] parts = text.substring(1, text.length() - 1).split(", ", -1);
    float[] values = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = Float.parseFloat(parts[i]);
    }
    return values;
  }

  /** Saves a classifier of one layer that was trained beforehand, loads it, and compares. */
  public static void main(String[] args) throws IOException, MalformedModelException {
    float[] weights = {
      -2.70f, 1.47f, -0.57f, 0.43f, 2.32f, 0.35f, -0.59f, -1.53f, 0.38f, -1.81f, 1.16f, 1.10f
    };
    float[] biases = {0.62f, -0.20f, -0.43f};
    float[] mean = {44.0f, 17.1f, 201.0f, 4206.2f};
    float[] deviation = {5.47f, 1.98f, 13.96f, 789.9f};
    Penguins penguins = Penguins.load();
    System.out.println(penguins.source());
    Path folder = Files.createDirectories(Path.of("models"));
    try (Model model = Model.newInstance("penguins")) {
      Block layer = Linear.builder().setUnits(3).build();
      layer.setInitializer((m, shape, type) -> m.create(weights, shape), Parameter.Type.WEIGHT);
      layer.setInitializer((m, shape, type) -> m.create(biases, shape), Parameter.Type.BIAS);
      layer.initialize(model.getNDManager(), DataType.FLOAT32, new Shape(1, 4));
      model.setBlock(layer);
      Classifier classifier = new Classifier(model, mean, deviation);
      float[] before = scores(classifier, penguins.testX());
      new SaveLoad().save(classifier, folder);
      try (Stream<Path> files = Files.list(folder)) {
        files
            .sorted()
            .forEach(file -> System.out.println(file + ", " + file.toFile().length() + " bytes"));
      }
      Classifier loaded = new SaveLoad().load(folder, Linear.builder().setUnits(3).build());
      if (loaded.model().getBlock() == null) {
        System.out.println("What load returns has no network yet.");
        return;
      }
      float[] after = scores(loaded, penguins.testX());
      loaded.model().close();
      System.out.println("Scores before                 after");
      for (int i = 0; i < 5; i++) {
        System.out.printf(
            "%8.4f %8.4f %8.4f    %8.4f %8.4f %8.4f%n",
            before[3 * i],
            before[3 * i + 1],
            before[3 * i + 2],
            after[3 * i],
            after[3 * i + 1],
            after[3 * i + 2]);
      }
      System.out.println(
          Arrays.equals(before, after) ? "All 69 rows agree to the last bit." : "They differ.");
    }
  }

  /** The scores for rows that are not scaled yet. */
  private static float[] scores(Classifier classifier, float[][] rows) {
    NDManager manager = classifier.model().getNDManager();
    NDArray scaled =
        manager
            .create(rows)
            .sub(manager.create(classifier.mean()))
            .div(manager.create(classifier.deviation()));
    ParameterStore parameters = new ParameterStore(manager, false);
    return classifier
        .model()
        .getBlock()
        .forward(parameters, new NDList(scaled), false)
        .head()
        .toFloatArray();
  }
}
