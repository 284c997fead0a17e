import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.core.*;

/** 4.11: two convolutions */
class Inventory4x11 {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    //              ^^^ total 1,823,960, not trainable 0
    net.add(Conv2d.builder().setFilters(50).setKernelShape(new Shape(3, 3)).build());
    net.add(Activation::relu);
    net.add(Conv2d.builder().setFilters(50).setKernelShape(new Shape(3, 3)).build());
    net.add(Activation::relu);
    net.add(Blocks.batchFlattenBlock());
    net.add(Linear.builder().setUnits(10).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));
  }
}
