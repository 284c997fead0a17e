package io.gradus.grader.evaluate;

import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.network.Inference;
import io.gradus.grader.network.Inference.Part;
import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import java.util.List;
import java.util.Optional;

/** Parts that a loop adds, and it is not known how often. */
final class RepeatedValue extends BlockValue {
  private final List<Part> turn;

  RepeatedValue(List<Part> turn, SourceSpan madeAt) {
    super(madeAt);
    this.turn = List.copyOf(turn);
  }

  @Override
  public String kind() {
    return "loop";
  }

  /** The parts of one turn. */
  List<Part> parts() {
    return turn;
  }

  @Override
  public boolean isShown() {
    return false;
  }

  @Override
  public Inferred infer(List<TensorShape> inputs, Inference inference) {
    List<Inferred> first = inference.unsure(() -> inference.chain(turn, inputs));
    TensorShape before = inputs.size() == 1 ? inputs.get(0) : TensorShape.UNKNOWN;
    TensorShape after = before.join(first.get(first.size() - 1).output());
    List<Inferred> any = inference.unsure(() -> inference.chain(turn, List.of(after)));
    TensorShape output = after.join(any.get(any.size() - 1).output());
    boolean free = any.stream().allMatch(part -> part.parameters().is(0));
    Size parameters = free ? Size.ZERO : Size.unknown();
    return new Inferred(
        this, kind(), Optional.empty(), inputs, List.of(output), any, parameters, parameters);
  }
}
