// fault: check/softmax-missing
// why: fromLogit is false, so the loss takes raw scores for logarithms of probabilities.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;

public class LossFromAForum {
    private static final boolean SPARSE = true;
    private static final boolean FROM_LOGIT = false;
    //                                        ~~~~~ check/softmax-missing
    private static final Loss LOSS = new SoftmaxCrossEntropyLoss("CE", 1f, -1, SPARSE, FROM_LOGIT);
    //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/softmax-missing

    static Block simple(int... units) {
        SequentialBlock block = new SequentialBlock();
        for (int i = 0; i < units.length; i++) {
            if (i > 0) {
                block.add(Activation.reluBlock());
            }
            block.add(Linear.builder().setUnits(units[i]).build());
            //        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/softmax-missing
        }
        return block;
    }

    public static void main(String[] args) {
        try (Model model = Model.newInstance("forum")) {
            model.setBlock(simple(64, 32, 7));
            //             ~~~~~~~~~~~~~~~~~ check/softmax-missing
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(LOSS))) {
                trainer.initialize(new Shape(1, 54));
            }
        }
    }
}
