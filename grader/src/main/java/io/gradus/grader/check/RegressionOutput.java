package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.check.Stage.Kind;
import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.layer.Dense;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Softmax or an activation behind the last layer of a regression. */
final class RegressionOutput implements Check {
  /** What is said of targets that are shares of a whole, for which softmax is right. */
  private static final Pattern SHARES =
      Pattern.compile(
          "share|proportion|percent|fraction|composition|probabilit|brier|distribution|mixture"
              + "|one.?hot|accuracy|classes|softmax on purpose",
          Pattern.CASE_INSENSITIVE);

  /** What is said of targets that are in an activation's range. */
  private static final Pattern FITTING =
      Pattern.compile(
          "scal|0\\.\\.1|\\[ ?0|between|range|never|negativ|not below|at least 0|>= ?0|count"
              + "|positive|normali|on purpose|cannot be|can't be|bounded|share|percent|probab",
          Pattern.CASE_INSENSITIVE);

  /** Code that brings targets into a range. */
  private static final Pattern SCALED_TARGETS =
      Pattern.compile(
          "(?im)^(?!\\s*//).*(label|target|\\by\\w{0,6}\\b).*(/|\\.div|scal|norm|min|max|range|share)");

  /** Where the input is not known, so many outputs may be a picture. */
  private static final int MANY_TARGETS = 16;

  /** With fewer, it is a chance that there are as many outputs as inputs. */
  private static final int FEW_TARGETS = 5;

  /** Whoever takes softplus, which has no other use there, wants numbers above 0. */
  private static final Set<String> ABOVE_ZERO = Set.of("ReLU", "ReLU6");

  private static final Set<String> SQUEEZING = Set.of("sigmoid", "tanh", "softSign");

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    for (Trained trained : evidence.trained()) {
      if (trained.hasLoss(LossKind.REGRESSION) && evidence.isSound(trained.network())) {
        Inferred root = trained.network().root();
        Tail tail = Tail.of(Stages.of(root));
        Optional<Stage> last = tail.squeeze();
        if (last.isPresent() && tail.output().isPresent() && !givesWhatItGets(root)) {
          finding(evidence, tail.output().get(), last.get()).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /** An autoencoder's targets are its inputs, which are often scaled to the activation's range. */
  private static boolean givesWhatItGets(Inferred root) {
    if (root.inputs().size() != 1 || !root.inputs().get(0).hasRank()) {
      OptionalLong units = root.output().last("units").value();
      return units.isEmpty() || units.getAsLong() > MANY_TARGETS;
    }
    Size outputs = root.output().elementsPerRow();
    return outputs.equals(root.inputs().get(0).elementsPerRow())
        && (!outputs.isKnown() || outputs.value().getAsLong() >= FEW_TARGETS);
  }

  private static Optional<SourceFinding> finding(Evidence evidence, Stage output, Stage last) {
    if (!(output.layer().orElse(null) instanceof Dense dense)) {
      return Optional.empty();
    }
    if (last.is(Kind.SOFTMAX)) {
      boolean shares = !dense.units().is(1) && evidence.says(SHARES);
      return shares || !dense.units().isKnown()
          ? Optional.empty()
          : Optional.of(softmax(evidence, dense, last));
    }
    boolean known = ABOVE_ZERO.contains(last.name()) || SQUEEZING.contains(last.name());
    if (!last.is(Kind.ACTIVATION)
        || !known
        || Comments.near(evidence, last.span(), FITTING)
        || Comments.near(evidence, output.span(), FITTING)) {
      return Optional.empty();
    }
    boolean scaled = SQUEEZING.contains(last.name()) && evidence.says(SCALED_TARGETS);
    return scaled ? Optional.empty() : Optional.of(activation(evidence, last));
  }

  private static SourceFinding softmax(Evidence evidence, Dense dense, Stage last) {
    String message =
        dense.units().is(1)
            ? "Softmax over one unit is always 1, so this regression gives the same for everything:"
                + " remove it."
            : "The loss measures distances, but softmax makes shares that add up to 1: remove it.";
    return CheckCode.SOFTMAX_IN_REGRESSION.at(
        last.span(),
        message,
        "A regression ends with its last Linear, whose numbers can take any value.",
        Removal.of(evidence, last.span(), "Remove softmax"));
  }

  private static SourceFinding activation(Evidence evidence, Stage last) {
    String limits =
        switch (last.name()) {
          case "ReLU" -> "nothing below 0";
          case "sigmoid", "ReLU6" ->
              last.name().equals("sigmoid")
                  ? "nothing outside of 0 to 1"
                  : "nothing outside of 0 to 6";
          default -> "nothing outside of -1 to 1";
        };
    return CheckCode.RELU_IN_REGRESSION_OUTPUT.at(
        last.span(),
        "A regression ends with its last Linear, but behind it stands "
            + last.name()
            + ", which lets "
            + limits
            + " through: remove it.",
        "What lies beyond the activation's range can never be predicted, and there is no gradient"
            + " that would tell.",
        Removal.of(evidence, last.span(), "Remove " + last.name()));
  }
}
