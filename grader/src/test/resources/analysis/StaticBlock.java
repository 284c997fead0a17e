import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** What a static block sets. */
class StaticBlock {
  private static final int WIDTH;

  static {
    WIDTH = 2 + 3;
  }

  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(WIDTH).build());
    //      ^^^ (N, 5) · 25
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}
