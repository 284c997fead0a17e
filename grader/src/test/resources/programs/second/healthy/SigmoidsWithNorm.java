// trap: check/deep-sigmoid
// why: six sigmoids, but each gets its input normalized, which keeps it off its flat ends.

import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;

public class SigmoidsWithNorm {
  public static void main(String[] args) {
    SequentialBlock net = new SequentialBlock();
    for (int units = 128; units >= 4; units /= 2) {
      net.add(Linear.builder().setUnits(units).build())
          .add(BatchNorm.builder().build())
          .add(Activation::sigmoid);
    }
    net.add(Linear.builder().setUnits(2).build());
    System.out.println(net);
  }
}
