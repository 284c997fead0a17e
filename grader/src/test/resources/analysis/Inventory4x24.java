import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.core.*;
import ai.djl.nn.norm.*;
import ai.djl.nn.pooling.Pool;

/** 4.24, 4.25: dropout after each pool changes no count; without the third pool there are more */
class Inventory4x24 {
  static SequentialBlock build(int pools, float rate) {
    SequentialBlock net = new SequentialBlock();
    for (int i = 0; i < 3; i++) {
      net.add(Conv2d.builder().setFilters(50).setKernelShape(new Shape(3, 3)).build());
      net.add(Activation.reluBlock());
      if (i < pools) {
        net.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
      }
      net.add(Dropout.builder().optRate(rate).build());
    }
    net.add(Blocks.batchFlattenBlock());
    net.add(Linear.builder().setUnits(50).build());
    net.add(Activation.reluBlock());
    return net.add(Linear.builder().setUnits(10).build());
  }

  void networks(NDManager manager) {
    SequentialBlock fixed = build(3, 0.8f);
    //              ^^^ total 137,060, not trainable 0
    fixed.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));
    SequentialBlock varied = build(2, 0.9f);
    //              ^^^ total 407,060, not trainable 0
    varied.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));
  }
}
