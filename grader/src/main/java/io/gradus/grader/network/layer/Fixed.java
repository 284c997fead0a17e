package io.gradus.grader.network.layer;

import io.gradus.grader.network.Layer;
import io.gradus.grader.network.Outcome;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import io.gradus.grader.network.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DJL's seldom used layers of one weight each. */
public final class Fixed {
  private Fixed() {}

  /** {@code Prelu}: one slope for all negative inputs. */
  public record Prelu() implements Layer {
    @Override
    public String name() {
      return "PReLU";
    }

    @Override
    public boolean keepsShape() {
      return true;
    }

    @Override
    public String meaning() {
      return "Leaves what is positive, and multiplies what is negative by a slope that is learnt.";
    }

    @Override
    public Outcome apply(List<TensorShape> inputs) {
      return Outcome.of(Layer.only(inputs), new Weight("alpha", List.of(), true));
    }
  }

  /** {@code Multiplication}: {@code (N, …)} to {@code (units, N, …)}. */
  public record Multiplication(Size units) implements Layer {
    @Override
    public String name() {
      return "Multiplication";
    }

    @Override
    public String meaning() {
      return "Multiplies each input by a weight of its own, " + units + " times over.";
    }

    @Override
    public Outcome apply(List<TensorShape> inputs) {
      TensorShape input = Layer.only(inputs);
      if (!input.hasRank() || input.rank() == 0) {
        return Outcome.of(TensorShape.UNKNOWN, Weight.of("weight", Size.unknown()));
      }
      List<Size> output = new ArrayList<>(input.sizes());
      output.add(0, units);
      List<Size> weight = new ArrayList<>(List.of(units, Size.ONE));
      weight.addAll(input.sizes().subList(1, input.rank()));
      return Outcome.of(TensorShape.of(output), new Weight("weight", weight, true));
    }
  }

  /** {@code LinearCollection}: a dense layer of its own for each place of the middle axes. */
  public record LinearCollection(Size units, Optional<Boolean> bias) implements Layer {
    @Override
    public String name() {
      return "LinearCollection";
    }

    @Override
    public String meaning() {
      return "A dense layer of " + units + " units of its own for each place of the middle axes.";
    }

    @Override
    public Outcome apply(List<TensorShape> inputs) {
      TensorShape input = Layer.only(inputs);
      if (!input.hasRank() || input.rank() < 2) {
        return Outcome.of(input.withLast(units), Weight.of("weight", Size.unknown()));
      }
      List<Size> weight = new ArrayList<>(input.sizes().subList(1, input.rank()));
      weight.add(units);
      List<Weight> weights = new ArrayList<>(List.of(new Weight("weight", weight, true)));
      if (bias.isEmpty()) {
        weights.add(Weight.of("bias", Size.unknown()));
      } else if (bias.get()) {
        List<Size> biases = new ArrayList<>(input.sizes().subList(1, input.rank() - 1));
        biases.add(units);
        weights.add(new Weight("bias", biases, true));
      }
      return Outcome.of(input.withLast(units), weights);
    }
  }
}
