import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** A dense layer on every step of a sequence. */
class RightDenseOnSequence {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(8).build());
    //      ^^^ (N, 12, 8) · 56
    net.addSingleton(array -> array.reshape(array.getShape().get(0), 96));
    net.add(Linear.builder().setUnits(2).build());
    //      ^^^ (N, 2) · 194
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 12, 6));
  }
}
