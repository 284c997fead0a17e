import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.pooling.Pool;

/** PoolCeilMode */
class PoolCeilMode {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2), new Shape(0, 0), true));
    //      ^^^ (N, 2, 5, 5)
    net.add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(3, 3), new Shape(1, 1), true));
    //      ^^^ (N, 2, 2, 2)
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 2, 10, 10));
  }
}
