import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.pooling.Pool;

/** FaultPadding */
class FaultPadding {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2), new Shape(2, 2)));
    //      ^^^ shape/padding
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 28, 28));
  }
}
