package episode2.sequential.key;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import episode2.sequential.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;

/** Exercise 2.20: the same network as a block of your own. */
@Exercise("2.20-sequential")
public class OwnBlock implements Contract {

  @Step(4)
  @Override
  public Block network(long classes) {
    // region network
    return new Net(classes);
    // starter
    // return new Net(classes);
    // endregion
  }

  /** A hidden layer, ReLU, and an output layer. */
  static final class Net extends AbstractBlock {
    private final Block hidden;
    private final Block output;

    Net(long classes) {
      // region layers
      hidden = addChildBlock("hidden", Linear.builder().setUnits(10).build());
      output = addChildBlock("output", Linear.builder().setUnits(classes).build());
      // starter
      // // Make the layers as large as they should be, and tell DJL of them.
      // hidden = Linear.builder().setUnits(1).build();
      // output = Linear.builder().setUnits(1).build();
      // endregion
    }

    @Override
    protected NDList forwardInternal(
        ParameterStore parameterStore,
        NDList inputs,
        boolean training,
        PairList<String, Object> params) {
      // region forward
      NDList between = Activation.relu(hidden.forward(parameterStore, inputs, training));
      return output.forward(parameterStore, between, training);
      // starter
      // // Through the hidden layer, ReLU, and the output layer.
      // return inputs;
      // endregion
    }

    @Override
    protected void initializeChildBlocks(
        NDManager manager, DataType dataType, Shape... inputShapes) {
      hidden.initialize(manager, dataType, inputShapes);
      // region initialize
      output.initialize(manager, dataType, hidden.getOutputShapes(inputShapes));
      // starter
      // // What comes into the output layer?
      // output.initialize(manager, dataType, inputShapes);
      // endregion
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
      // region shapes
      return output.getOutputShapes(hidden.getOutputShapes(inputShapes));
      // starter
      // // What comes out of the network?
      // return inputShapes;
      // endregion
    }
  }

  /** Prints the parameters of a network for four measurements and three species. */
  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block network = new OwnBlock().network(3);
      network.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
      network
          .getParameters()
          .forEach(
              parameter ->
                  System.out.println(
                      parameter.getKey() + " " + parameter.getValue().getArray().getShape()));
      Shape[] out = network.getOutputShapes(new Shape[] {new Shape(69, 4)});
      System.out.println("(69, 4) in, " + out[0] + " out");
    }
  }
}
