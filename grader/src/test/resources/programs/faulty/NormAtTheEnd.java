// fault: check/batchnorm-after-output
// why: the scores are normalised over the batch behind the last layer: what a row gets depends
//      on its neighbours.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;

public class NormAtTheEnd {
    static Block build() {
        SequentialBlock s = new SequentialBlock();
        s.add(Linear.builder().setUnits(100).build());
        s.add(BatchNorm.builder().build());
        s.add(Activation.reluBlock());
        s.add(Linear.builder().setUnits(50).build());
        s.add(BatchNorm.builder().build());
        s.add(Activation.reluBlock());
        s.add(Linear.builder().setUnits(10).build());
        s.add(BatchNorm.builder().build());
        //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/batchnorm-after-output
        return s;
    }

    static TrainingConfig config() {
        return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).addEvaluator(new Accuracy());
    }

    public static void main(String[] args) {
        try (Model model = Model.newInstance("streets")) {
            model.setBlock(build());
            try (Trainer trainer = model.newTrainer(config())) {
                trainer.initialize(new Shape(32, 256));
            }
        }
    }
}
