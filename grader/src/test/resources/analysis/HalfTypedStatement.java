import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** Somebody is typing the second layer. */
class HalfTypedStatement {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(7).build());
    //      ^^^ (N, 7) · 35
    net.add(Linear.builder().setUnits(
    net.add(Linear.builder().setUnits(3).build());
    //      ^^^ (…, 3) · 3·in + 3
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}
