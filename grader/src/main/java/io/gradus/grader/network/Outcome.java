package io.gradus.grader.network;

import java.util.List;
import java.util.Optional;

/**
 * What a layer makes of its input.
 *
 * @param outputs the shapes of the arrays that come out, as DJL's {@code getOutputShapes}
 * @param fault why it cannot take this input; the outputs are then unknown
 */
public record Outcome(List<TensorShape> outputs, List<Weight> weights, Optional<ShapeFault> fault) {
  public Outcome {
    outputs = List.copyOf(outputs);
    weights = List.copyOf(weights);
  }

  public static Outcome of(TensorShape output, List<Weight> weights) {
    return new Outcome(List.of(output), weights, Optional.empty());
  }

  public static Outcome of(TensorShape output, Weight... weights) {
    return of(output, List.of(weights));
  }

  public static Outcome of(ShapeFault fault, List<Weight> weights) {
    return new Outcome(List.of(TensorShape.UNKNOWN), weights, Optional.of(fault));
  }

  /** The same with a fault that does not keep the layer from working. */
  public Outcome warning(Optional<ShapeFault> doubt) {
    return new Outcome(outputs, weights, fault.or(() -> doubt));
  }

  public Size parameters() {
    return weights.stream().map(Weight::count).reduce(Size.ZERO, Size::plus);
  }

  public Size trainable() {
    return weights.stream()
        .filter(Weight::trainable)
        .map(Weight::count)
        .reduce(Size.ZERO, Size::plus);
  }
}
