package episode2.seeds.key;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import episode2.seeds.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.Step;
import java.io.IOException;

/** Exercise 2.15: a run that repeats. */
@Exercise("2.15-seeds")
public class Seeds implements Contract {

  @Step(4)
  @Override
  public void train(Trainer trainer, float[][] rows, int[] labels, int seed)
      throws IOException, TranslateException {
    // region start
    Engine.getInstance().setRandomSeed(seed);
    trainer.initialize(new Shape(1, rows[0].length));
    // starter
    // // Weights are drawn here. Where do the random numbers come from?
    // trainer.initialize(new Shape(1, rows[0].length));
    // endregion
    NDManager manager = trainer.getManager();
    ArrayDataset data =
        new ArrayDataset.Builder()
            .setData(manager.create(rows))
            .optLabels(manager.create(labels))
            .setSampling(16, true)
            .build();
    // region epochs
    EasyTrain.fit(trainer, 10, data, null);
    // starter
    // EasyTrain.fit(trainer, 10, data, null);
    // endregion
  }

  /** Trains with seed 1, once more with seed 1, and with seed 2. */
  public static void main(String[] args) throws IOException, TranslateException {
    Penguins penguins = Penguins.load();
    System.out.println(penguins.source());
    for (int seed : new int[] {1, 1, 2}) {
      try (Model model = Model.newInstance("seeds")) {
        Block network =
            new SequentialBlock()
                .addAll(
                    Linear.builder().setUnits(6).build(),
                    Activation.leakyReluBlock(0.1f),
                    Linear.builder().setUnits(3).build());
        model.setBlock(network);
        DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss());
        try (Trainer trainer = model.newTrainer(config)) {
          new Seeds().train(trainer, penguins.trainX(), penguins.trainY(), seed);
          NDArray test = trainer.getManager().create(penguins.testX());
          long[] found = trainer.evaluate(new NDList(test)).head().argMax(1).toLongArray();
          int right = 0;
          for (int i = 0; i < found.length; i++) {
            right += found[i] == penguins.testY()[i] ? 1 : 0;
          }
          NDArray weights = network.getParameters().get(0).getValue().getArray();
          System.out.printf(
              "seed %d: %d of %d right, first weight %.7f%n",
              seed, right, found.length, weights.getFloat(0, 0));
        }
      }
    }
  }
}
