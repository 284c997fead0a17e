package io.gradus.grader.network;

import io.gradus.grader.analysis.SourceSpan;
import java.util.List;

/** Something with shapes: a layer, or a network of blocks. */
public interface Block {
  /**
   * DJL's simple name for it, such as {@code SequentialBlock}, or the name of a learner's class.
   */
  String kind();

  /** False for what a condition or a loop makes of its parts: it stands in no line itself. */
  default boolean isShown() {
    return true;
  }

  /** The expression that makes it. */
  SourceSpan madeAt();

  /** Its shapes for an input, and those of its parts. Asks the inference for every part. */
  Inferred infer(List<TensorShape> inputs, Inference inference);
}
