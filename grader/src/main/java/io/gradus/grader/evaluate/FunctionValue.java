package io.gradus.grader.evaluate;

import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.network.Inference;
import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.TensorShape;
import java.util.ArrayList;
import java.util.List;

/** A {@code LambdaBlock}: a function of arrays as a block, without parameters. */
public final class FunctionValue extends BlockValue {
  private final ShapeFunction function;
  private final Calls calls;
  private List<Call> operations = List.of();

  FunctionValue(ShapeFunction function, Calls calls, SourceSpan madeAt) {
    super(madeAt);
    this.function = function;
    this.calls = calls;
  }

  /** What the function calls, in this order; empty before its shapes were inferred. */
  public List<Call> operations() {
    return operations;
  }

  @Override
  public String kind() {
    return "LambdaBlock";
  }

  @Override
  public Inferred infer(List<TensorShape> inputs, Inference inference) {
    List<ShapeFunction.Result> results = new ArrayList<>();
    operations = List.copyOf(calls.during(() -> results.add(function.apply(List.of(inputs)))));
    ShapeFunction.Result result = results.get(0);
    result.fault().ifPresent(fault -> inference.report(fault, madeAt(), this));
    return Inferred.of(this, inputs, result.outputs(), List.of());
  }
}
