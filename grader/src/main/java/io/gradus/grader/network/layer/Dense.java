package io.gradus.grader.network.layer;

import io.gradus.grader.network.Layer;
import io.gradus.grader.network.Outcome;
import io.gradus.grader.network.ShapeCode;
import io.gradus.grader.network.ShapeFault;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import io.gradus.grader.network.TensorShape.Origin;
import io.gradus.grader.network.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code Linear}: {@code (…, in)} to {@code (…, units)}, on the last axis, whatever the others.
 *
 * @param bias empty where it is not known whether there is one
 */
public record Dense(Size units, Optional<Boolean> bias) implements Layer {
  @Override
  public String name() {
    return "Linear";
  }

  @Override
  public String meaning() {
    return "Every output is a weighted sum of all inputs"
        + (bias.orElse(true) ? ", plus a bias." : ".");
  }

  @Override
  public Outcome apply(List<TensorShape> inputs) {
    TensorShape input = Layer.only(inputs);
    Size in = input.last("in");
    if (inputs.size() > 1) {
      return Outcome.of(several(inputs), List.of());
    }
    if (units.value().isPresent() && units.value().getAsLong() < 1) {
      return Outcome.of(
          new ShapeFault(
              ShapeCode.UNITS, "Linear needs at least one unit, but is given " + units + ".", ""),
          List.of());
    }
    List<Weight> weights = new ArrayList<>();
    weights.add(Weight.of("weight", units, in));
    Biases.of(bias, units).ifPresent(weights::add);
    if (input.hasRank() && input.rank() == 0) {
      return Outcome.of(
          new ShapeFault(
              ShapeCode.AXES,
              "Linear needs at least one axis, the features, but its input has none.",
              ""),
          weights);
    }
    TensorShape output = input.withLast(units);
    return Outcome.of(output, weights).warning(missingFlatten(input));
  }

  private static ShapeFault several(List<TensorShape> inputs) {
    return new ShapeFault(
        ShapeCode.INPUTS,
        "Linear takes one array, but gets "
            + inputs.size()
            + ": take one of them out before, or leave out optReturnState(true).",
        "What comes out of the layer before: "
            + String.join(", ", inputs.stream().map(TensorShape::toString).toList())
            + ".");
  }

  /** DJL's Linear takes maps without a complaint, and multiplies their last axis, the width. */
  private Optional<ShapeFault> missingFlatten(TensorShape input) {
    boolean maps =
        input.hasRank()
            && input.rank() >= 4
            && (input.origin() == Origin.MAP || input.origin() == Origin.INPUT);
    if (!maps) {
      return Optional.empty();
    }
    return Optional.of(
        new ShapeFault(
            ShapeCode.MISSING_FLATTEN,
            "Linear gets maps "
                + input
                + " and would work on their last axis alone, giving "
                + input.withLast(units)
                + ": add Blocks.batchFlattenBlock() before it.",
            "A dense layer takes one row of numbers for each example. Flattening lays the "
                + "numbers of all maps side by side: "
                + TensorShape.of(input.get(0), input.elementsPerRow())
                + "."));
  }

  @Override
  public List<String> arithmetic(List<TensorShape> inputs) {
    Size in = Layer.only(inputs).last("in");
    return List.of(
        "parameters: "
            + Biases.text(in + " · " + units, bias, units)
            + " = "
            + apply(inputs).parameters().grouped());
  }
}
