import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.core.*;
import ai.djl.nn.pooling.Pool;

/** Global pooling needs no flatten. */
class RightGlobalPooling {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Conv2d.builder().setFilters(16).setKernelShape(new Shape(3, 3)).build());
    net.add(Pool.globalAvgPool2dBlock());
    //      ^^^ (N, 16)
    net.add(Linear.builder().setUnits(10).build());
    //      ^^^ (N, 10) · 170
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));
  }
}
