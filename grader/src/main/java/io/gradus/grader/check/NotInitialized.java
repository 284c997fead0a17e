package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Thing;
import io.gradus.grader.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A network that is asked before it has weights: training makes them, evaluating does not. */
final class NotInitialized implements Check {
  private static final Pattern FROM_ELSEWHERE =
      Pattern.compile("loadModel|\\.load\\(|ZooModel|Criteria");
  private static final Set<String> PREPARES = Set.of("initialize", "forward", "load", "prepare");

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    if (evidence.says(FROM_ELSEWHERE)) {
      return found;
    }
    for (Call made : evidence.calls().named("newTrainer")) {
      boolean ours =
          made.receiver()
              .flatMap(evidence::origin)
              .filter(m -> m.is("Model", "newInstance"))
              .isPresent();
      if (ours && evidence.calls().resultOf(made) instanceof Thing trainer) {
        look(evidence, made, trainer, found);
      }
    }
    return found;
  }

  private static void look(Evidence evidence, Call made, Value trainer, List<SourceFinding> found) {
    for (Call call : evidence.all().subList(evidence.index(made) + 1, evidence.all().size())) {
      boolean on = call.receiver().stream().anyMatch(each -> each == trainer);
      boolean with = call.arguments().stream().anyMatch(each -> each == trainer);
      boolean evaluates =
          (on && call.name().equals("evaluate")) || call.is("EasyTrain", "evaluateDataset");
      if ((on || with) && evaluates) {
        found.add(
            CheckCode.TRAINER_NOT_INITIALIZED.at(
                call.method().equals(made.method()) ? call.nameSpan() : made.span(),
                "The network has no weights yet: call trainer.initialize(new Shape(…)) before, with"
                    + " the shape of one batch.",
                "Training would make the weights at its first batch; evaluating does not, and"
                    + " fails."));
        return;
      }
      boolean ofAnother =
          !on
              && call.receiver().stream()
                  .anyMatch(each -> each instanceof Thing thing && thing.get("config").isPresent());
      if (with || (PREPARES.contains(call.name()) && !ofAnother)) {
        return;
      }
    }
  }
}
