import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;

/** FaultGroups */
class FaultGroups {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Conv2d.builder().setFilters(8).setKernelShape(new Shape(3, 3)).optGroups(2).build());
    //      ^^^ shape/groups
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 28, 28));
  }
}
