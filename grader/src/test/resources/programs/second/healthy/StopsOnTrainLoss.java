// trap: check/no-validation-for-early-stopping
// why: there is no validation set, and the listener is told to look at the training loss.

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
import ai.djl.training.listener.EarlyStoppingListener;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;

public class StopsOnTrainLoss {
    static EarlyStoppingListener stopper(String watched, int patience) {
        return EarlyStoppingListener.builder()
            .optMonitoredMetric(watched)
            .optEpochPatience(patience)
            .build();
    }

    static void train(Dataset rows) throws Exception {
        try (Model model = Model.newInstance("t")) {
            model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(5).build())
                .add(Activation::relu).add(Linear.builder().setUnits(2).build()));
            var config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .addTrainingListeners(TrainingListener.Defaults.basic())
                .addTrainingListeners(stopper("trainLoss", 3));
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.setMetrics(new Metrics());
                trainer.initialize(new Shape(1, 6));
                EasyTrain.fit(trainer, 100, rows, null);
            } catch (EarlyStoppingListener.EarlyStoppedException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
