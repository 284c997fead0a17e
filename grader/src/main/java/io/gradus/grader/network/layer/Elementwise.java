package io.gradus.grader.network.layer;

import io.gradus.grader.network.Layer;
import io.gradus.grader.network.Outcome;
import io.gradus.grader.network.TensorShape;
import java.util.List;
import java.util.Optional;

/** A layer without parameters that leaves the shape alone: activations, softmax, dropout. */
public record Elementwise(String name, String meaning) implements Layer {
  @Override
  public boolean keepsShape() {
    return true;
  }

  @Override
  public Outcome apply(List<TensorShape> inputs) {
    return new Outcome(
        inputs.isEmpty() ? List.of(TensorShape.UNKNOWN) : inputs, List.of(), Optional.empty());
  }
}
