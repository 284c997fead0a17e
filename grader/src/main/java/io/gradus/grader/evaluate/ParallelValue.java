package io.gradus.grader.evaluate;

import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.network.Inference;
import io.gradus.grader.network.Inference.Part;
import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.TensorShape;
import java.util.List;

/**
 * A {@code ParallelBlock}: the same input for all parts, and a function that joins what they give.
 */
public final class ParallelValue extends BlockValue {
  private final Parts parts;
  private final ShapeFunction joining;

  ParallelValue(Heap heap, ShapeFunction joining, SourceSpan madeAt) {
    super(madeAt);
    this.parts = new Parts(heap, madeAt);
    this.joining = joining;
  }

  @Override
  public String kind() {
    return "ParallelBlock";
  }

  /** Its parts so far. */
  public List<Part> parts() {
    return parts.list();
  }

  void add(Heap heap, BlockValue block, SourceSpan addedAt) {
    block.markPart();
    parts.add(heap, new Part(block, addedAt));
  }

  @Override
  public Inferred infer(List<TensorShape> inputs, Inference inference) {
    List<Inferred> branches =
        parts.list().stream().map(part -> inference.part(part, inputs)).toList();
    boolean sure =
        parts.list().stream()
            .noneMatch(
                part ->
                    part.block() instanceof AlternativesValue
                        || part.block() instanceof RepeatedValue);
    List<List<TensorShape>> outputs = branches.stream().map(Inferred::outputs).toList();
    ShapeFunction.Result result =
        sure && !branches.isEmpty() ? joining.apply(outputs) : ShapeFunction.Result.UNKNOWN;
    result.fault().ifPresent(fault -> inference.report(fault, madeAt(), this));
    return Inferred.of(this, inputs, result.outputs(), branches);
  }
}
