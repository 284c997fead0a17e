package episode2.int8;

import io.gradus.exercises.wire.Tensor;
import java.util.List;
import java.util.Optional;

/** The contract in values. */
public interface View {
  /**
   * What became of values.
   *
   * @param type name of the array's element type
   * @param codes the codes, whatever their type; empty if the values were refused
   * @param refusal what was said then, else an empty text
   */
  record Coded(String type, Optional<long[]> codes, String refusal) {}

  /** Codes, or a refusal. */
  Coded codes(String[] values, List<String> categories);

  /** The categories of these codes. */
  String[] decode(byte[] codes, List<String> categories);

  /** What a network may see of these codes, as FLOAT32. */
  Tensor inputs(byte[] codes, List<String> categories);
}
