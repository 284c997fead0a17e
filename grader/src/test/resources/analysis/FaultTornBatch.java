import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** FaultTornBatch */
class FaultTornBatch {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Blocks.batchFlattenBlock(28 * 28));
    //      ^^^ shape/batch
    net.add(Linear.builder().setUnits(10).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
  }
}
