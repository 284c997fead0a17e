import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** 4.07: a dense layer on pixels */
class Inventory4x07 {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    //              ^^^ total 1,228,900, not trainable 0
    net.add(Linear.builder().setUnits(100).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 12288));
  }
}
