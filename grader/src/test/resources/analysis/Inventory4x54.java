import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.core.*;
import ai.djl.nn.norm.*;
import ai.djl.nn.pooling.Pool;

/** 4.54: a dense layer of 100 on the pixels of CIFAR-10 */
class Inventory4x54 {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Blocks.batchFlattenBlock());
    //      ^^^ (N, 3072)
    net.add(Linear.builder().setUnits(100).build());
    //      ^^^ (N, 100) · 307,300
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
  }
}
