import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;

/** FaultKernelTooLarge */
class FaultKernelTooLarge {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Conv2d.builder().setFilters(8).setKernelShape(new Shape(5, 5)).build());
    //      ^^^ shape/kernel-too-large
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 4, 4));
  }
}
