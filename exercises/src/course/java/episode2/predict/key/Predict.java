package episode2.predict.key;

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
import episode2.predict.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.Step;

/** Exercise 2.30: probabilities for penguins that the network has never seen. */
@Exercise("2.30-predict")
public class Predict implements Contract {

  /** Weights by species (rows) and measurement (columns), trained beforehand. */
  private static final float[] WEIGHTS = {
    -0.49349f, 0.73929f, -0.04112f, 0.00054f,
    0.42386f, 0.17557f, -0.04222f, -0.00194f,
    0.06962f, -0.91486f, 0.08333f, 0.00140f,
  };

  private static final float[] BIASES = {15.67f, -5.23f, -10.44f};

  @Step(7)
  @Override
  public NDArray predict(Model model, NDArray rows) {
    ParameterStore parameters = new ParameterStore(rows.getManager(), false);
    // region predict
    NDArray scores =
        model.getBlock().forward(parameters, new NDList(rows), false).singletonOrThrow();
    return scores.softmax(1);
    // starter
    // // Let the rows through the network, and make probabilities of the scores.
    // return rows;
    // endregion
  }

  /** Shows what a network of a single layer, trained beforehand, says of ten test penguins. */
  public static void main(String[] args) {
    Penguins penguins = Penguins.load();
    System.out.println(penguins.source());
    String[] species = {"Adelie", "Chinstrap", "Gentoo"};
    try (Model model = Model.newInstance("penguins")) {
      NDManager manager = model.getNDManager();
      Block layer = Linear.builder().setUnits(3).build();
      layer.setInitializer((m, shape, type) -> m.create(WEIGHTS, shape), Parameter.Type.WEIGHT);
      layer.setInitializer((m, shape, type) -> m.create(BIASES, shape), Parameter.Type.BIAS);
      layer.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
      model.setBlock(layer);
      NDArray found = new Predict().predict(model, manager.create(penguins.testX()));
      System.out.println("Adelie  Chinstrap  Gentoo    sum  in truth");
      for (int i = 0; i < 10; i++) {
        float[] row = found.get(i).toFloatArray();
        System.out.printf(
            "%6.3f  %9.3f  %6.3f  %5.3f  %s%n",
            row[0], row[1], row[2], row[0] + row[1] + row[2], species[penguins.testY()[i]]);
      }
    }
  }
}
