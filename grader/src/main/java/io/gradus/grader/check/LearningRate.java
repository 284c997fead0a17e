package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** A learning rate that its optimizer can hardly learn with. */
final class LearningRate implements Check {
  /** Below this nothing moves in any number of epochs that one waits for (Bengio, 2012). */
  static final double LEAST = 1e-6;

  /** Fine-tuning takes smaller steps. */
  static final double LEAST_OF_TUNING = 1e-8;

  private static final Map<String, String> NAMES =
      Map.of(
          "adam", "Adam",
          "adamw", "AdamW",
          "rmsprop", "RMSProp",
          "sgd", "SGD",
          "nag", "NAG",
          "adagrad", "Adagrad");
  private static final Set<String> STEADY = Set.of("adam", "adamw", "rmsprop");
  private static final Set<String> BASE = Set.of("setBaseValue", "optBaseValue");
  private static final Pattern TUNING =
      Pattern.compile("freezeParameters|fine.?tun|loadModel|\\.load\\([^)]|ZooModel|Criteria");

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    for (Call call : evidence.all()) {
      boolean sets =
          call.name().equals("optLearningRateTracker")
              || call.name().equals("setLearningRateTracker");
      Optional<String> optimizer = sets ? optimizer(evidence, call) : Optional.empty();
      Optional<Rate> rate = sets ? rate(evidence, call) : Optional.empty();
      if (optimizer.isPresent() && rate.isPresent()) {
        finding(evidence, optimizer.get(), rate.get()).ifPresent(found::add);
      }
    }
    return found;
  }

  /** A rate that is written down. */
  private record Rate(double value, Call call, SourceSpan span) {}

  private static Optional<String> optimizer(Evidence evidence, Call setter) {
    return setter
        .receiver()
        .flatMap(evidence::origin)
        .map(
            made ->
                made.type().equals("Optimizer")
                    ? made.name()
                    : made.name().equals("builder") ? made.type() : "")
        .map(name -> name.toLowerCase(java.util.Locale.ROOT))
        .filter(NAMES::containsKey);
  }

  private static Optional<Rate> rate(Evidence evidence, Call setter) {
    Optional<Call> made = setter.argument(0).flatMap(evidence::origin);
    if (made.isEmpty()) {
      return Optional.empty();
    }
    if (made.get().is("Tracker", "fixed")) {
      return rate(made.get());
    }
    Optional<Value> builder =
        made.get().name().equals("build") ? made.get().receiver() : Optional.empty();
    return builder.flatMap(
        value ->
            evidence.calls().on(value).stream()
                .filter(call -> BASE.contains(call.name()))
                .findFirst()
                .flatMap(LearningRate::rate));
  }

  private static Optional<Rate> rate(Call call) {
    OptionalDouble number = call.argument(0).map(Numbers::of).orElse(OptionalDouble.empty());
    return number.isPresent()
        ? Optional.of(new Rate(number.getAsDouble(), call, call.argumentSpans().get(0)))
        : Optional.empty();
  }

  private static Optional<SourceFinding> finding(Evidence evidence, String optimizer, Rate rate) {
    boolean steady = STEADY.contains(optimizer);
    double most = steady ? 0.1 : 1;
    double least = evidence.says(TUNING) ? LEAST_OF_TUNING : LEAST;
    double value = rate.value();
    if ((value > least && value <= most)
        || Intent.isTrial(evidence, rate.call(), 0)
        || Intent.isSaid(evidence, rate.span())) {
      return Optional.empty();
    }
    String name = NAMES.get(optimizer);
    String usual = steady ? "0.001f" : optimizer.equals("adagrad") ? "0.01f" : "0.1f or 0.01f";
    if (value <= 0) {
      return Optional.of(
          CheckCode.LEARNING_RATE.at(
              rate.span(),
              "With a learning rate of "
                  + Numbers.shown(value)
                  + " the network "
                  + (value < 0 ? "learns the opposite" : "learns nothing")
                  + ": begin with "
                  + usual
                  + ".",
              "Each step goes against the gradient, by this rate."));
    }
    boolean high = value > most;
    return Optional.of(
        CheckCode.LEARNING_RATE.at(
            rate.span(),
            "A learning rate of "
                + Numbers.shown(value)
                + " is too "
                + (high ? "high" : "low")
                + " for "
                + name
                + ": begin with "
                + usual
                + ".",
            high
                ? steady
                    ? name
                        + " moves every weight by about this much in each step, whatever the"
                        + " gradient: the weights themselves are not larger."
                    : "Steps so long jump over every minimum, and the loss grows or becomes NaN."
                : "Steps so small leave the weights where they began, in any number of epochs that"
                    + " one waits for."));
  }
}
