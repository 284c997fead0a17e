import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;
import java.util.*;
import java.util.stream.*;

/** Blocks in lists, streams and arrays. */
class StyleLists {
  void network(NDManager manager) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Linear.builder().setUnits(6).build());
    //         ^^^ (N, 6) · 30
    blocks.add(Activation.reluBlock());
    SequentialBlock net = new SequentialBlock();
    net.addAll(blocks);
    net.addAll(Linear.builder().setUnits(5).build(), Activation.tanhBlock());
    //         ^^^ (N, 5) · 35
    IntStream.of(4, 3).forEach(units -> net.add(Linear.builder().setUnits(units).build()));
    //                                          ^^^ 2×, last (N, 3) · 15
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}
