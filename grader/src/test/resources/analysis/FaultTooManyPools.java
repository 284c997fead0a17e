import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.pooling.Pool;

/** FaultTooManyPools */
class FaultTooManyPools {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Pool.maxPool2dBlock(new Shape(2, 2)));
    //      ^^^ (N, 3, 4, 4)
    net.add(Pool.maxPool2dBlock(new Shape(2, 2)));
    //      ^^^ (N, 3, 2, 2)
    net.add(Pool.maxPool2dBlock(new Shape(2, 2)));
    //      ^^^ (N, 3, 1, 1)
    net.add(Pool.maxPool2dBlock(new Shape(2, 2)));
    //      ^^^ shape/vanished
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 8, 8));
  }
}
