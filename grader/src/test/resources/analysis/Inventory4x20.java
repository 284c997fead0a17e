import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** 4.20: dense layers only */
class Inventory4x20 {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    //              ^^^ total 617,510, not trainable 0
    net.add(Blocks.batchFlattenBlock());
    net.add(Linear.builder().setUnits(50).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(50).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(10).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));
  }
}
