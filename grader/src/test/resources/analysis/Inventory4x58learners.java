import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.core.*;
import ai.djl.nn.norm.*;
import ai.djl.nn.pooling.Pool;

/** 4.58: the counts that learners reported, and the networks that they had */
class Inventory4x58learners {
  static SequentialBlock build(int convolutions, int pools, boolean dense) {
    SequentialBlock net = new SequentialBlock();
    for (int i = 0; i < convolutions; i++) {
      net.add(Conv2d.builder().setFilters(32).setKernelShape(new Shape(3, 3)).build());
      net.add(Activation.reluBlock());
      if (i < pools) {
        net.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
      }
    }
    net.add(Blocks.batchFlattenBlock());
    if (dense) {
      net.add(Linear.builder().setUnits(32).build());
      net.add(Activation.reluBlock());
    }
    return net.add(Linear.builder().setUnits(10).build());
  }

  void networks(NDManager manager) {
    SequentialBlock before = build(2, 2, true);
    //              ^^^ total 47,370, not trainable 0
    before.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
    SequentialBlock deeper = build(3, 2, true);
    //              ^^^ total 36,138, not trainable 0
    deeper.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
    SequentialBlock withoutDense = build(2, 2, false);
    //              ^^^ total 21,674, not trainable 0
    withoutDense.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
    SequentialBlock deeperWithoutDense = build(3, 2, false);
    //              ^^^ total 24,522, not trainable 0
    deeperWithoutDense.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
    SequentialBlock thirdPool = build(3, 3, false);
    //              ^^^ total 20,682, not trainable 0
    thirdPool.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
    SequentialBlock thirdPoolDense = build(3, 3, true);
    //              ^^^ total 23,850, not trainable 0
    thirdPoolDense.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
    SequentialBlock onePool = build(3, 1, false);
    //              ^^^ total 58,122, not trainable 0
    onePool.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
  }
}
