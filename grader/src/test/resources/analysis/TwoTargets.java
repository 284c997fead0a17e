import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** TwoTargets */
class TwoTargets {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(100).build());
    //      ^^^ (N, 100) · 9,000
    net.add(Activation::relu);
    //      ^^^ (N, 100)
    net.add(Linear.builder().setUnits(50).build());
    //      ^^^ (N, 50) · 5,050
    net.add(Activation::relu);
    //      ^^^ (N, 50)
    net.add(Linear.builder().setUnits(2).build());
    //      ^^^ (N, 2) · 102
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 89));
  }
}
