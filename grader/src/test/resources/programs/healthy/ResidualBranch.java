// trap: check/batchnorm-after-output
// why: each branch ends in batch normalisation, as residual blocks do; the network goes on
//      behind the sum.

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

public class ResidualBranch {
  static Block residual(int filters, boolean project) {
    SequentialBlock main =
        new SequentialBlock()
            .add(conv(filters, 3))
            .add(BatchNorm.builder().build())
            .add(Activation::relu)
            .add(conv(filters, 3))
            .add(BatchNorm.builder().build());
    SequentialBlock side = new SequentialBlock();
    if (project) {
      side.add(conv(filters, 1));
      side.add(BatchNorm.builder().build());
    } else {
      side.add(Blocks.identityBlock());
    }
    return new ParallelBlock(
        b -> new NDList(Activation.relu(b.get(0).head().add(b.get(1).head()))), List.of(main, side));
  }

  private static Block conv(int filters, int size) {
    return Conv2d.builder()
        .setKernelShape(new Shape(size, size))
        .optPadding(new Shape(size / 2, size / 2))
        .setFilters(filters)
        .optBias(false)
        .build();
  }

  public static void main(String[] args) {
    Block net =
        new SequentialBlock()
            .add(residual(32, true))
            .add(residual(32, false))
            .add(residual(64, true))
            .add(Pool.globalAvgPool2dBlock())
            .add(Linear.builder().setUnits(20).build());
    System.out.println(net);
  }
}
