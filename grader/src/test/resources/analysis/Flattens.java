import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;

/** Flattens */
class Flattens {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Blocks.batchFlattenBlock());
    //      ^^^ (N, 60)
    net.add(Blocks.batchFlattenBlock(60));
    //      ^^^ (N, 60)
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 4, 5));
  }
}
