import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;

/** RightSquareMaps */
class RightSquareMaps {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Conv2d.builder().setFilters(8).setKernelShape(new Shape(3, 3)).build());
    //      ^^^ (N, 8, 62, 62) · 4,616
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 64, 64, 64));
  }
}
