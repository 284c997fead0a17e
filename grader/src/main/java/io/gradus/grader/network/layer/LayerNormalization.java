package io.gradus.grader.network.layer;

import io.gradus.grader.network.Layer;
import io.gradus.grader.network.Outcome;
import io.gradus.grader.network.ShapeCode;
import io.gradus.grader.network.ShapeFault;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import io.gradus.grader.network.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code LayerNorm}: gamma and beta have the shape of all axes behind the batch, or of the given
 * ones.
 *
 * @param axes empty for all behind the batch
 */
public record LayerNormalization(
    Optional<List<Size>> axes, Optional<Boolean> scale, Optional<Boolean> center) implements Layer {
  @Override
  public String name() {
    return "LayerNorm";
  }

  @Override
  public boolean keepsShape() {
    return true;
  }

  @Override
  public String meaning() {
    return "Brings the numbers of each example to mean 0 and deviation 1, then scales them by gamma "
        + "and shifts them by beta, place by place.";
  }

  @Override
  public Outcome apply(List<TensorShape> inputs) {
    TensorShape input = Layer.only(inputs);
    if (!input.hasRank()) {
      return Outcome.of(input, weights(List.of(Size.unknown())));
    }
    if (axes.isEmpty()) {
      return input.rank() == 0
          ? Outcome.of(input, weights(List.of(Size.unknown())))
          : Outcome.of(input, weights(input.sizes().subList(1, input.rank())));
    }
    List<Size> normalized = new ArrayList<>();
    for (Size axis : axes.get()) {
      OptionalLong at = axis.value();
      if (at.isPresent() && (at.getAsLong() < 0 || at.getAsLong() >= input.rank())) {
        return Outcome.of(
            new ShapeFault(
                ShapeCode.AXES,
                "LayerNorm is to normalize axis "
                    + axis
                    + ", but its input "
                    + input
                    + " has the axes 0 to "
                    + (input.rank() - 1)
                    + ".",
                ""),
            List.of());
      }
      normalized.add(at.isPresent() ? input.get((int) at.getAsLong()) : Size.unknown());
    }
    return Outcome.of(input, weights(normalized));
  }

  private List<Weight> weights(List<Size> sizes) {
    return List.of(
        new Weight("gamma", sizes, scale.orElse(true)),
        new Weight("beta", sizes, center.orElse(true)));
  }

  @Override
  public List<String> arithmetic(List<TensorShape> inputs) {
    Outcome outcome = apply(inputs);
    return outcome.weights().isEmpty()
        ? List.of()
        : List.of(
            "parameters: 2 · "
                + outcome.weights().get(0).count()
                + " = "
                + outcome.parameters().grouped());
  }
}
