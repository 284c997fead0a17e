import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;
import ai.djl.nn.norm.*;

/** Nobody knows whether the condition holds: what both ways agree on is told. */
class UnknownCondition {
  void network(NDManager manager, boolean deep, boolean drop) {
    SequentialBlock net = new SequentialBlock();
    if (deep) {
      net.add(Linear.builder().setUnits(8).build());
      //      ^^^ (N, 8) · 40
    } else {
      net.add(Linear.builder().setUnits(8).optBias(false).build());
      //      ^^^ (N, 8) · 32
    }
    if (drop) {
      net.add(Dropout.builder().build());
      //      ^^^ (N, 8)
    }
    net.add(Linear.builder().setUnits(3).build());
    //      ^^^ (N, 3) · 27
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}
