import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;

/** RightPaddedKernel */
class RightPaddedKernel {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Conv2d.builder().setFilters(8).setKernelShape(new Shape(5, 5)).optPadding(new Shape(2, 2)).build());
    //      ^^^ (N, 8, 4, 4) · 608
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 4, 4));
  }
}
