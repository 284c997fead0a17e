import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.core.*;

/** FaultMissingFlatten */
class FaultMissingFlatten {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Conv2d.builder().setFilters(8).setKernelShape(new Shape(3, 3)).build());
    //      ^^^ (N, 8, 26, 26) · 80
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(10).build());
    //      ^^^ shape/missing-flatten
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 28, 28));
  }
}
