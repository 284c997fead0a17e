// fault: check/early-stopping-last-epoch
// why: no patience, and nothing catches what it throws: the first worse epoch ends the program
//      before the model is saved.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.listener.EarlyStoppingListener;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import java.nio.file.Path;
import java.nio.file.Paths;

public class BrewingTime {
    private static final Path MODELS = Paths.get("build", "models");

    private static TrainingConfig config() {
        return new DefaultTrainingConfig(Loss.l2Loss("squared minutes", 1f))
                .addTrainingListeners(TrainingListener.Defaults.basic())
                .addTrainingListeners(EarlyStoppingListener.builder().build());
                //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/early-stopping-last-epoch
    }

    /** Trains until it gets no better, and keeps the best network. */
    static void train(Dataset train, Dataset validation) throws Exception {
        Model model = Model.newInstance("brewing");
        model.setBlock(
                new SequentialBlock()
                        .add(Blocks.batchFlattenBlock())
                        .add(Linear.builder().setUnits(30).build())
                        .add(Activation::relu)
                        .add(Linear.builder().setUnits(1).build()));
        try (Trainer trainer = model.newTrainer(config())) {
            trainer.setMetrics(new Metrics());
            trainer.initialize(new Shape(1, 7));
            EasyTrain.fit(trainer, 500, train, validation);
         // ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/early-stopping-last-epoch
            model.save(MODELS, "best");
        }
        model.close();
    }
}
