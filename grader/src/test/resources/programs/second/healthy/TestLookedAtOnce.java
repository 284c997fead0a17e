// trap: check/test-for-validation
// why: a validation part is cut from the training pictures; the test pictures come in once, when
//      nothing is chosen any more.

import ai.djl.Model;
import ai.djl.basicdataset.cv.classification.Mnist;
import ai.djl.engine.Engine;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.*;
import ai.djl.nn.core.Linear;
import ai.djl.training.*;
import ai.djl.training.dataset.*;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.*;
import ai.djl.training.loss.Loss;

public class TestLookedAtOnce {
    static Mnist digits(Dataset.Usage usage) throws Exception {
        Mnist set = Mnist.builder().optUsage(usage).setSampling(128, usage == Dataset.Usage.TRAIN).build();
        set.prepare();
        return set;
    }

    public static void main(String[] args) throws Exception {
        Engine.getInstance().setRandomSeed(5);
        RandomAccessDataset[] parts = digits(Dataset.Usage.TRAIN).randomSplit(5, 1);
        try (Model model = Model.newInstance("once")) {
            model.setBlock(new SequentialBlock()
                .add(Blocks.batchFlattenBlock(784))
                .add(Linear.builder().setUnits(128).build())
                .add(Activation::relu)
                .add(Linear.builder().setUnits(10).build()));
            var config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .addEvaluator(new Accuracy())
                .addTrainingListeners(TrainingListener.Defaults.logging());
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.setMetrics(new Metrics());
                trainer.initialize(new Shape(1, 784));
                EasyTrain.fit(trainer, 5, parts[0], parts[1]);
                EasyTrain.evaluateDataset(trainer, digits(Dataset.Usage.TEST));
                System.out.println(trainer.getEvaluators().get(0).getAccumulator(EvaluatorTrainingListener.VALIDATE_EPOCH));
            }
        }
    }
}
