package io.gradus.grader.evaluate;

import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.network.Inference;
import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.TensorShape;
import java.util.List;

/** A block that comes from somewhere else. */
final class UnknownBlockValue extends BlockValue {
  private final String kind;

  UnknownBlockValue(String kind, SourceSpan madeAt) {
    super(madeAt);
    this.kind = kind;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Inferred infer(List<TensorShape> inputs, Inference inference) {
    return Inferred.unknown(this, inputs);
  }
}
