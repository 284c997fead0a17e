// trap: check/early-stopping-last-epoch
// why: it has patience, what it throws is caught, and the best weights were saved in each epoch
//      that was better.

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
import ai.djl.training.listener.SaveModelTrainingListener;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import java.nio.file.Path;

public class PatientAndCaught {
    private float best = Float.POSITIVE_INFINITY;

    private SaveModelTrainingListener keeper() {
        SaveModelTrainingListener keeper = new SaveModelTrainingListener("kept", "best");
        keeper.setSaveModelCallback(trainer -> best = Math.min(best, trainer.getTrainingResult().getValidateLoss()));
        return keeper;
    }

    void train(Dataset train, Dataset validation) throws Exception {
        var stopper = EarlyStoppingListener.builder().optEpochPatience(6).build();
        var config = new DefaultTrainingConfig(Loss.l1Loss("error"))
            .addTrainingListeners(TrainingListener.Defaults.basic())
            .addTrainingListeners(keeper(), stopper);
        try (Model model = Model.newInstance("patient")) {
            model.setBlock(new SequentialBlock()
                .add(Linear.builder().setUnits(18).build())
                .add(Activation::relu)
                .add(Linear.builder().setUnits(1).build()));
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.setMetrics(new Metrics());
                trainer.initialize(new Shape(1, 10));
                try {
                    EasyTrain.fit(trainer, 300, train, validation);
                } catch (EarlyStoppingListener.EarlyStoppedException stopped) {
                    System.out.println(stopped.getMessage() + ", best " + best);
                }
                model.save(Path.of("last"), "last");
            }
        }
    }
}
