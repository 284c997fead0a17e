import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.core.*;

/** 4.55: CIFAR-10 */
class Inventory4x55 {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    //              ^^^ total 261,034, not trainable 0
    net.add(Conv2d.builder().setFilters(32).setKernelShape(new Shape(3, 3)).build());
    net.add(Activation::relu);
    net.add(Conv2d.builder().setFilters(32).setKernelShape(new Shape(3, 3)).build());
    net.add(Activation::relu);
    net.add(Blocks.batchFlattenBlock());
    net.add(Linear.builder().setUnits(10).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
  }
}
