import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.pooling.Pool;

/** PoolInLambda */
class PoolInLambda {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.addSingleton(array -> Pool.maxPool2d(array, new Shape(2, 2), new Shape(2, 2), new Shape(0, 0), false));
    //               ^^^ (N, 2, 5, 5)
    net.add(list -> new NDList(Pool.globalAvgPool2d(list.singletonOrThrow())));
    //      ^^^ (N, 2)
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 2, 10, 10));
  }
}
