package episode0.check_classical_ml;

import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.classification.Label;

/** Exercise 0.03: is Tribuo there, and does it learn? */
public interface Contract {
  /**
   * Trains the naive model.
   *
   * @param rows training rows, of which one label is more frequent than any other
   * @return a model that gives this label for every row
   */
  Model<Label> naive(Dataset<Label> rows);

  /**
   * Measures a model.
   *
   * @param model any model
   * @param rows rows with their true labels
   * @return the share of rows whose label the model gives, 0 to 1
   */
  double accuracy(Model<Label> model, Dataset<Label> rows);
}
