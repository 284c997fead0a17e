// fault: check/dropout-rate
// why: 50 / 100 of whole numbers is 0: this layer drops nothing.

import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;

public class WholeNumbers {
    static final int DROP_PERCENT = 50;

    SequentialBlock regularised() {
        SequentialBlock block = new SequentialBlock();
        block.add(Linear.builder().setUnits(200).build());
        block.add(Activation::relu);
        block.add(Dropout.builder().optRate(DROP_PERCENT / 100).build());
        //                                  ^^^^^^^^^^^^^^^^^^ check/dropout-rate
        block.add(Linear.builder().setUnits(5).build());
        return block;
    }

    public static void main(String[] args) {
        System.out.println(new WholeNumbers().regularised());
    }
}
