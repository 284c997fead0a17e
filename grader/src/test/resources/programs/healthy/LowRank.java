// trap: check/no-activation
// why: two dense layers on purpose: a 4096 x 1000 matrix as a product of two thin ones.

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;

public class LowRank {
  private static final int RANK = 16;

  static Block net() {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(4096).build())
        .add(Activation::relu)
        // rank-16 factorisation of the last layer: no activation between the two factors
        .add(Linear.builder().setUnits(RANK).optBias(false).build())
        .add(Linear.builder().setUnits(1000).build());
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block net = net();
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 512));
      long n = 0;
      for (var p : net.getParameters().values()) {
        n += p.getArray().size();
      }
      System.out.println(n + " parameters instead of " + (513L * 4096 + 4097L * 1000));
    }
  }
}
