package episode2.save_load;

import io.gradus.exercises.wire.Tensor;
import java.util.List;

/** The contract in values. */
public interface View {
  /**
   * What a classifier consists of.
   *
   * @param weights of linear layers with ReLU between them, by layer {@code (out, in)} and {@code
   *     (out)}
   * @param mean by column
   * @param deviation by column
   */
  record State(List<Tensor> weights, float[] mean, float[] deviation) {}

  /**
   * A file that was written.
   *
   * @param name relative to the folder, with slashes
   * @param bytes what is in it
   */
  record SavedFile(String name, byte[] bytes) {}

  /**
   * A classifier that was loaded.
   *
   * @param state what it consists of
   * @param scores what it gives for rows, scaled by itself
   */
  record Loaded(State state, Tensor scores) {}

  /** What lies in a folder in which classifiers were saved, one after the other. */
  List<SavedFile> save(List<State> states);

  /**
   * Loads from a new folder with these files only, by a new instance of the learner's class.
   *
   * @param sizes of the network: inputs, units of each hidden layer, outputs
   * @param rows {@code (N, inputs)}, not scaled
   */
  Loaded load(List<SavedFile> files, int[] sizes, Tensor rows);
}
