// trap: check/early-stopping-last-epoch
// why: the learner's own listener compares with the best epoch so far, and its weights are
//      loaded in the end.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.listener.TrainingListenerAdapter;
import ai.djl.training.loss.Loss;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class KeepsTheBest {
    static class Stop extends RuntimeException {}

    static class Best extends TrainingListenerAdapter {
        private final Path folder;
        private final int patience;
        private float best = Float.POSITIVE_INFINITY;
        private int since;

        Best(Path folder, int patience) {
            this.folder = folder;
            this.patience = patience;
        }

        @Override
        public void onEpoch(Trainer trainer) {
            float loss = trainer.getTrainingResult().getValidateLoss();
            if (loss < best) {
                best = loss;
                since = 0;
                try {
                    trainer.getModel().save(folder, "best");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            } else if (++since >= patience) {
                throw new Stop();
            }
        }
    }

    static void fit(Model model, RandomAccessDataset train, RandomAccessDataset val) throws Exception {
        Path folder = Files.createTempDirectory("best");
        DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f));
        config.addTrainingListeners(new EvaluatorTrainingListener(), new Best(folder, 10));
        try (Trainer trainer = model.newTrainer(config)) {
            trainer.setMetrics(new Metrics());
            trainer.initialize(new Shape(1, 89));
            try {
                EasyTrain.fit(trainer, 400, train, val);
            } catch (Stop stop) {
                System.out.println("no better for ten epochs");
            }
        }
        model.load(folder, "best");
    }
}
