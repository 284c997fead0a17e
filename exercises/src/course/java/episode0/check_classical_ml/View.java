package episode0.check_classical_ml;

import java.util.List;

/** The contract in values. */
public interface View {
  /**
   * Trains the naive model, and asks it.
   *
   * @param rows training rows {@code (N, features)}
   * @param labels their labels
   * @param questions rows {@code (M, features)}
   * @return the labels that the model gives for the questions, {@code (M)}
   */
  List<String> answers(float[][] rows, String[] labels, float[][] questions);

  /**
   * Measures a model that gives one label for every row.
   *
   * @param label that one
   * @param rows rows to measure on {@code (N, features)}
   * @param labels their true labels, {@code label} among them
   */
  double accuracy(String label, float[][] rows, String[] labels);
}
