import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;

/** Silence: N times 6 is not surely something else than N times 7. */
class FaultReshape {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.addSingleton(array -> array.reshape(array.getShape().get(0), 7).neg());
    //               ^^^ (N, 7)
    net.initialize(manager, DataType.FLOAT32, new Shape(5, 6));
  }
}
