import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;

/** FaultFlattenTooEarly */
class FaultFlattenTooEarly {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Blocks.batchFlattenBlock());
    //      ^^^ (N, 784)
    //      ^^^ check/flatten-too-early
    net.add(Conv2d.builder().setFilters(8).setKernelShape(new Shape(3, 3)).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 28, 28));
  }
}
