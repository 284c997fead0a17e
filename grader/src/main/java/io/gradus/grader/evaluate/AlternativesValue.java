package io.gradus.grader.evaluate;

import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.network.Inference;
import io.gradus.grader.network.Inference.Part;
import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts of which it is not known which are there: a condition decides as the program runs. */
final class AlternativesValue extends BlockValue {
  private final List<List<Part>> ways;

  AlternativesValue(List<List<Part>> ways, SourceSpan madeAt) {
    super(madeAt);
    this.ways = ways.stream().map(List::copyOf).toList();
  }

  @Override
  public String kind() {
    return "either";
  }

  /** The parts of all ways. */
  List<Part> parts() {
    return ways.stream().flatMap(List::stream).toList();
  }

  @Override
  public boolean isShown() {
    return false;
  }

  @Override
  public Inferred infer(List<TensorShape> inputs, Inference inference) {
    List<Inferred> children = new ArrayList<>();
    Optional<TensorShape> output = Optional.empty();
    Optional<Size> parameters = Optional.empty();
    Optional<Size> trainable = Optional.empty();
    boolean several = false;
    for (List<Part> way : ways) {
      List<Inferred> chain = inference.unsure(() -> inference.chain(way, inputs));
      Inferred whole = Inferred.of(this, inputs, end(inputs, chain), chain);
      several |= whole.outputs().size() != 1;
      output = Optional.of(output.map(o -> o.join(whole.output())).orElse(whole.output()));
      parameters = Optional.of(same(parameters, whole.parameters()));
      trainable = Optional.of(same(trainable, whole.trainable()));
      children.addAll(chain);
    }
    return new Inferred(
        this,
        kind(),
        Optional.empty(),
        inputs,
        List.of(several ? TensorShape.UNKNOWN : output.orElse(TensorShape.UNKNOWN)),
        children,
        parameters.orElse(Size.unknown()),
        trainable.orElse(Size.unknown()));
  }

  private static Size same(Optional<Size> before, Size now) {
    return before.isEmpty() || before.get().equals(now) ? now : Size.unknown();
  }

  private static List<TensorShape> end(List<TensorShape> inputs, List<Inferred> chain) {
    return chain.isEmpty() ? inputs : chain.get(chain.size() - 1).outputs();
  }
}
