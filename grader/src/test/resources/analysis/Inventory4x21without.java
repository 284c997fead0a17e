import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.core.*;
import ai.djl.nn.pooling.Pool;

/** 4.21: the last pooling forgotten */
class Inventory4x21without {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    //              ^^^ total 407,060, not trainable 0
    net.add(Conv2d.builder().setFilters(50).setKernelShape(new Shape(3, 3)).build());
    net.add(Activation::relu);
    net.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    net.add(Conv2d.builder().setFilters(50).setKernelShape(new Shape(3, 3)).build());
    net.add(Activation::relu);
    net.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    net.add(Conv2d.builder().setFilters(50).setKernelShape(new Shape(3, 3)).build());
    net.add(Activation::relu);
    net.add(Blocks.batchFlattenBlock());
    net.add(Linear.builder().setUnits(50).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(10).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));
  }
}
