package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.check.Stage.Kind;
import io.gradus.grader.evaluate.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A share of right answers where the answer is a number. */
final class AccuracyInRegression implements Check {
  private static final Set<String> COUNTS_RIGHT_ONES =
      Set.of("Accuracy", "BinaryAccuracy", "TopKAccuracy");

  /** Squares are a possible loss for shares of classes, too. */
  private static final Pattern CLASSES =
      Pattern.compile("one_?hot|softmax|sigmoid|argMax", Pattern.CASE_INSENSITIVE);

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    List<Call> configs = evidence.calls().of("DefaultTrainingConfig", "new");
    if (configs.isEmpty() || evidence.says(CLASSES)) {
      return found;
    }
    for (Call config : configs) {
      boolean regression =
          config
              .argument(0)
              .flatMap(evidence::origin)
              .flatMap(LossKind::of)
              .filter(kind -> kind == LossKind.REGRESSION)
              .isPresent();
      Optional<Settings> settings = Settings.of(evidence, evidence.calls().resultOf(config));
      if (regression && settings.isPresent() && !squeezes(evidence)) {
        settings.get().evaluators().forEach(call -> add(evidence, call, found));
      }
    }
    return found;
  }

  /** Whether a network of the file ends in a way that gives shares. */
  private static boolean squeezes(Evidence evidence) {
    return evidence.networks().stream()
        .flatMap(network -> Tail.of(Stages.of(network.root())).squeeze().stream())
        .anyMatch(stage -> stage.is(Kind.SOFTMAX) || stage.isActivation("sigmoid"));
  }

  private static void add(Evidence evidence, Call call, List<SourceFinding> found) {
    Optional<Call> made = call.argument(0).flatMap(evidence::origin);
    if (made.isEmpty()
        || !made.get().name().equals("new")
        || !COUNTS_RIGHT_ONES.contains(made.get().type())) {
      return;
    }
    found.add(
        CheckCode.ACCURACY_IN_REGRESSION.at(
            call.argumentSpans().get(0),
            made.get().type()
                + " counts right answers, and this loss measures distances of numbers: for numbers"
                + " remove it, for classes take Loss.softmaxCrossEntropyLoss().",
            "A predicted number is hardly ever exactly the right one, so the share of right ones"
                + " says nothing.",
            Removal.ofCall(evidence, call, "Remove " + made.get().type())));
  }
}
