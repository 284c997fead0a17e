import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;

/** The kernel is too wide as well, but that comes of the same. */
class FaultChannelsLastKernel {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Conv2d.builder().setFilters(8).setKernelShape(new Shape(5, 5)).build());
    //      ^^^ shape/channels-last
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 64, 64, 3));
  }
}
