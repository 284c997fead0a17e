package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.check.Lineage.Way;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Closure;
import io.gradus.grader.evaluate.Derivation;
import io.gradus.grader.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows that a generator without a seed sends to one of two places, one by one. */
final class ChanceSplit implements Check {
  private static final Set<String> DRAWS = Set.of("nextDouble", "nextFloat", "nextInt", "random");
  private static final Pattern DRAW_IN_LAMBDA =
      Pattern.compile("\\b(\\w+)\\s*\\.\\s*next(?:Double|Float|Int)\\s*\\(");
  private static final Pattern OTHERWISE = Pattern.compile("\\b(else|continue|return)\\b");
  private static final Pattern FOR_TEST = Pattern.compile("(?i)test|valid");
  private static final Pattern FOR_TRAINING = Pattern.compile("(?i)train");

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    if (!Intent.isWholeProgram(evidence)) {
      return found;
    }
    boolean splits =
        (evidence.text().contains("Random") || evidence.text().contains("Math.random"))
            && evidence.search(FOR_TEST, evidence.code()).find()
            && evidence.search(FOR_TRAINING, evidence.code()).find();
    if (!splits) {
      return found;
    }
    drawn(evidence)
        .or(() -> partitioned(evidence))
        .filter(made -> !Intent.isSaid(evidence, made.span()))
        .ifPresent(made -> found.add(finding(made)));
    return found;
  }

  private static SourceFinding finding(Call made) {
    SourceFix[] fixes =
        made.is("Random", "new")
            ? new SourceFix[] {
              new SourceFix(
                  "Give the generator a seed",
                  List.of(
                      new SourceEdit(
                          new SourceSpan(made.span().end() - 1, made.span().end() - 1), "42")))
            }
            : new SourceFix[0];
    return CheckCode.SPLIT_WITHOUT_SEED.at(
        made.span(),
        "Chance decides here which rows are tested on, another one in each run: draw from new"
            + " Random(42).",
        SplitWithoutSeed.WHY,
        fixes);
  }

  /** A draw that is compared with something, and then one row goes to one of two lists. */
  private static Optional<Call> drawn(Evidence evidence) {
    Lineage lineage = evidence.lineage();
    for (Derivation comparison : evidence.calls().comparisons()) {
      Optional<Call> draw =
          comparison.of().stream()
              .flatMap(
                  side -> lineage.find(side, Way.COPIES, each -> isDraw(evidence, each)).stream())
              .flatMap(value -> evidence.origin(value).stream())
              .findFirst();
      if (draw.isPresent() && oneOfTwo(evidence, draw.get())) {
        return draw.get().receiver().isEmpty()
            ? draw
            : draw.get().receiver().flatMap(evidence::origin);
      }
    }
    return Optional.empty();
  }

  private static boolean isDraw(Evidence evidence, Value value) {
    return evidence
        .origin(value)
        .filter(call -> DRAWS.contains(call.name()))
        .filter(
            call ->
                call.is("Math", "random")
                    || call.receiver().flatMap(evidence::origin).stream()
                        .anyMatch(ChanceSplit::isUnseeded))
        .isPresent();
  }

  private static boolean isUnseeded(Call made) {
    return made.is("Random", "new") && made.arguments().isEmpty();
  }

  /** Whether, right after a draw, the same thing is added to two lists: in one way to each. */
  private static boolean oneOfTwo(Evidence evidence, Call draw) {
    List<Call> all = evidence.all();
    int from = evidence.index(draw) + 1;
    List<Call> adds =
        all.subList(from, Math.min(all.size(), from + 4)).stream()
            .filter(call -> call.name().equals("add") && call.arguments().size() == 1)
            .filter(call -> call.method().equals(draw.method()))
            .toList();
    return adds.size() >= 2
        && adds.get(0).arguments().get(0) == adds.get(1).arguments().get(0)
        && adds.get(0).receiver().isPresent()
        && adds.get(1).receiver().isPresent()
        && adds.get(0).receiver().get() != adds.get(1).receiver().get()
        && adds.get(0).span().end() < adds.get(1).span().start()
        && evidence
            .search(
                OTHERWISE,
                evidence.text().substring(adds.get(0).span().end(), adds.get(1).span().start()))
            .find();
  }

  /** {@code partitioningBy(row -> chance.nextDouble() < 0.2)}. */
  private static Optional<Call> partitioned(Evidence evidence) {
    for (Call call : evidence.calls().named("partitioningBy")) {
      if (call.argument(0).orElse(null) instanceof Closure closure) {
        SourceSpan span = closure.madeAt();
        Matcher draw =
            evidence.search(DRAW_IN_LAMBDA, evidence.text().substring(span.start(), span.end()));
        if (draw.find()) {
          Pattern declared =
              Pattern.compile("\\b" + draw.group(1) + "\\s*=\\s*new\\s+Random\\(\\)$");
          return evidence.all().stream()
              .filter(ChanceSplit::isUnseeded)
              .filter(
                  made ->
                      evidence
                          .search(declared, evidence.text().substring(0, made.span().end()))
                          .find())
              .findFirst();
        }
      }
    }
    return Optional.empty();
  }
}
