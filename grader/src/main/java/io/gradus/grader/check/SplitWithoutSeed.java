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
import java.util.regex.Pattern;

/** A random split that is another one in each run. */
final class SplitWithoutSeed implements Check {
  private static final Set<String> SEEDS = Set.of("setRandomSeed", "setSeed");
  private static final Pattern CLOCK = Pattern.compile("nanoTime|currentTimeMillis");
  private static final Pattern SEED_ELSEWHERE = Pattern.compile("[sS]eed");
  static final String WHY =
      "Another split in each run gives another figure in each run: whether a change helped cannot"
          + " be told.";

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    unusedSeed(evidence, found);
    if (!Intent.isWholeProgram(evidence)) {
      return found;
    }
    for (Call call : evidence.all()) {
      boolean splits =
          call.name().equals("randomSplit")
              || call.type().equals("Splits")
              || call.is("Collections", "shuffle");
      if (!splits || Intent.isSaid(evidence, call.span()) || isRepeated(evidence, call)) {
        continue;
      }
      if (call.name().equals("randomSplit") && !isSeeded(evidence, call)) {
        found.add(
            CheckCode.SPLIT_WITHOUT_SEED.at(
                call.nameSpan(),
                "This split is another one in each run: call Engine.getInstance().setRandomSeed(42)"
                    + " before it.",
                WHY,
                Line.before(
                    evidence.text(),
                    call.span(),
                    "ai.djl.engine.Engine.getInstance().setRandomSeed(42);",
                    "Set a seed before the split")));
      } else if (call.type().equals("Splits") && !call.arguments().isEmpty()) {
        clock(evidence, call).ifPresent(found::add);
      } else if (call.is("Collections", "shuffle") && isSplit(evidence, call)) {
        shuffled(evidence, call).ifPresent(found::add);
      }
    }
    return found;
  }

  /** In a method that is given a seed: an order that chance alone decides. */
  private static void unusedSeed(Evidence evidence, List<SourceFinding> found) {
    for (Call call : evidence.calls().named("setRandomSeed")) {
      boolean clock =
          call.argumentSpans().size() == 1
              && evidence.search(CLOCK, text(evidence, call.argumentSpans().get(0))).find();
      if (clock && isGivenSeed(evidence, call) && !Intent.isSaid(evidence, call.span())) {
        found.add(
            CheckCode.SPLIT_WITHOUT_SEED.at(
                call.argumentSpans().get(0),
                "The time of day makes another run each time, and the seed that this method is"
                    + " given has no say: pass that seed.",
                WHY));
      }
    }
    for (Call call : evidence.calls().of("Collections", "shuffle")) {
      if (isGivenSeed(evidence, call) && !Intent.isSaid(evidence, call.span())) {
        shuffled(evidence, call)
            .ifPresent(
                any ->
                    found.add(
                        CheckCode.SPLIT_WITHOUT_SEED.at(
                            call.nameSpan(),
                            "The seed that this method is given has no say here: shuffle with new"
                                + " Random(seed).",
                            WHY)));
      }
    }
  }

  private static String text(Evidence evidence, SourceSpan span) {
    return evidence.text().substring(span.start(), span.end());
  }

  /** Whether a call is made in a method that has a parameter for the seed. */
  private static boolean isGivenSeed(Evidence evidence, Call call) {
    int at = evidence.index(call);
    return evidence.calls().own().stream()
        .filter(own -> own.from() <= at && at < own.to())
        .flatMap(own -> own.parameters().stream())
        .anyMatch(each -> each.name().equals("seed"));
  }

  /** Whether somebody draws several times, to see how much the figures differ. */
  private static boolean isRepeated(Evidence evidence, Call split) {
    return evidence.calls().named(split.name()).stream()
            .filter(call -> call.span().equals(split.span()))
            .count()
        > 1;
  }

  /** A seed of the kit's splits that is the time of day. */
  private static Optional<SourceFinding> clock(Evidence evidence, Call split) {
    int last = split.arguments().size() - 1;
    return split
        .argument(last)
        .flatMap(evidence::origin)
        .filter(call -> call.is("System", "nanoTime") || call.is("System", "currentTimeMillis"))
        .map(
            call ->
                CheckCode.SPLIT_WITHOUT_SEED.at(
                    split.argumentSpans().get(last),
                    "The time of day as a seed makes another split in each run: write a number, such"
                        + " as 42.",
                    WHY,
                    new SourceFix(
                        "Write 42",
                        List.of(new SourceEdit(split.argumentSpans().get(last), "42")))));
  }

  private static boolean isSeeded(Evidence evidence, Call split) {
    boolean called =
        evidence.all().stream()
            .filter(call -> SEEDS.contains(call.name()))
            .anyMatch(
                call ->
                    !call.method().equals(split.method())
                        || evidence.index(call) < evidence.index(split));
    // A method of another file may seed: seedEverything(42).
    boolean elsewhere =
        evidence.all().stream()
            .filter(call -> !SEEDS.contains(call.name()))
            .anyMatch(call -> SEED_ELSEWHERE.matcher(call.name()).find());
    return called || elsewhere;
  }

  /** Whether what is shuffled is cut in two, and not only brought into another order. */
  private static boolean isSplit(Evidence evidence, Call shuffle) {
    Optional<Value> list = shuffle.argument(0);
    return list.isPresent()
        && evidence.calls().on(list.get()).stream()
                .filter(call -> call.name().equals("subList"))
                .filter(call -> evidence.index(call) > evidence.index(shuffle))
                .map(Call::span)
                .distinct()
                .count()
            >= 2;
  }

  private static Optional<SourceFinding> shuffled(Evidence evidence, Call shuffle) {
    boolean alone = shuffle.arguments().size() == 1;
    boolean unseeded =
        shuffle
            .argument(1)
            .flatMap(evidence::origin)
            .filter(made -> made.is("Random", "new") && made.arguments().isEmpty())
            .isPresent();
    SourceEdit edit =
        alone
            ? new SourceEdit(
                new SourceSpan(shuffle.span().end() - 1, shuffle.span().end() - 1),
                ", new java.util.Random(42)")
            : new SourceEdit(
                shuffle.argumentSpans().get(shuffle.argumentSpans().size() - 1),
                "new java.util.Random(42)");
    return alone || unseeded
        ? Optional.of(
            CheckCode.SPLIT_WITHOUT_SEED.at(
                shuffle.nameSpan(),
                "This order, and so the split, is another one in each run: shuffle with new"
                    + " Random(42).",
                WHY,
                new SourceFix("Shuffle with a seed", List.of(edit))))
        : Optional.empty();
  }
}
