// fault: check/dropout-rate
// why: the rate of the recurrent layer is given in per cent too.

import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.recurrent.LSTM;

public class LstmTooDry {
  private static final int DROP = 30;

  static Block net() {
    SequentialBlock net = new SequentialBlock();
    net.add(
        LSTM.builder()
            .setStateSize(64)
            .setNumLayers(2)
            .optDropRate(DROP)
            //           ^^^^ check/dropout-rate
            .optBatchFirst(true)
            .optReturnState(false)
            .build());
    net.addSingleton(a -> a.get(":, -1"));
    net.add(Linear.builder().setUnits(5).build());
    return net;
  }

  public static void main(String[] args) {
    System.out.println(net());
  }
}
