import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.core.*;
import ai.djl.nn.pooling.Pool;

/** 4.58: deeper, without the dense layer */
class Inventory4x58other {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    //              ^^^ total 24,522, not trainable 0
    net.add(Conv2d.builder().setFilters(32).setKernelShape(new Shape(3, 3)).build());
    net.add(Activation::relu);
    net.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    net.add(Conv2d.builder().setFilters(32).setKernelShape(new Shape(3, 3)).build());
    net.add(Activation::relu);
    net.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    net.add(Conv2d.builder().setFilters(32).setKernelShape(new Shape(3, 3)).build());
    net.add(Activation::relu);
    net.add(Blocks.batchFlattenBlock());
    net.add(Linear.builder().setUnits(10).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
  }
}
