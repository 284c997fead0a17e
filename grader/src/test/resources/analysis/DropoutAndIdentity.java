import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.norm.*;

/** DropoutAndIdentity */
class DropoutAndIdentity {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Dropout.builder().optRate(0.5f).build());
    //      ^^^ (N, 5)
    net.add(Dropout.builder().build());
    //      ^^^ (N, 5)
    net.add(Blocks.identityBlock());
    //      ^^^ (N, 5)
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 5));
  }
}
