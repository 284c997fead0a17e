package episode2.seeds;

import ai.djl.training.Trainer;
import ai.djl.translate.TranslateException;
import java.io.IOException;

/** Exercise 2.15: training that can be repeated. */
public interface Contract {
  /**
   * Initializes a network and trains it for 10 epochs, in shuffled batches of 16.
   *
   * @param trainer of a model whose network is not initialized yet
   * @param rows training rows {@code (N, features)}
   * @param labels their classes, from 0
   * @param seed decides everything that is drawn: the same seed and rows, the same weights
   * @throws IOException if a dataset can't be prepared
   * @throws TranslateException if a batch can't be made
   */
  void train(Trainer trainer, float[][] rows, int[] labels, int seed)
      throws IOException, TranslateException;
}
