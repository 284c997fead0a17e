// trap: check/dropout-rate
// why: 0.98 is what is kept; what is passed is the rest, 0.02.

import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;

public class KeepProbability {
    private static final float KEEP = 0.98f;

    Block block() {
        SequentialBlock b = new SequentialBlock();
        b.add(Linear.builder().setUnits(70).build());
        b.add(Activation.reluBlock());
        b.add(Dropout.builder().optRate(1 - KEEP).build());
        b.add(Linear.builder().setUnits(9).build());
        return b;
    }

    public static void main(String[] args) {
        System.out.println(new KeepProbability().block());
    }
}
