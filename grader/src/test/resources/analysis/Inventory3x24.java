import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** 3.24: fewer parameters */
class Inventory3x24 {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    //              ^^^ total 961, not trainable 0
    net.add(Linear.builder().setUnits(10).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(5).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(1).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 89));
  }
}
