import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** 2.16: penguins */
class Inventory2x16 {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    //              ^^^ total 83, not trainable 0
    net.add(Linear.builder().setUnits(10).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(3).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}
