// fault: check/batchnorm-after-output
// why: the loop puts batch normalisation behind every dense layer, the last one of the list
//      too.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import java.util.List;

public class NormEverywhere {
    static Block build(List<Integer> widths) {
        SequentialBlock b = new SequentialBlock();
        for (int i = 0; i < widths.size(); i++) {
            b.add(Linear.builder().setUnits(widths.get(i)).build());
            b.add(BatchNorm.builder().build());
            //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/batchnorm-after-output
            if (i < widths.size() - 1) b.add(Activation.reluBlock());
        }
        return b;
    }

    public static void main(String[] args) {
        try (Model m = Model.newInstance("norm")) {
            m.setBlock(build(List.of(64, 32, 4)));
            //         ~~~~~~~~~~~~~~~~~~~~~~~~~ check/batchnorm-after-output
            try (Trainer t = m.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                t.initialize(new Shape(8, 19));
            }
        }
    }
}
