import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;

/** 4.10: a hundred kernels */
class Inventory4x10 {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    //              ^^^ total 2,700, not trainable 0
    net.add(Conv2d.builder().setFilters(100).setKernelShape(new Shape(3, 3)).optBias(false).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));
  }
}
