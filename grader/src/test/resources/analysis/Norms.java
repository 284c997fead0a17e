import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.norm.*;

/** Norms */
class Norms {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(BatchNorm.builder().optScale(false).build());
    //      ^^^ (N, 6, 5, 4) · 24
    net.add(LayerNorm.builder().build());
    //      ^^^ (N, 6, 5, 4) · 240
    net.add(LayerNorm.builder().axis(1).build());
    //      ^^^ (N, 6, 5, 4) · 12
    net.add(GhostBatchNorm.builder().build());
    //      ^^^ (N, 6, 5, 4) · 24
    net.add(BatchNorm.builder().optAxis(3).build());
    //      ^^^ (N, 6, 5, 4) · 16
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 6, 5, 4));
  }
}
