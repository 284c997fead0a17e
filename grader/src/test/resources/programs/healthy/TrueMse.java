// trap: check/l2-halves
// why: with a weight of 1 l2Loss is the mean squared error, and its root the RMSE.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class TrueMse {
    private static final float WHOLE = 1f;

    static void fit(Model model, RandomAccessDataset train, RandomAccessDataset val) throws IOException, TranslateException {
        Loss mse = Loss.l2Loss("MSE", WHOLE);
        DefaultTrainingConfig config = new DefaultTrainingConfig(mse);
        config.addTrainingListeners(new EvaluatorTrainingListener());
        try (Trainer trainer = model.newTrainer(config)) {
            trainer.setMetrics(new Metrics());
            trainer.initialize(new Shape(1, 12));
            EasyTrain.fit(trainer, 40, train, val);
            double last = trainer.getMetrics().latestMetric("validate_epoch_MSE").getValue();
            System.out.println("RMSE " + Math.sqrt(last));
        }
    }
}
