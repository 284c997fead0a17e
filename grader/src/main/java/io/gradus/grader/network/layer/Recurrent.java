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

/**
 * {@code RNN}, {@code LSTM}, {@code GRU}: {@code (N, T, C)} to {@code (N, T, state)}, twice that
 * where both directions are read.
 *
 * @param gates 1 for RNN, 3 for GRU, 4 for LSTM
 * @param batchFirst whether the input is {@code (N, T, C)}, and not {@code (T, N, C)}
 * @param returnsState whether the last state comes out too
 */
public record Recurrent(
    String name,
    int gates,
    Size state,
    Size layers,
    Optional<Boolean> batchFirst,
    Optional<Boolean> biases,
    Optional<Boolean> bidirectional,
    Optional<Boolean> returnsState)
    implements Layer {
  private static final int MOST_LAYERS = 1000;

  @Override
  public String meaning() {
    return "Reads the sequence step by step and keeps a state of "
        + state
        + " numbers, which is its output at each step.";
  }

  @Override
  public Outcome apply(List<TensorShape> inputs) {
    TensorShape input = Layer.only(inputs);
    if ((input.hasRank() && input.rank() != 3) || input.rank() > 3) {
      return Outcome.of(
          new ShapeFault(
              ShapeCode.AXES,
              name + " takes 3 axes, (N, T, C), but gets " + input + " with " + input.rank() + ".",
              "N is the batch, T the steps of the sequence, C the numbers at each step."),
          List.of());
    }
    List<Size> sizes = new ArrayList<>(input.sizes());
    List<String> names = List.of("N", "T", "C");
    for (int i = 2 - sizes.size(); i >= 0; i--) {
      sizes.add(0, i == 0 ? input.batch() : Size.symbol(names.get(i)));
    }
    List<Weight> weights = weights(sizes.get(2));
    if (bidirectional.isEmpty() || returnsState.isEmpty()) {
      return Outcome.of(TensorShape.UNKNOWN, weights);
    }
    Size directions = Size.of(bidirectional.get() ? 2 : 1);
    TensorShape output = TensorShape.of(sizes.get(0), sizes.get(1), state.times(directions));
    if (!returnsState.get()) {
      return Outcome.of(output, weights);
    }
    Size batch = batchFirst.map(first -> sizes.get(first ? 0 : 1)).orElse(Size.unknown());
    TensorShape last = TensorShape.of(layers.times(directions), batch, state);
    return new Outcome(List.of(output, last), weights, Optional.empty());
  }

  private List<Weight> weights(Size in) {
    boolean known =
        layers.value().isPresent()
            && layers.value().getAsLong() <= MOST_LAYERS
            && biases.isPresent()
            && bidirectional.isPresent();
    if (!known) {
      return List.of(Weight.of("weights", Size.unknown()));
    }
    Size rows = state.times(gates);
    Size directions = Size.of(bidirectional.get() ? 2 : 1);
    List<Weight> weights = new ArrayList<>();
    for (long layer = 0; layer < layers.value().getAsLong(); layer++) {
      Size from = layer == 0 ? in : state.times(directions);
      weights.add(Weight.of("i2h", directions, rows, from));
      weights.add(Weight.of("h2h", directions, rows, state));
      if (biases.get()) {
        weights.add(Weight.of("biases", directions, Size.of(2), rows));
      }
    }
    return weights;
  }

  @Override
  public List<String> arithmetic(List<TensorShape> inputs) {
    Outcome outcome = apply(inputs);
    if (outcome.fault().isPresent() || outcome.weights().isEmpty()) {
      return List.of();
    }
    return List.of(
        "parameters of a layer: "
            + (gates > 1 ? gates + " gates · " : "")
            + "state · (input + state"
            + (biases.orElse(true) ? " + 2 biases" : "")
            + ")"
            + (bidirectional.orElse(false) ? ", twice" : "")
            + "; in all "
            + outcome.parameters().grouped());
  }
}
