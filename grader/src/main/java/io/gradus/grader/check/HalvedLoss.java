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
import java.util.Set;
import java.util.regex.Pattern;

/** DJL's squared loss, which is half of the mean squared error, taken for all of it. */
final class HalvedLoss implements Check {
  private static final Pattern MSE = Pattern.compile("(?i)(^|[^a-z])r?mse([^a-z]|$)|mean.?squared");
  private static final Pattern KNOWN =
      Pattern.compile(
          "half|halv|1/2|twice|double[sd]?\\b(?!\\s+\\w+\\s*=)", Pattern.CASE_INSENSITIVE);
  private static final Set<String> READS_LOSS =
      Set.of("getTrainLoss", "getValidateLoss", "evaluate");
  private static final Set<String> PASSES =
      Set.of("floatValue", "doubleValue", "getFloat", "mean", "toType", "toFloatArray");
  private static final String WHY =
      "Loss.l2Loss() has a weight of 1/2: what it gives is half of the mean squared error.";

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    List<Call> halved = evidence.all().stream().filter(HalvedLoss::isHalved).toList();
    for (Call loss : halved) {
      boolean named =
          loss.argument(0).isPresent()
              && loss.argument(0).get() instanceof Text text
              && MSE.matcher(text.text()).find();
      if (named && !says(evidence, loss.span())) {
        found.add(
            CheckCode.L2_HALVES.at(
                loss.span(),
                "This is half of the mean squared error, and is called by its name: give it the"
                    + " weight 1f.",
                WHY,
                whole(evidence, loss)));
      }
    }
    if (onlyHalved(evidence, halved)) {
      rooted(evidence, halved.get(0), found);
    }
    return found;
  }

  private static boolean isHalved(Call call) {
    boolean makes = call.is("Loss", "l2Loss") || call.is("L2Loss", "new");
    return makes && call.arguments().size() < 2;
  }

  private static boolean onlyHalved(Evidence evidence, List<Call> halved) {
    return !halved.isEmpty()
        && evidence.all().stream()
            .filter(call -> LossKind.of(call).isPresent())
            .allMatch(HalvedLoss::isHalved);
  }

  private static boolean says(Evidence evidence, SourceSpan span) {
    return Comments.near(evidence, span, KNOWN);
  }

  /** A root of the loss, which is taken for the RMSE. */
  private static void rooted(Evidence evidence, Call loss, List<SourceFinding> found) {
    for (Call call : evidence.calls().of("Math", "sqrt")) {
      boolean ofLoss = call.argument(0).filter(value -> isLoss(evidence, value, 0)).isPresent();
      if (ofLoss && !says(evidence, call.span()) && !says(evidence, loss.span())) {
        found.add(
            CheckCode.L2_HALVES.at(
                call.span(),
                "This is not the RMSE, for the loss is half of the mean squared error: make it with"
                    + " Loss.l2Loss(\"L2Loss\", 1f).",
                WHY,
                whole(evidence, loss)));
      }
    }
  }

  private static boolean isLoss(Evidence evidence, Value value, int depth) {
    Optional<Call> origin = evidence.origin(value);
    if (origin.isEmpty() || depth > 5) {
      return false;
    }
    Call call = origin.get();
    if (call.name().equals("evaluate")) {
      return call.receiver()
          .flatMap(evidence::origin)
          .filter(made -> isHalved(made) || made.name().equals("getLoss"))
          .isPresent();
    }
    return READS_LOSS.contains(call.name())
        || (PASSES.contains(call.name())
            && call.receiver().filter(inner -> isLoss(evidence, inner, depth + 1)).isPresent());
  }

  private static SourceFix whole(Evidence evidence, Call loss) {
    int end = loss.span().end() - 1;
    String added = loss.arguments().isEmpty() ? "\"L2Loss\", 1f" : ", 1f";
    boolean bracket = evidence.text().charAt(end) == ')';
    return new SourceFix(
        "Give the loss the weight 1",
        List.of(
            new SourceEdit(
                new SourceSpan(bracket ? end : end + 1, bracket ? end : end + 1), added)));
  }
}
