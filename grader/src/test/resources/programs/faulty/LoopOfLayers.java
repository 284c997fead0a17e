// fault: check/no-activation
// why: the loop adds five dense layers and forgets what comes between them.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;

public class LoopOfLayers {
    public static void main(String[] args) {
        int[] widths = {64, 64, 32, 16, 1};
        SequentialBlock block = new SequentialBlock();
        for (int i = 0; i < widths.length; i++) {
            block.add(Linear.builder().setUnits(widths[i]).build());
            //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/no-activation
        }
        Model model = Model.newInstance("airfoil");
        model.setBlock(block);
        TrainingConfig config = new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f))
            .optOptimizer(Optimizer.adam().build());
        try (Trainer trainer = model.newTrainer(config)) {
            trainer.initialize(new Shape(1, 5));
        }
        model.close();
    }
}
