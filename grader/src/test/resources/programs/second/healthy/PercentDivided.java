// trap: check/dropout-rate
// why: the setting is a percentage, and is divided by a hundred where it is used.

import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;

public class PercentDivided {
    private static final int DROPPED_PERCENT = Integer.getInteger("dropped", 35);
    private static final int[] UNITS = {80, 40};

    public static void main(String[] args) {
        SequentialBlock net = new SequentialBlock();
        for (int units : UNITS) {
            net.add(Linear.builder().setUnits(units).build());
            net.add(Activation::relu);
            net.add(Dropout.builder().optRate(DROPPED_PERCENT / 100f).build());
        }
        net.add(Linear.builder().setUnits(6).build());
        System.out.println(net);
    }
}
