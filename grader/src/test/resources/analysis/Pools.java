import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.pooling.Pool;

/** Pools */
class Pools {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2), new Shape(1, 1)));
    //      ^^^ (N, 2, 10, 10)
    net.add(Pool.avgPool2dBlock(new Shape(2, 2)));
    //      ^^^ (N, 2, 5, 5)
    net.add(Pool.lpPool2dBlock(2f, new Shape(2, 2)));
    //      ^^^ (N, 2, 4, 4)
    net.add(Pool.globalMaxPool2dBlock());
    //      ^^^ (N, 2)
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 2, 20, 20));
  }
}
