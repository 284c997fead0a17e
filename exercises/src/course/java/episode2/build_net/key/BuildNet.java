package episode2.build_net.key;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import episode2.build_net.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;

/** Exercise 2.16: build the network that tells penguins apart. */
@Exercise("2.16-build-net")
public class BuildNet implements Contract {

  @Step(4)
  @Override
  public Block network(long features, long classes) {
    // region network
    return new SequentialBlock()
        .add(Linear.builder().setUnits(10).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(classes).build());
    // starter
    // // Add a hidden layer of 10 units, ReLU, and a layer that gives one score per class.
    // return new SequentialBlock();
    // endregion
  }

  /** Shows the network for four measurements and three species. */
  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block network = new BuildNet().network(4, 3);
      if (network.getChildren().isEmpty()) {
        System.out.println("The network has no layers yet.");
        return;
      }
      network.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
      long parameters = 0;
      for (Parameter parameter : network.getParameters().values()) {
        parameters += parameter.getArray().size();
      }
      System.out.println(network);
      System.out.println(parameters + " parameters");
    }
  }
}
