package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.analysis.TrainingChange;
import io.gradus.grader.analysis.TrainingChange.Kind;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.source.Imports;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other learning rates, where the rate is written down or is DJL's own. */
final class RateChanges {
  private static final Pattern LITERAL =
      Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?[fFdD]?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");

  /** What {@code Adam.builder()} takes where nobody says otherwise. */
  private static final double OF_ADAM = 0.001;

  /** Optimizers whose steps are as long as the gradient says. */
  private static final Pattern PLAIN = Pattern.compile("(?i)sgd|nag|adagrad");

  private static final double MOST_PLAIN = 1;
  private static final double MOST_STEADY = 0.1;

  private final Evidence evidence;
  private final Value config;

  RateChanges(Evidence evidence, Value config) {
    this.evidence = evidence;
    this.config = config;
  }

  /**
   * Where the rate is, and how another one is put there.
   *
   * @param most beyond which the check of learning rates would warn
   */
  private record Rate(double value, double most, Writing writing) {
    boolean bears(double factor) {
      return value * factor <= most && value * factor >= LearningRate.LEAST;
    }
  }

  /** Makes the edits for another rate. */
  private interface Writing {
    List<SourceEdit> edits(String rate);
  }

  List<TrainingChange> all() {
    Optional<Rate> rate = rate().filter(one -> one.value() > 0);
    List<TrainingChange> changes = new ArrayList<>();
    if (rate.isEmpty()) {
      return changes;
    }
    change(
            Kind.TENTH_OF_RATE,
            rate.get(),
            0.1,
            "The loss falls instead of growing, though more slowly; if it hardly moves, take"
                + " something between the two.")
        .ifPresent(changes::add);
    change(
            Kind.THIRD_OF_RATE,
            rate.get(),
            1 / 3.0,
            "The jumps from epoch to epoch get smaller, and the loss ends lower.")
        .ifPresent(changes::add);
    change(
            Kind.TRIPLE_RATE,
            rate.get(),
            3,
            "The same loss is reached in a third of the epochs; if it begins to jump, go back.")
        .ifPresent(changes::add);
    return changes;
  }

  private static Optional<TrainingChange> change(
      Kind kind, Rate rate, double factor, String expectation) {
    if (!rate.bears(factor)) {
      return Optional.empty();
    }
    String now = Numbers.shown(rounded(rate.value() * factor));
    String title =
        "%s the learning rate (%s → %s)"
            .formatted(factor < 1 ? "Lower" : "Raise", Numbers.shown(rate.value()), now);
    return Optional.of(
        new TrainingChange(
            kind, new SourceFix(title, rate.writing().edits(now + "f")), expectation));
  }

  /** To one digit: 0.003, not 0.00333. */
  private static double rounded(double value) {
    double unit = Math.pow(10, Math.floor(Math.log10(value)));
    return Double.parseDouble(String.format(Locale.ROOT, "%.0e", Math.round(value / unit) * unit));
  }

  private Optional<Rate> rate() {
    List<Call> optimizers =
        evidence.calls().on(config).stream()
            .filter(call -> call.name().equals("optOptimizer"))
            .toList();
    if (optimizers.isEmpty()) {
      return evidence
          .origin(config)
          .filter(call -> call.is("DefaultTrainingConfig", "new"))
          .map(made -> new Rate(OF_ADAM, MOST_STEADY, rate -> optimizer(made, rate)));
    }
    return optimizers
        .get(optimizers.size() - 1)
        .argument(0)
        .flatMap(evidence::origin)
        .filter(call -> call.name().equals("build"))
        .flatMap(this::ofBuilder);
  }

  private List<SourceEdit> optimizer(Call made, String rate) {
    Imports imports = new Imports(evidence.model().file());
    List<SourceEdit> edits = new ArrayList<>();
    edits.add(
        Chaining.behind(
            evidence.text(),
            made.span(),
            ".optOptimizer(%s.adam().optLearningRateTracker(%s.fixed(%s)).build())"
                .formatted(
                    imports.name("ai.djl.training.optimizer.Optimizer"),
                    imports.name("ai.djl.training.tracker.Tracker"),
                    rate)));
    edits.addAll(imports.edits());
    return edits;
  }

  private Optional<Rate> ofBuilder(Call build) {
    Value builder = build.receiver().orElseThrow();
    List<Call> trackers =
        evidence.calls().on(builder).stream()
            .filter(call -> call.name().endsWith("LearningRateTracker"))
            .toList();
    if (!trackers.isEmpty()) {
      return trackers
          .get(trackers.size() - 1)
          .argument(0)
          .flatMap(evidence::origin)
          .filter(call -> call.is("Tracker", "fixed"))
          .flatMap(call -> fixed(call, most(builder)));
    }
    boolean adam =
        evidence
            .origin(builder)
            .filter(
                made ->
                    made.name().equalsIgnoreCase("adam")
                        || (made.type().equals("Adam") && made.name().equals("builder")))
            .isPresent();
    SourceSpan before = build.receiver().flatMap(evidence::origin).map(Call::span).orElseThrow();
    return adam
        ? Optional.of(new Rate(OF_ADAM, MOST_STEADY, rate -> tracker(before, rate)))
        : Optional.empty();
  }

  private double most(Value builder) {
    return evidence
        .origin(builder)
        .filter(made -> PLAIN.matcher(made.type() + made.name()).find())
        .map(made -> MOST_PLAIN)
        .orElse(MOST_STEADY);
  }

  private List<SourceEdit> tracker(SourceSpan builder, String rate) {
    Imports imports = new Imports(evidence.model().file());
    List<SourceEdit> edits = new ArrayList<>();
    edits.add(
        Chaining.behind(
            evidence.text(),
            builder,
            ".optLearningRateTracker(%s.fixed(%s))"
                .formatted(imports.name("ai.djl.training.tracker.Tracker"), rate)));
    edits.addAll(imports.edits());
    return edits;
  }

  /** A rate that is written in the call, or in the one place where its name gets a value. */
  private Optional<Rate> fixed(Call call, double most) {
    OptionalDouble value = call.argument(0).map(Numbers::of).orElse(OptionalDouble.empty());
    if (value.isEmpty()
        || Intent.isTrial(evidence, call, 0)
        || Intent.isSaid(evidence, call.argumentSpans().get(0))) {
      return Optional.empty();
    }
    SourceSpan span = call.argumentSpans().get(0);
    String written = evidence.text().substring(span.start(), span.end());
    Optional<SourceSpan> place =
        LITERAL.matcher(written).matches()
            ? Optional.of(span)
            : NAME.matcher(written).matches() ? initializer(written) : Optional.empty();
    return place.map(
        at -> new Rate(value.getAsDouble(), most, rate -> List.of(new SourceEdit(at, rate))));
  }

  private Optional<SourceSpan> initializer(String name) {
    Matcher assigned =
        Pattern.compile("\\b" + Pattern.quote(name) + "\\s*[-+*/]?=(?!=)\\s*([^;]*);")
            .matcher(evidence.text());
    if (!assigned.find() || !LITERAL.matcher(assigned.group(1).strip()).matches()) {
      return Optional.empty();
    }
    SourceSpan span =
        new SourceSpan(
            assigned.start(1), assigned.start(1) + assigned.group(1).stripTrailing().length());
    return assigned.find() ? Optional.empty() : Optional.of(span);
  }
}
