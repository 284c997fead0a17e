import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** Nobody knows how often the loop runs. */
class UnknownLoop {
  void network(NDManager manager, int depth) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(64).build());
    //      ^^^ (N, 64) · 320
    for (int i = 0; i < depth; i++) {
      net.add(Linear.builder().setUnits(64).build());
      //      ^^^ (N, 64) · 4,160
      net.add(Activation::relu);
    }
    net.add(Linear.builder().setUnits(3).build());
    //      ^^^ (N, 3) · 195
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}
