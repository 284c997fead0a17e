import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** 3.08: weather */
class Inventory3x08 {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    //              ^^^ total 14,101, not trainable 0
    net.add(Linear.builder().setUnits(100).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(50).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(1).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 89));
  }
}
