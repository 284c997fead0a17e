// trap: check/no-activation
// why: here the activation comes before each convolution and not behind it.

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;

public class PreActivation {
  static SequentialBlock unit(int filters) {
    return new SequentialBlock()
        .add(BatchNorm.builder().build())
        .add(Activation::relu)
        .add(
            Conv2d.builder()
                .setKernelShape(new Shape(3, 3))
                .optPadding(new Shape(1, 1))
                .setFilters(filters)
                .build());
  }

  public static void main(String[] args) {
    SequentialBlock net = new SequentialBlock();
    net.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(16).build());
    for (int i = 0; i < 3; i++) {
      net.add(unit(16)).add(unit(32));
    }
    net.add(BatchNorm.builder().build());
    net.add(Activation::relu);
    net.add(Pool.globalAvgPool2dBlock());
    net.add(Linear.builder().setUnits(100).build());
    System.out.println(net);
  }
}
