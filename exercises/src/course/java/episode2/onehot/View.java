package episode2.onehot;

import io.gradus.exercises.wire.Tensor;
import java.util.List;
import java.util.Optional;

/** The contract in values. */
public interface View {
  /**
   * What became of labels.
   *
   * @param rows the array, as FLOAT32; empty if the labels were refused
   * @param refusal what was said then, else an empty text
   */
  record Encoded(Optional<Tensor> rows, String refusal) {}

  /** One-hot rows, or a refusal. */
  Encoded oneHot(String[] labels, List<String> classes);
}
