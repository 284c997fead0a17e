package episode2.train;

import ai.djl.nn.Block;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.translate.TranslateException;
import java.io.IOException;

/** Exercise 2.26: scale the inputs, train, and be no worse than a simple model. */
public interface Contract {
  /**
   * Scales columns to a common size by what the training rows say.
   *
   * @param train the rows to measure, {@code (N, features)}
   * @param rows the rows to scale, {@code (M, features)}; may be the training rows, or any others
   * @return {@code (M, features)}: each column times a factor plus a shift of its own, which depend
   *     on the training rows only
   */
  float[][] scale(float[][] train, float[][] rows);

  /**
   * The network to train.
   *
   * @return a block, not initialized, from {@code (N, features)} to raw scores {@code (N,
   *     classes)}: linear layers with ReLU between them
   */
  Block network(long features, long classes);

  /** Loss and optimizer of the training. */
  TrainingConfig config();

  /**
   * Trains for 100 epochs.
   *
   * @param trainer of a model with the network, initialized, with the configuration
   * @param rows scaled training rows {@code (N, features)}
   * @param labels their classes, from 0
   * @throws IOException if a dataset can't be prepared
   * @throws TranslateException if a batch can't be made
   */
  void fit(Trainer trainer, float[][] rows, int[] labels) throws IOException, TranslateException;
}
