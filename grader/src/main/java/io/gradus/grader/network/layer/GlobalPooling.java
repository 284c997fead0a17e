package io.gradus.grader.network.layer;

import io.gradus.grader.network.Layer;
import io.gradus.grader.network.Outcome;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import java.util.List;
import java.util.Optional;

/**
 * {@code Pool.global…}: {@code (N, C, H, W)} to {@code (N, C)}: DJL drops the axes that are left.
 */
public record GlobalPooling(String kind, int axes) implements Layer {
  @Override
  public String name() {
    return "global"
        + kind.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
        + kind.substring(1)
        + "Pool"
        + axes
        + "d";
  }

  @Override
  public String meaning() {
    return "Keeps one number of each map, and drops the axes of the map.";
  }

  @Override
  public Outcome apply(List<TensorShape> inputs) {
    TensorShape input = Layer.only(inputs);
    Optional<List<Size>> sizes = Window.sizes(input, axes);
    return sizes.isEmpty()
        ? Outcome.of(Window.wrongAxes(name(), input, axes), List.of())
        : Outcome.of(TensorShape.of(sizes.get().subList(0, 2)));
  }
}
