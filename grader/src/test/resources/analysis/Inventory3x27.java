import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;
import ai.djl.nn.norm.*;

/** 3.27: batch normalisation first */
class Inventory3x27 {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    //              ^^^ total 14,457, not trainable 178
    net.add(BatchNorm.builder().build());
    net.add(Linear.builder().setUnits(100).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(50).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(1).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 89));
  }
}
