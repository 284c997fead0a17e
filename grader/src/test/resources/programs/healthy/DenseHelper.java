// trap: check/no-activation
// why: the calls follow each other without an activation, for the helper brings its own.

import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import java.util.Arrays;

public class DenseHelper {
    private static Block dense(int units) {
        SequentialBlock d = new SequentialBlock();
        d.add(Linear.builder().setUnits(units).build());
        d.add(BatchNorm.builder().build());
        d.add(Activation.reluBlock());
        return d;
    }

    static Block network(int... widths) {
        SequentialBlock all = new SequentialBlock();
        Arrays.stream(widths).mapToObj(DenseHelper::dense).forEach(all::add);
        return all.add(Linear.builder().setUnits(3).build());
    }

    public static void main(String[] args) {
        Block byHand = new SequentialBlock().add(dense(64)).add(dense(32)).add(Linear.builder().setUnits(3).build());
        System.out.println(byHand);
        System.out.println(network(64, 32));
    }
}
