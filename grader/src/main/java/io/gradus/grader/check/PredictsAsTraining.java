package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.evaluate.Value.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A network that is asked for answers as if it were being trained. */
final class PredictsAsTraining implements Check {
  private static final Set<String> ANSWERS = Set.of("softmax", "argMax");
  private static final Set<String> PASSES =
      Set.of("singletonOrThrow", "head", "get", "toType", "reshape", "squeeze");
  private static final int DEEPEST = 4;

  /** Where somebody trains, or asks often with dropout on purpose. */
  private static final Pattern OTHERWISE =
      Pattern.compile("GradientCollector|[tT]rainer|(?i)dropout|monte|uncertain");

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    for (Call call : evidence.calls().named("forward")) {
      boolean training =
          call.arguments().size() >= 3 && call.arguments().get(2).equals(new Truth(true));
      boolean whole =
          evidence
              .text()
              .substring(call.span().start(), call.nameSpan().start())
              .contains("getBlock()");
      if (training
          && whole
          && answers(evidence, evidence.calls().resultOf(call), 0)
          && !evidence.search(OTHERWISE, evidence.code()).find()
          && !Intent.isSaid(evidence, call.span())) {
        found.add(
            CheckCode.PREDICTS_AS_TRAINING.at(
                call.argumentSpans().get(2),
                "The network is asked here as if it were being trained: write false.",
                "With true, dropout drops numbers, and batch normalization goes by the rows that"
                    + " happen to be asked together.",
                new SourceFix(
                    "Write false", List.of(new SourceEdit(call.argumentSpans().get(2), "false")))));
      }
    }
    return found;
  }

  private static boolean answers(Evidence evidence, Value result, int depth) {
    return depth < DEEPEST
        && evidence.calls().on(result).stream()
            .anyMatch(
                call ->
                    ANSWERS.contains(call.name())
                        || (PASSES.contains(call.name())
                            && answers(evidence, evidence.calls().resultOf(call), depth + 1)));
  }
}
