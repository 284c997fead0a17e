package io.gradus.grader.evaluate;

import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.network.Inference;
import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.TensorShape;
import java.util.List;

/** A {@code LambdaBlock}: a function of arrays as a block, without parameters. */
final class FunctionValue extends BlockValue {
  private final ShapeFunction function;

  FunctionValue(ShapeFunction function, SourceSpan madeAt) {
    super(madeAt);
    this.function = function;
  }

  @Override
  public String kind() {
    return "LambdaBlock";
  }

  @Override
  public Inferred infer(List<TensorShape> inputs, Inference inference) {
    ShapeFunction.Result result = function.apply(List.of(inputs));
    result.fault().ifPresent(fault -> inference.report(fault, madeAt(), this));
    return Inferred.of(this, inputs, result.outputs(), List.of());
  }
}
