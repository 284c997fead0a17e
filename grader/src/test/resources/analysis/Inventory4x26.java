import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.core.*;
import ai.djl.nn.norm.*;
import ai.djl.nn.pooling.Pool;

/** 4.26: a network from two hyperparameters; one layer of convolution has more parameters than two. */
class Inventory4x26 {
  SequentialBlock build(float dropout, int layers) {
    SequentialBlock block = new SequentialBlock();
    for (int i = 0; i < layers; i++) {
      block.add(Conv2d.builder().setFilters(50).setKernelShape(new Shape(3, 3)).build());
      block.add(Activation::relu);
      block.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    }
    block.add(Dropout.builder().optRate(dropout).build());
    block.add(Blocks.batchFlattenBlock());
    block.add(Linear.builder().setUnits(50).build());
    block.add(Activation::relu);
    return block.add(Linear.builder().setUnits(10).build());
  }

  void sizes(NDManager manager) {
    SequentialBlock one = build(0.2f, 1);
    //              ^^^ total 2,404,460, not trainable 0
    one.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));
    SequentialBlock two = build(0.2f, 2);
    //              ^^^ total 514,510, not trainable 0
    two.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));
  }
}
