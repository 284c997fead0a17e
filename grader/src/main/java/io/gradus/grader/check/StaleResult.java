package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A result that is read as that of a test, and is still that of the last epoch. */
final class StaleResult implements Check {
  private static final Set<String> OF_VALIDATION =
      Set.of("getValidateLoss", "getValidateEvaluation", "getEvaluations");
  private static final Set<String> REFRESHES = Set.of("notifyListeners", "onEpoch");

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    for (Call evaluated : evidence.calls().of("EasyTrain", "evaluateDataset")) {
      evaluated
          .argument(0)
          .flatMap(trainer -> staleRead(evidence, evaluated, trainer))
          .ifPresent(found::add);
    }
    return found;
  }

  private static Optional<SourceFinding> staleRead(
      Evidence evidence, Call evaluated, Value trainer) {
    for (Call call : evidence.all().subList(evidence.index(evaluated) + 1, evidence.all().size())) {
      boolean trains = call.type().equals("EasyTrain") && !call.name().equals("evaluateDataset");
      if (REFRESHES.contains(call.name()) || trains) {
        return Optional.empty();
      }
      boolean reads =
          call.name().equals("getTrainingResult")
              && call.receiver().stream().anyMatch(each -> each == trainer);
      if (reads) {
        Value result = evidence.calls().resultOf(call);
        Optional<Call> use =
            evidence.calls().on(result).stream()
                .filter(each -> OF_VALIDATION.contains(each.name()))
                .findFirst();
        if (use.isPresent()) {
          return Optional.of(finding(evidence, call, use.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** From the reading of the result to its use, where both stand in one expression. */
  private static SourceSpan place(Call read, Call use) {
    boolean one = use.span().start() == read.span().start() && read.span().end() < use.span().end();
    return one ? new SourceSpan(read.nameSpan().start(), use.span().end()) : use.nameSpan();
  }

  private static SourceFinding finding(Evidence evidence, Call read, Call use) {
    return CheckCode.EVALUATE_STALE.at(
        place(read, use),
        "This is still the last epoch's figure, not that of evaluateDataset: read it from"
            + " trainer.getLoss().getAccumulator(EvaluatorTrainingListener.VALIDATE_EPOCH).",
        "evaluateDataset adds up figures, and only the end of an epoch puts them into the result.",
        fix(evidence.text(), use));
  }

  private static SourceFix[] fix(String text, Call use) {
    String written = text.substring(use.span().start(), use.span().end()).replaceAll("\\s", "");
    String tail = ".getTrainingResult().getValidateLoss()";
    if (!written.endsWith(tail) || !written.matches("[\\w.()]+")) {
      return new SourceFix[0];
    }
    String trainer = written.substring(0, written.length() - tail.length());
    String read =
        trainer
            + ".getLoss().getAccumulator("
            + "ai.djl.training.listener.EvaluatorTrainingListener.VALIDATE_EPOCH)";
    return new SourceFix[] {
      new SourceFix("Read what was just evaluated", List.of(new SourceEdit(use.span(), read)))
    };
  }
}
