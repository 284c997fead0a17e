import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** MultiplicationAndPrelu */
class MultiplicationAndPrelu {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(new Prelu());
    //      ^^^ (N, 5) · 1
    net.add(Multiplication.builder().setUnits(3).build());
    //      ^^^ (3, N, 5) · 15
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 5));
  }
}
