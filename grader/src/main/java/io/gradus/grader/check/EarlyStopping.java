package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.evaluate.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What DJL's {@code EarlyStoppingListener} does not do, although one would think so. */
final class EarlyStopping implements Check {
  private static final Pattern CAUGHT =
      Pattern.compile(
          "catch\\s*\\([^)]*\\b(EarlyStoppedException|RuntimeException|Exception|Throwable)\\b");

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
    for (Fitting fitting : fittings) {
      if (!fitting.hasValidation() && monitorsValidation(settings)) {
        found.add(
            CheckCode.NO_VALIDATION_FOR_EARLY_STOPPING.at(
                fitting.validationSpan(),
                "Early stopping looks at the validation loss, and there is no validation set: pass"
                    + " one in the place of null.",
                "Without one its loss is NaN in each epoch, and the training never stops early."));
      }
      boolean caught = CAUGHT.matcher(evidence.text()).find();
      if (patient && !caught && Intent.isWholeProgram(evidence)) {
        found.add(
            CheckCode.EARLY_STOPPING_LAST_EPOCH.at(
                fitting.call().span(),
                "Early stopping ends fit by throwing EarlyStoppedException, and nothing catches it:"
                    + " put a try around fit.",
                "The program ends there, before it has measured or saved anything."));
      } else if (patient) {
        savedAsBest(evidence, fitting).ifPresent(found::add);
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
