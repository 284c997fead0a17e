// fault: check/flatten-too-early
// why: the pooling layer was put into the wrong part of the network.

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;

public class PoolAfterFlatten {

  private static void features(SequentialBlock net) {
    net.add(Conv2d.builder().setKernelShape(new Shape(5, 5)).setFilters(6).build());
    net.add(Activation::tanh);
    net.add(Blocks.batchFlattenBlock());
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^ check/flatten-too-early
  }

  private static void classifier(SequentialBlock net) {
    net.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    //      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/flatten-too-early
    net.add(Linear.builder().setUnits(84).build());
    net.add(Activation::tanh);
    net.add(Linear.builder().setUnits(10).build());
  }

  public static void main(String[] args) {
    SequentialBlock net = new SequentialBlock();
    features(net);
    classifier(net);
    System.out.println(net);
  }
}
