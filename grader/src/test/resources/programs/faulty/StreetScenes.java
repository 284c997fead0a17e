// fault: check/no-activation
// why: the second and the third convolution follow each other without an activation.

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;

public class StreetScenes {

  static Conv2d conv(int filters) {
    return Conv2d.builder()
        .setKernelShape(new Shape(3, 3))
        .setFilters(filters)
        .build();
  }

  static Block cnn() {
    SequentialBlock cnn = new SequentialBlock();
    cnn.add(conv(50));
    cnn.add(Activation::relu);
    cnn.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    cnn.add(conv(50));
    //      ~~~~~~~~ check/no-activation
    cnn.add(conv(50));
    //      ^^^^^^^^ check/no-activation
    cnn.add(Activation::relu);
    cnn.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    cnn.add(Blocks.batchFlattenBlock());
    cnn.add(Linear.builder().setUnits(50).build());
    cnn.add(Activation::relu);
    cnn.add(Linear.builder().setUnits(10).build());
    return cnn;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block net = cnn();
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));
      System.out.println(net);
    }
  }
}
