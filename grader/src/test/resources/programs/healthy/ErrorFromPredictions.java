// trap: check/l2-halves
// why: l2Loss() is only what is made small; the error that is reported is computed from the
//      predictions.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class ErrorFromPredictions {
  static double meanSquaredError(float[] predicted, float[] measured) {
    double sum = 0;
    for (int i = 0; i < measured.length; i++) {
      sum += Math.pow(predicted[i] - measured[i], 2);
    }
    return sum / measured.length;
  }

  static void train(Model model, ArrayDataset train, NDArray validationX, float[] validationY)
      throws IOException, TranslateException {
    Loss mse = Loss.l2Loss();
    try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(mse))) {
      trainer.initialize(new Shape(1, validationX.getShape().get(1)));
      EasyTrain.fit(trainer, 30, train, null);
      float[] predicted = trainer.evaluate(new NDList(validationX)).singletonOrThrow().toFloatArray();
      System.out.println("RMSE " + Math.sqrt(meanSquaredError(predicted, validationY)));
    }
  }
}
