// fault: check/no-activation
// why: the two convolutions follow each other in forwardInternal of a block of one's own,
//      where nothing is applied between.

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

public class NetworkAsClass extends AbstractBlock {
  private final Block first =
      addChildBlock(
          "first", Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(16).build());
  private final Block second =
      addChildBlock(
          "second", Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(32).build());
  private final Block out = addChildBlock("out", Linear.builder().setUnits(10).build());

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
    NDList x = first.forward(store, inputs, training);
    //         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/no-activation
    x = second.forward(store, x, training);
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/no-activation
    NDArray flat = Blocks.batchFlatten(Activation.relu(x.singletonOrThrow()));
    return out.forward(store, new NDList(flat), training);
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    first.initialize(manager, type, inputs);
    Shape[] shapes = first.getOutputShapes(inputs);
    second.initialize(manager, type, shapes);
    shapes = second.getOutputShapes(shapes);
    Shape s = shapes[0];
    out.initialize(manager, type, new Shape(s.get(0), s.get(1) * s.get(2) * s.get(3)));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {new Shape(inputs[0].get(0), 10)};
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NetworkAsClass net = new NetworkAsClass();
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 28, 28));
      System.out.println(net);
    }
  }
}
