package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Thing;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.evaluate.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What DJL's {@code EarlyStoppingListener} does not do, although one would think so. */
final class EarlyStopping implements Check {
  private static final Pattern CAUGHT =
      Pattern.compile(
          "catch\\s*\\([^)]*\\b(EarlyStoppedException|RuntimeException|Exception|Throwable)\\b");

  private static final Pattern RESTORES =
      Pattern.compile("(?i)restor(e|es|ing)[ _]?(the[ _]?)?best|best[ _]?weights");
  private static final Pattern DENIES =
      Pattern.compile("(?i)\\bnot\\b|n't|nothing|never|without|none|TODO");
  private static final Set<String> KEEPS =
      Set.of("save", "load", "loadParameters", "saveParameters", "copyTo", "duplicate");
  private static final Set<String> KEEPERS =
      Set.of("SaveModelTrainingListener", "CheckpointsTrainingListener");

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    for (Call build : evidence.calls().named("build")) {
      if (isListener(evidence, build)) {
        look(evidence, build, found);
      }
    }
    return found;
  }

  private static boolean isListener(Evidence evidence, Call build) {
    return build
        .receiver()
        .flatMap(evidence::origin)
        .filter(made -> made.is("EarlyStoppingListener", "builder"))
        .isPresent();
  }

  private static void look(Evidence evidence, Call build, List<SourceFinding> found) {
    List<Call> settings = evidence.calls().on(build.receiver().orElseThrow());
    boolean timer =
        settings.stream()
            .anyMatch(
                call -> call.name().equals("optMaxDuration") || call.name().equals("optMaxMillis"));
    if (timer) {
      return;
    }
    Value listener = evidence.calls().resultOf(build);
    List<Fitting> fittings =
        Fitting.in(evidence).stream()
            .filter(fitting -> listens(evidence, fitting, listener))
            .toList();
    boolean patient = settings.stream().anyMatch(call -> call.name().equals("optEpochPatience"));
    if (!patient) {
      found.add(impatient(evidence, build));
    }
    if (fittings.isEmpty() && monitorsValidation(settings)) {
      trainedByHand(evidence, listener, build).ifPresent(found::add);
    }
    for (Fitting fitting : fittings) {
      if (!fitting.hasValidation() && monitorsValidation(settings)) {
        found.add(
            CheckCode.NO_VALIDATION_FOR_EARLY_STOPPING.at(
                fitting.validationSpan(),
                "Early stopping looks at the validation loss, and there is no validation set: pass"
                    + " one in the place of null.",
                "Without one its loss is NaN in each epoch, and the training never stops early."));
      }
      boolean caught = evidence.search(CAUGHT).find();
      if (patient && !caught && Intent.isWholeProgram(evidence)) {
        found.add(
            CheckCode.EARLY_STOPPING_LAST_EPOCH.at(
                fitting.call().span(),
                "Early stopping ends fit by throwing EarlyStoppedException, and nothing catches it:"
                    + " put a try around fit.",
                "The program ends there, before it has measured or saved anything."));
      } else if (patient) {
        savedAsBest(evidence, fitting)
            .or(() -> saidToRestore(evidence, build))
            .ifPresent(found::add);
      }
    }
  }

  private static boolean listens(Evidence evidence, Fitting fitting, Value listener) {
    return fitting
        .config()
        .flatMap(config -> Settings.of(evidence, config))
        .filter(settings -> settings.listeners().stream().anyMatch(each -> each == listener))
        .isPresent();
  }

  /** A loop of one's own that ends epochs, and in which nothing ever validates. */
  private static Optional<SourceFinding> trainedByHand(
      Evidence evidence, Value listener, Call build) {
    for (Call made : evidence.calls().named("newTrainer")) {
      if (!(evidence.calls().resultOf(made) instanceof Thing trainer)) {
        continue;
      }
      boolean listens =
          trainer.get("config").flatMap(config -> Settings.of(evidence, config)).stream()
              .anyMatch(s -> s.listeners().stream().anyMatch(each -> each == listener));
      List<Call> with = evidence.calls().with(trainer).toList();
      boolean trains = with.stream().anyMatch(call -> call.is("EasyTrain", "trainBatch"));
      boolean onlyTrains =
          with.stream()
              .allMatch(
                  call -> call.is("EasyTrain", "trainBatch") || call.name().equals("onEpoch"));
      boolean validates =
          evidence.calls().on(trainer).stream().anyMatch(call -> call.name().equals("evaluate"))
              || !evidence.calls().named("validateBatch").isEmpty();
      if (listens && trains && onlyTrains && !validates) {
        return Optional.of(
            CheckCode.NO_VALIDATION_FOR_EARLY_STOPPING.at(
                build.span(),
                "Early stopping looks at the validation loss, and this training never validates:"
                    + " call EasyTrain.validateBatch on rows that are kept apart, in each epoch.",
                "Without it the validation loss is NaN in each epoch, and the training never stops"
                    + " early."));
      }
    }
    return Optional.empty();
  }

  private static boolean monitorsValidation(List<Call> settings) {
    return settings.stream()
        .filter(call -> call.name().equals("optMonitoredMetric"))
        .allMatch(
            call ->
                call.argument(0).isPresent()
                    && call.argument(0).get() instanceof Text text
                    && text.text().startsWith("validate"));
  }

  private static SourceFinding impatient(Evidence evidence, Call build) {
    int end = Insertion.back(evidence.text(), build.nameSpan().start() - 1);
    return CheckCode.EARLY_STOPPING_LAST_EPOCH.at(
        build.span(),
        "This stops at the first epoch that is not better than the one before: set"
            + " optEpochPatience(5) or more.",
        "EarlyStoppingListener compares with the last epoch, not with the best one, and its"
            + " patience is 0 where none is set.",
        new SourceFix(
            "Set a patience of 5 epochs",
            List.of(new SourceEdit(new SourceSpan(end, end), ".optEpochPatience(5)"))));
  }

  /** Whoever says that the best weights come back, and has nothing that brings them. */
  private static Optional<SourceFinding> saidToRestore(Evidence evidence, Call build) {
    boolean brings =
        evidence.all().stream()
            .anyMatch(call -> KEEPS.contains(call.name()) || KEEPERS.contains(call.type()));
    boolean says =
        evidence
            .text()
            .lines()
            .anyMatch(
                line ->
                    evidence.search(RESTORES, line).find()
                        && !evidence.search(DENIES, line).find());
    return !brings && says
        ? Optional.of(
            CheckCode.EARLY_STOPPING_LAST_EPOCH.at(
                build.span(),
                "Nothing restores the best weights here: save in each epoch that is the best so"
                    + " far, and load that one.",
                "EarlyStoppingListener compares with the last epoch, stops, and restores nothing."))
        : Optional.empty();
  }

  /** Saving under the name of the best what is only the last. */
  private static Optional<SourceFinding> savedAsBest(Evidence evidence, Fitting fitting) {
    return evidence.calls().named("save").stream()
        .filter(call -> evidence.index(call) > evidence.index(fitting.call()))
        .filter(
            call ->
                call.arguments().stream()
                    .anyMatch(
                        each ->
                            each instanceof Text text
                                && text.text().toLowerCase(java.util.Locale.ROOT).contains("best")))
        .findFirst()
        .map(
            call ->
                CheckCode.EARLY_STOPPING_LAST_EPOCH.at(
                    call.span(),
                    "These are the last epoch's weights, not the best ones: save in each epoch that"
                        + " is the best so far, and load that one.",
                    "EarlyStoppingListener stops, and restores nothing."));
  }
}
