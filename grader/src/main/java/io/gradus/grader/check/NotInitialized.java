package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Thing;
import io.gradus.grader.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    List<Call> trainers = evidence.calls().named("newTrainer");
    if (trainers.isEmpty() || evidence.says(FROM_ELSEWHERE)) {
      return found;
    }
    for (Call made : trainers) {
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
      if (with && call.is("EasyTrain", "fit")) {
        savedAfterwards(evidence, made, trainer, call).ifPresent(found::add);
        return;
      }
      if (with || (PREPARES.contains(call.name()) && !ofAnother)) {
        return;
      }
    }
  }

  /**
   * A model that is saved behind the block in which its trainer, and the weights with it, lived.
   */
  private static Optional<SourceFinding> savedAfterwards(
      Evidence evidence, Call made, Value trainer, Call fit) {
    String text = evidence.text();
    int end = made.span().end();
    if (!text.startsWith(") {", end)) {
      return Optional.empty();
    }
    int depth = 0;
    int closed = end + 2;
    do {
      char c = text.charAt(closed);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      closed++;
    } while (depth > 0 && closed < text.length());
    int behind = closed;
    boolean initialized =
        evidence.all().stream().anyMatch(call -> call.name().equals("initialize"));
    boolean saved =
        evidence.calls().named("save").stream()
            .filter(call -> call.span().start() >= behind && call.method().equals(made.method()))
            .anyMatch(call -> call.receiver().equals(((Thing) trainer).get("model")));
    return saved && !initialized
        ? Optional.of(
            CheckCode.TRAINER_NOT_INITIALIZED.at(
                fit.span(),
                "Weights that training makes are gone with the trainer, and saving the model fails:"
                    + " call trainer.initialize(new Shape(…)) before.",
                "Without initialize the first batch makes the weights, in the trainer's memory."))
        : Optional.empty();
  }
}
