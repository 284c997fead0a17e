import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;

/** The axis of the channels is missing. */
class FaultAxesOfInput {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Conv2d.builder().setFilters(8).setKernelShape(new Shape(3, 3)).build());
    //      ^^^ shape/axes
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 28, 28));
  }
}
