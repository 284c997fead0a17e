import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** On purpose: a dense layer on the channels of every place. */
class RightDenseAfterTranspose {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.addSingleton(array -> array.transpose(0, 2, 3, 1));
    //               ^^^ (N, 10, 12, 8)
    net.add(Linear.builder().setUnits(4).build());
    //      ^^^ (N, 10, 12, 4) · 36
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 8, 10, 12));
  }
}
