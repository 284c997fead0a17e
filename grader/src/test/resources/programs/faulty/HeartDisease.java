// fault: check/dropout-rate
// why: the rate is a share, not a percentage.

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;

public class HeartDisease {
  static Block net() {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(64).build())
        .add(Activation::relu)
        .add(Dropout.builder().optRate(20f).build())
        //                             ^^^ check/dropout-rate
        .add(Linear.builder().setUnits(32).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(2).build());
  }

  public static void main(String[] args) {
    Block net = net();
    try (NDManager manager = NDManager.newBaseManager()) {
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 13));
      System.out.println(net);
    }
  }
}
