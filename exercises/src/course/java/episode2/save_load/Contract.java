package episode2.save_load;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.nn.Block;
import java.io.IOException;
import java.nio.file.Path;

/** Exercise 2.40: keep a trained network, and what it needs. */
public interface Contract {
  /**
   * A network and the scaling that it was trained with: a column's value becomes {@code (value -
   * mean) / deviation}.
   *
   * @param model holds the trained network
   * @param mean by column
   * @param deviation by column
   */
  record Classifier(Model model, float[] mean, float[] deviation) {}

  /**
   * Writes a classifier to files.
   *
   * @param folder exists; may hold what was saved before
   * @throws IOException if a file can't be written
   */
  void save(Classifier classifier, Path folder) throws IOException;

  /**
   * Reads the classifier that was saved last.
   *
   * @param folder where it was saved
   * @param network the same layers, not initialized
   * @return a classifier whose model, which the caller closes, holds that network with the saved
   *     weights
   * @throws IOException if a file can't be read
   * @throws MalformedModelException if the weights don't fit the network
   */
  Classifier load(Path folder, Block network) throws IOException, MalformedModelException;
}
