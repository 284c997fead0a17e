// fault: check/flatten-too-early
// why: the second convolution gets flat rows.

import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.core.*;
import ai.djl.nn.pooling.*;
import java.util.*;

public class HandWriting {
  static Block conv(int filters) {
    return Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(filters).build();
  }

  static List<Block> layers() {
    List<Block> all = new ArrayList<>();
    all.add(conv(16));
    all.add(Activation.reluBlock());
    all.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    all.add(Blocks.batchFlattenBlock());
    //      ~~~~~~~~~~~~~~~~~~~~~~~~~~ check/flatten-too-early
    all.add(conv(32));
    //      ^^^^^^^^ check/flatten-too-early
    all.add(Activation.reluBlock());
    all.add(Linear.builder().setUnits(62).build());
    return all;
  }

  public static void main(String[] args) {
    SequentialBlock net = new SequentialBlock();
    for (Block each : layers()) {
      net.add(each);
   // ~~~~~~~~~~~~~ check/flatten-too-early
    }
    NDManager manager = NDManager.newBaseManager();
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 28, 28));
    System.out.println(net.forward(new ParameterStoreOf(manager).store(), new NDList(manager.ones(new Shape(1, 1, 28, 28))), false));
    manager.close();
  }

  record ParameterStoreOf(NDManager manager) {
    ai.djl.training.ParameterStore store() {
      return new ai.djl.training.ParameterStore(manager, false);
    }
  }
}
