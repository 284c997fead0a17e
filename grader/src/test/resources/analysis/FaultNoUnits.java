import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** FaultNoUnits */
class FaultNoUnits {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(0).build());
    //      ^^^ shape/units
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 6));
  }
}
