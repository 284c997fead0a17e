import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** A network as a subclass of SequentialBlock, and one without a name. */
class StyleSubclass {
  static class Net extends SequentialBlock {
    Net(int classes) {
      add(Linear.builder().setUnits(6).build());
      //  ^^^ (N, 6) · 30
      add(Activation::relu);
      add(Linear.builder().setUnits(classes).build());
      //  ^^^ (N, 3) · 21
    }
  }

  void networks(NDManager manager) {
    Block net = new Net(3);
    //    ^^^ total 51, not trainable 0
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
    Block other = new SequentialBlock() {{ add(Linear.builder().setUnits(2).build()); }};
    //    ^^^ total 10, not trainable 0
    other.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}
