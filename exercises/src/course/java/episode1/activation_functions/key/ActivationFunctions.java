package episode1.activation_functions.key;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import episode1.activation_functions.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;
import java.util.function.UnaryOperator;

/** Exercise 1.04: sigmoid, ReLU, identity, and how steep they are. */
@Exercise("1.04-activation-functions")
public class ActivationFunctions implements Contract {

  @Step(4)
  @Override
  public NDArray sigmoid(NDArray x) {
    // region sigmoid
    return x.neg().exp().add(1).pow(-1);
    // starter
    // // 1 / (1 + e to the power of -x)
    // return x.zerosLike();
    // endregion
  }

  @Step(4)
  @Override
  public NDArray relu(NDArray x) {
    // region relu
    return x.maximum(0);
    // starter
    // // The larger one of 0 and x.
    // return x.zerosLike();
    // endregion
  }

  @Step(4)
  @Override
  public NDArray identity(NDArray x) {
    // region identity
    return x;
    // starter
    // // What goes in comes out.
    // return x.zerosLike();
    // endregion
  }

  @Override
  public NDArray gradient(UnaryOperator<NDArray> function, NDArray x) {
    // region gradient
    x.setRequiresGradient(true);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(function.apply(x).sum());
    }
    return x.getGradient();
    // starter
    // // Let a GradientCollector watch while the function is computed, then go back.
    // return x.zerosLike();
    // endregion
  }

  /** Shows values and gradients from -6 to 6. */
  public static void main(String[] args) {
    ActivationFunctions own = new ActivationFunctions();
    float[] at = {-6, -4, -2, -1, 0, 1, 2, 3, 4, 6};
    System.out.println("     x   sigmoid  rises   ReLU  rises   identity  rises");
    try (NDManager manager = NDManager.newBaseManager()) {
      float[][] columns = {
        own.sigmoid(manager.create(at)).toFloatArray(),
        own.gradient(own::sigmoid, manager.create(at)).toFloatArray(),
        own.relu(manager.create(at)).toFloatArray(),
        own.gradient(own::relu, manager.create(at)).toFloatArray(),
        own.identity(manager.create(at)).toFloatArray(),
        own.gradient(own::identity, manager.create(at)).toFloatArray()
      };
      for (int i = 0; i < at.length; i++) {
        System.out.printf(
            "%6.1f   %7.4f %6.4f %6.1f %6.1f %10.1f %6.1f   %s%n",
            at[i],
            columns[0][i],
            columns[1][i],
            columns[2][i],
            columns[3][i],
            columns[4][i],
            columns[5][i],
            "#".repeat(Math.round(40 * columns[1][i])));
      }
    }
    System.out.println("The bars show how steeply the sigmoid rises.");
  }
}
