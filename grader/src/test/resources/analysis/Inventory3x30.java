import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;
import ai.djl.nn.norm.*;

/** 3.30: one city */
class Inventory3x30 {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    //              ^^^ total 6,137, not trainable 18
    net.add(BatchNorm.builder().build());
    net.add(Linear.builder().setUnits(100).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(50).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(1).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 9));
  }
}
