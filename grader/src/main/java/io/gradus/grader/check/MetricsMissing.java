package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Thing;
import io.gradus.grader.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Figures of a training that nobody notes, although they are asked for. */
final class MetricsMissing implements Check {
  private static final Pattern LOOKS_FIRST =
      Pattern.compile("getMetrics\\(\\)\\s*[!=]=\\s*null|null\\s*[!=]=\\s*\\w+\\.getMetrics");

  /** What a trainer is given to, and surely comes back from without metrics. */
  private static final Set<String> LEAVE_AS_IS =
      Set.of("EasyTrain", "PrintStream", "Objects", "Thread");

  private static final Set<String> OF_LISTENERS =
      Set.of(
          "getTrainLoss",
          "getValidateLoss",
          "getTrainEvaluation",
          "getValidateEvaluation",
          "getEvaluations");

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    List<Call> trainers = evidence.calls().named("newTrainer");
    if (trainers.isEmpty() || evidence.search(LOOKS_FIRST).find()) {
      return found;
    }
    for (Call made : trainers) {
      if (evidence.calls().resultOf(made) instanceof Thing trainer) {
        look(evidence, made, trainer, found);
      }
    }
    return found;
  }

  private static void look(Evidence evidence, Call made, Thing trainer, List<SourceFinding> found) {
    boolean hasMetrics =
        evidence.calls().on(trainer).stream().anyMatch(call -> call.name().equals("setMetrics"));
    boolean shared =
        evidence.calls().with(trainer).anyMatch(call -> !LEAVE_AS_IS.contains(call.type()));
    if (shared) {
      return;
    }
    Optional<Call> read = hasMetrics ? Optional.empty() : metricsRead(evidence, trainer);
    if (read.isPresent()) {
      found.add(
          CheckCode.METRICS_MISSING.at(
              read.get().nameSpan(),
              "getMetrics() is null here: call setMetrics(new Metrics()) on the trainer before it"
                  + " trains.",
              "A trainer notes its figures only where it was given something to note them in.",
              fix(evidence, made)));
      return;
    }
    Optional<Settings> settings = trainer.get("config").flatMap(c -> Settings.of(evidence, c));
    if (settings.isEmpty()) {
      return;
    }
    if (settings.get().hasNoListeners()) {
      resultRead(evidence, trainer)
          .ifPresent(call -> found.add(unheard(evidence, settings.get(), call)));
    } else if (!hasMetrics && logs(evidence, settings.get())) {
      loggingFit(evidence, trainer)
          .ifPresent(
              call ->
                  found.add(
                      CheckCode.METRICS_MISSING.at(
                          call.span(),
                          "The log will show no loss: call setMetrics(new Metrics()) on the trainer"
                              + " before it trains.",
                          "The logging listener shows what is in the trainer's metrics, and this"
                              + " trainer has none.",
                          fix(evidence, made))));
    }
  }

  private static SourceFix[] fix(Evidence evidence, Call made) {
    String name = Line.variable(evidence.text(), made.span());
    return name.isEmpty()
        ? new SourceFix[0]
        : Line.behind(
            evidence.text(),
            made.span(),
            name + ".setMetrics(new ai.djl.metric.Metrics());",
            "Give the trainer metrics");
  }

  /** A call on the metrics of a trainer. */
  private static Optional<Call> metricsRead(Evidence evidence, Thing trainer) {
    for (Call call : evidence.calls().on(trainer)) {
      if (call.name().equals("getMetrics")) {
        Value metrics = evidence.calls().resultOf(call);
        Optional<Call> use = evidence.calls().on(metrics).stream().findFirst();
        if (use.isPresent()) {
          return Optional.of(call);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Call> resultRead(Evidence evidence, Thing trainer) {
    for (Call call : evidence.calls().on(trainer)) {
      if (call.name().equals("getTrainingResult")) {
        Value result = evidence.calls().resultOf(call);
        Optional<Call> use =
            evidence.calls().on(result).stream()
                .filter(each -> OF_LISTENERS.contains(each.name()))
                .findFirst();
        if (use.isPresent()) {
          return use;
        }
      }
    }
    return Optional.empty();
  }

  private static SourceFinding unheard(Evidence evidence, Settings settings, Call use) {
    return CheckCode.METRICS_MISSING.at(
        use.nameSpan(),
        use.name()
            + "() has nothing to give: add TrainingListener.Defaults.basic() to the training"
            + " configuration.",
        "A trainer's result is what its EvaluatorTrainingListener noted, and this one has no"
            + " listener.",
        listenerFix(evidence, settings));
  }

  private static SourceFix[] listenerFix(Evidence evidence, Settings settings) {
    return settings
        .made()
        .map(Call::span)
        .filter(span -> evidence.text().charAt(span.end() - 1) == ')')
        .map(
            span ->
                new SourceFix[] {
                  new SourceFix(
                      "Add the basic listeners",
                      List.of(
                          new io.gradus.grader.analysis.SourceEdit(
                              new SourceSpan(span.end(), span.end()),
                              ".addTrainingListeners("
                                  + "ai.djl.training.listener.TrainingListener.Defaults.basic())")))
                })
        .orElseGet(() -> new SourceFix[0]);
  }

  private static boolean logs(Evidence evidence, Settings settings) {
    List<Call> made = settings.madeListeners();
    boolean known = made.size() == settings.listeners().size() && settings.isOnlyOurs();
    return known
        && made.stream()
            .allMatch(call -> call.is("Defaults", "logging") || call.name().equals("new"))
        && made.stream()
            .anyMatch(
                call -> call.is("Defaults", "logging") || call.is("LoggingTrainingListener", "new"))
        && evidence.calls().named("getTrainingResult").isEmpty()
        && evidence.calls().named("getAccumulator").isEmpty();
  }

  private static Optional<Call> loggingFit(Evidence evidence, Thing trainer) {
    return Fitting.in(evidence).stream()
        .filter(fitting -> fitting.trainer().stream().anyMatch(each -> each == trainer))
        .map(Fitting::call)
        .findFirst();
  }
}
