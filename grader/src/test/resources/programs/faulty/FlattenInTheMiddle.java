// fault: check/flatten-too-early
// why: behind the flatten there is no height and width left for the next convolution.

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;

public class FlattenInTheMiddle {
  public static Block net() {
    return new SequentialBlock()
        .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(8).build())
        .add(Activation::relu)
        .add(Blocks.batchFlattenBlock())
        //   ^^^^^^^^^^^^^^^^^^^^^^^^^^ check/flatten-too-early
        .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(16).build())
        //   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/flatten-too-early
        .add(Activation::relu)
        .add(Linear.builder().setUnits(10).build());
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      net().initialize(manager, DataType.FLOAT32, new Shape(1, 1, 28, 28));
    }
  }
}
