// trap: check/no-activation
// why: the thin end of an inverted residual is linear by design, so the next block's first
//      convolution follows a convolution.

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import java.util.List;

public class InvertedResiduals {

  private static Block pointwise(int filters) {
    return Conv2d.builder().setKernelShape(new Shape(1, 1)).setFilters(filters).optBias(false).build();
  }

  private static Block depthwise(int channels) {
    return Conv2d.builder()
        .setKernelShape(new Shape(3, 3))
        .optPadding(new Shape(1, 1))
        .optGroups(channels)
        .setFilters(channels)
        .optBias(false)
        .build();
  }

  /** Widen, filter, narrow; the shortcut joins the narrow ends. */
  private static Block bottleneck(int thin, int wide) {
    Block path =
        new SequentialBlock()
            .add(pointwise(wide))
            .add(BatchNorm.builder().build())
            .add(Activation::relu6)
            .add(depthwise(wide))
            .add(BatchNorm.builder().build())
            .add(Activation::relu6)
            .add(pointwise(thin))
            .add(BatchNorm.builder().build());
    return new ParallelBlock(
        outs -> new NDList(outs.get(0).singletonOrThrow().add(outs.get(1).singletonOrThrow())),
        List.of(path, Blocks.identityBlock()));
  }

  static Block net() {
    return new SequentialBlock()
        .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(16).build())
        .add(Activation::relu6)
        .add(bottleneck(16, 96))
        .add(bottleneck(16, 96))
        .add(bottleneck(16, 96))
        .add(Pool.globalAvgPool2dBlock())
        .add(Linear.builder().setUnits(10).build());
  }

  public static void main(String[] args) {
    System.out.println(net());
  }
}
