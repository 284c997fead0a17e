// trap: check/metrics-missing
// why: the metrics are a field, and a factory gives them to the trainer before it hands it out.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;

public class MetricsMadeEarly {
    private final Metrics metrics = new Metrics();

    private Trainer trainer(Model model) {
        Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
            .addTrainingListeners(TrainingListener.Defaults.logging()));
        trainer.setMetrics(metrics);
        trainer.initialize(new Shape(1, 13));
        return trainer;
    }

    double lastLoss(Dataset rows, Dataset others) throws Exception {
        Model model = Model.newInstance("early");
        model.setBlock(new SequentialBlock()
            .add(Linear.builder().setUnits(9).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(3).build()));
        try (model; Trainer trainer = trainer(model)) {
            EasyTrain.fit(trainer, 10, rows, others);
            return trainer.getMetrics().latestMetric("train_epoch_SoftmaxCrossEntropyLoss").getValue();
        }
    }
}
