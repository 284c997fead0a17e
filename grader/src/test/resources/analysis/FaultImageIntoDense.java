import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** FaultImageIntoDense */
class FaultImageIntoDense {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(10).build());
    //      ^^^ shape/missing-flatten
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 28, 28));
  }
}
