// fault: check/softmax-twice
// why: softmax, and a loss that takes scores.
// fault: check/dropout-rate
// why: fifty is meant to be a percentage.
// fault: check/learning-rate
// why: Adam at 5.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

public class ThreeAtOnce {
    Block net = new SequentialBlock()
        .add(Linear.builder().setUnits(256).build())
        .add(Activation.reluBlock())
        .add(Dropout.builder().optRate(50).build())
        //                             ^^ check/dropout-rate
        .add(Linear.builder().setUnits(6).build())
        .add(LambdaBlock.singleton(a -> a.softmax(-1)));
        //                         ^^^^^^^^^^^^^^^^^^ check/softmax-twice

    TrainingConfig config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
    //                                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/softmax-twice
        .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(5f)).build())
        //                                                                  ^^ check/learning-rate
        .addEvaluator(new Accuracy());

    public static void main(String[] args) {
        ThreeAtOnce all = new ThreeAtOnce();
        try (Model model = Model.newInstance("three")) {
            model.setBlock(all.net);
            try (Trainer trainer = model.newTrainer(all.config)) {
                trainer.initialize(new Shape(1, 90));
            }
        }
    }
}
