// fault: check/no-validation-for-early-stopping
// why: a stopping rule written by hand asks for the validation loss that nobody computes.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.listener.TrainingListenerAdapter;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class OwnStopperNoData {

  static class Patience extends TrainingListenerAdapter {
    private float best = Float.MAX_VALUE;
    private int waited;
    boolean stopped;

    @Override
    public void onEpoch(Trainer trainer) {
      Float now = trainer.getTrainingResult().getValidateLoss();
      //          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/no-validation-for-early-stopping
      if (now != null && now < best) {
        best = now;
        waited = 0;
      } else {
        waited++;
      }
      stopped = waited >= 10;
    }
  }

  static void fit(Model model, ArrayDataset train) throws IOException, TranslateException {
    Patience patience = new Patience();
    DefaultTrainingConfig config =
        new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f))
            .addTrainingListeners(new EvaluatorTrainingListener(), patience);
    try (Trainer trainer = model.newTrainer(config)) {
      trainer.setMetrics(new Metrics());
      trainer.initialize(new Shape(1, 89));
      while (!patience.stopped) {
        EasyTrain.fit(trainer, 1, train, null);
        //                               ^^^^ check/no-validation-for-early-stopping
      }
    }
  }
}
