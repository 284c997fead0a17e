// fault: check/l2-halves
// why: the loss of a loop by hand is averaged and reported as the mean squared error.

import ai.djl.ndarray.NDList;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.loss.L2Loss;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class ByHandHalf {
  private final Loss loss = new L2Loss();
  //                        ~~~~~~~~~~~~ check/l2-halves

  double meanSquaredError(Trainer trainer, ArrayDataset rows) throws IOException, TranslateException {
    double sum = 0;
    long n = 0;
    for (Batch batch : trainer.iterateDataset(rows)) {
      try (batch) {
        NDList predicted = trainer.evaluate(batch.getData());
        sum += loss.evaluate(batch.getLabels(), predicted).getFloat() * batch.getSize();
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/l2-halves
        n += batch.getSize();
      }
    }
    return sum / n;
  }

  double rmse(Trainer trainer, ArrayDataset rows) throws IOException, TranslateException {
    return Math.sqrt(meanSquaredError(trainer, rows));
  }
}
