import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;

/** LambdaReshapes */
class LambdaReshapes {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.addSingleton(array -> array.transpose(0, 2, 3, 1));
    //               ^^^ (N, 8, 8, 3)
    net.addSingleton(array -> array.reshape(-1, 64, 3));
    //               ^^^ (N, 64, 3)
    net.addSingleton(array -> array.expandDims(1));
    //               ^^^ (N, 1, 64, 3)
    net.addSingleton(array -> array.squeeze(1));
    //               ^^^ (N, 64, 3)
    net.addSingleton(array -> array.swapAxes(1, 2));
    //               ^^^ (N, 3, 64)
    net.addSingleton(array -> array.sum(new int[] {2}, true));
    //               ^^^ (N, 3, 1)
    net.addSingleton(array -> array.reshape(array.getShape().get(0), 3));
    //               ^^^ (N, 3)
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 8, 8));
  }
}
