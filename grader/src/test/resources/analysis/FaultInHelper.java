import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.pooling.Pool;

/** The fault is where the helper adds the layer. */
class FaultInHelper {
  static void stage(SequentialBlock net, int filters) {
    net.add(Conv2d.builder().setFilters(filters).setKernelShape(new Shape(3, 3)).build());
    //      ^^^ 2×, last (N, 16, 1, 1) · 1,168
    net.add(Pool.maxPool2dBlock(new Shape(2, 2)));
    //      ^^^ shape/vanished
  }

  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    stage(net, 8);
    stage(net, 16);
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 8, 8));
  }
}
