import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** Blocks that are taken away and replaced: transfer learning. */
class StyleEdits {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    //              ^^^ total 63, not trainable 0
    net.add(Linear.builder().setUnits(8).build());
    //      ^^^ (N, 8) · 40
    net.add(Linear.builder().setUnits(1000).build());
    net.replaceLastBlock(Activation.reluBlock());
    net.add(Linear.builder().setUnits(99).build());
    net.removeLastBlock();
    net.addSingleton(array -> array.mul(2));
    net.add((Block) null);
    net.add(Linear.builder().setUnits(2).build());
    //      ^^^ (N, 2) · 18
    net.add(Multiplication.builder().setUnits(1).build());
    net.removeLastBlock();
    net.add(Linear.builder().setUnits(1).build());
    //      ^^^ (N, 1) · 3
    net.add(Activation.preluBlock());
    //      ^^^ (N, 1) · 1
    net.add(Activation.preluBlock());
    //      ^^^ (N, 1) · 1
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}
