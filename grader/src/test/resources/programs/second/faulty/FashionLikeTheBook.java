// fault: check/test-for-validation
// why: the best epoch is chosen by the test pictures, and its figure is told as the result.

import ai.djl.Model;
import ai.djl.basicdataset.cv.classification.FashionMnist;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.*;
import ai.djl.nn.core.Linear;
import ai.djl.training.*;
import ai.djl.training.dataset.*;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.nio.file.Path;

public class FashionLikeTheBook {
    static FashionMnist pictures(Dataset.Usage usage, boolean random) throws Exception {
        FashionMnist set = FashionMnist.builder().optUsage(usage).setSampling(256, random).build();
        set.prepare();
        return set;
    }

    public static void main(String[] args) throws Exception {
        var trainIter = pictures(Dataset.Usage.TRAIN, true);
        var testIter = pictures(Dataset.Usage.TEST, false);
        //             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/test-for-validation
        var net = new SequentialBlock();
        net.add(Blocks.batchFlattenBlock(784));
        net.add(Linear.builder().setUnits(256).build());
        net.add(Activation::relu);
        net.add(Linear.builder().setUnits(10).build());
        var config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optOptimizer(Optimizer.sgd().setLearningRateTracker(Tracker.fixed(0.1f)).build())
                .addEvaluator(new Accuracy())
                .addTrainingListeners(TrainingListener.Defaults.logging());
        float best = 0;
        try (Model model = Model.newInstance("mlp")) {
            model.setBlock(net);
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(1, 784));
                trainer.setMetrics(new Metrics());
                for (int epoch = 0; epoch < 10; epoch++) {
                    EasyTrain.fit(trainer, 1, trainIter, testIter);
                 // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/test-for-validation
                    float accuracy = trainer.getTrainingResult().getValidateEvaluation("Accuracy");
                    if (accuracy > best) {
                        best = accuracy;
                        model.save(Path.of("best"), "mlp");
                    }
                }
            }
        }
        System.out.println("test accuracy of the best network: " + best);
    }
}
