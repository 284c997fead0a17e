import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.core.*;
import ai.djl.nn.norm.*;
import ai.djl.nn.pooling.Pool;

/** 4.58, 4.59: deeper, with dropout */
class Inventory4x58 {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    //              ^^^ total 36,138, not trainable 0
    net.add(Conv2d.builder().setFilters(32).setKernelShape(new Shape(3, 3)).build());
    net.add(Activation::relu);
    net.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    net.add(Conv2d.builder().setFilters(32).setKernelShape(new Shape(3, 3)).build());
    net.add(Activation::relu);
    net.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    net.add(Conv2d.builder().setFilters(32).setKernelShape(new Shape(3, 3)).build());
    net.add(Activation::relu);
    net.add(Blocks.batchFlattenBlock());
    net.add(Dropout.builder().optRate(0.2f).build());
    net.add(Linear.builder().setUnits(32).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(10).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
  }
}
