package io.gradus.grader.network.layer;

import io.gradus.grader.network.Layer;
import io.gradus.grader.network.Outcome;
import io.gradus.grader.network.ShapeCode;
import io.gradus.grader.network.ShapeFault;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import io.gradus.grader.network.Weight;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code BatchNorm} and {@code GhostBatchNorm}: four numbers for each channel, of which gamma and
 * beta are learnt by gradients.
 *
 * @param axis of the channels
 * @param scale whether gamma is learnt
 * @param center whether beta is learnt
 */
public record BatchNormalization(
    String name, Size axis, Optional<Boolean> scale, Optional<Boolean> center) implements Layer {
  @Override
  public boolean keepsShape() {
    return true;
  }

  @Override
  public String meaning() {
    return "Brings each channel to mean 0 and deviation 1 over the batch, then scales it by gamma "
        + "and shifts it by beta. When predicting it uses running means instead of the batch's.";
  }

  @Override
  public Outcome apply(List<TensorShape> inputs) {
    TensorShape input = Layer.only(inputs);
    OptionalLong at = axis.value();
    if (at.isEmpty() || !input.hasRank()) {
      return Outcome.of(input, weights(Size.symbol("C")));
    }
    if (at.getAsLong() < 0 || at.getAsLong() >= input.rank()) {
      return Outcome.of(
          new ShapeFault(
              ShapeCode.AXES,
              name
                  + " takes the channels from axis "
                  + axis
                  + ", but its input "
                  + input
                  + " has only "
                  + input.rank()
                  + " axes, counted from 0.",
              ""),
          List.of());
    }
    return Outcome.of(input, weights(input.get((int) at.getAsLong())));
  }

  private List<Weight> weights(Size channels) {
    return List.of(
        new Weight("gamma", List.of(channels), scale.orElse(true)),
        new Weight("beta", List.of(channels), center.orElse(true)),
        new Weight("runningMean", List.of(channels), false),
        new Weight("runningVar", List.of(channels), false));
  }

  @Override
  public List<String> arithmetic(List<TensorShape> inputs) {
    Outcome outcome = apply(inputs);
    if (outcome.fault().isPresent()) {
      return List.of();
    }
    Size channels = outcome.weights().get(0).sizes().get(0);
    return List.of(
        "parameters: 4 · "
            + channels
            + " = "
            + outcome.parameters().grouped()
            + ", of which "
            + outcome.trainable().grouped()
            + " are learnt and "
            + outcome.parameters().minus(outcome.trainable()).grouped()
            + " are running statistics");
  }
}
