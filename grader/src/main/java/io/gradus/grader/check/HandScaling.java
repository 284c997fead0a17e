package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.check.Lineage.Way;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Calls.OwnCall;
import io.gradus.grader.evaluate.Derivation;
import io.gradus.grader.evaluate.Opaque;
import io.gradus.grader.evaluate.Sequence;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.evaluate.Writes.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scaling in loops of one's own, by measures of rows that must not have been seen. */
final class HandScaling implements Check {
  private static final Set<String> FED = Set.of("setData", "forward");
  private static final int MOST_FED = 12;
  private static final int MOST_TABLES = 4;
  private static final String WHY =
      "What the test rows look like then goes into what the network learns from, and the test"
          + " flatters it.";

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    Lineage lineage = evidence.lineage();
    Rows rows = new Rows(evidence);
    evidence.all().stream()
        .filter(call -> FED.contains(call.name()))
        .limit(MOST_FED)
        .flatMap(call -> call.arguments().stream())
        .filter(fed -> lineage.reaches(fed, Way.ALL, each -> isLeak(lineage, rows, each)))
        .findFirst()
        .flatMap(any -> joined(evidence, rows))
        .ifPresent(
            place ->
                found.add(
                    CheckCode.SCALER_LEAK.at(
                        place,
                        "This measures training and test rows together: measure the training rows"
                            + " only, and scale both by that.",
                        WHY)));
    for (OwnCall call : evidence.calls().own()) {
      ofOthers(lineage, rows, call)
          .filter(place -> !Intent.isSaid(evidence, place))
          .ifPresent(
              place ->
                  found.add(
                      CheckCode.SCALER_LEAK.at(
                          place,
                          "This is measured on the rows that are to be scaled: measure the training"
                              + " rows only, and scale all others by that.",
                          WHY)));
    }
    for (Call take : evidence.calls().of("Splits", "take")) {
      scaledBefore(evidence, lineage, take).ifPresent(found::add);
    }
    return found;
  }

  /**
   * In a method that is given training rows and others: where the others are scaled by measures
   * that they went into themselves.
   */
  private static Optional<SourceSpan> ofOthers(Lineage lineage, Rows rows, OwnCall call) {
    List<Value> tables = new ArrayList<>();
    for (int i = 0; i < Math.min(call.arguments().size(), call.parameters().size()); i++) {
      if (call.parameters().get(i).type().endsWith("[][]")) {
        tables.add(call.arguments().get(i));
      }
    }
    if (tables.size() < 2
        || tables.size() > MOST_TABLES
        || !(call.result() instanceof Sequence)
        || tables.stream().noneMatch(rows::isTrain)) {
      return Optional.empty();
    }
    return tables.stream()
        .filter(table -> !rows.isTrain(table))
        .flatMap(
            table ->
                lineage
                    .find(
                        call.result(),
                        Way.ALL,
                        each -> isScaledBy(lineage, table, each),
                        HandScaling::isMoreThanScaled)
                    .stream())
        .flatMap(value -> ((Opaque) value).derivation().orElseThrow().place().stream())
        .findFirst();
  }

  /** Sums and products: what comes out of them is no row that was scaled. */
  private static boolean isMoreThanScaled(Value value) {
    return value instanceof Opaque opaque
        && opaque.derivation().stream()
            .anyMatch(
                made ->
                    made.kind() == Derivation.Kind.ARITHMETIC
                        && !made.operator().equals("MINUS")
                        && !made.operator().equals("DIVIDE"));
  }

  /** {@code trainRow[c] - mean[c]}, where test rows went into the mean as well. */
  private static boolean isLeak(Lineage lineage, Rows rows, Value value) {
    if (!isDifference(value)) {
      return false;
    }
    List<Value> of = ((Opaque) value).derivation().orElseThrow().of();
    Value measure = of.get(1);
    return rows.holdsTrain(of.get(0))
        && !rows.holdsTest(of.get(0))
        && !rows.holdsTrain(measure)
        && !rows.holdsTest(measure)
        && lineage.reaches(measure, Way.ALL, rows::isTest)
        && lineage.reaches(measure, Way.ALL, rows::isTrain);
  }

  private static boolean isDifference(Value value) {
    return value instanceof Opaque opaque
        && opaque.derivation().stream()
            .anyMatch(
                made ->
                    made.kind() == Derivation.Kind.ARITHMETIC && made.operator().equals("MINUS"));
  }

  /** Where a method of the file gets rows of both kinds in one table, or where they are joined. */
  private static Optional<SourceSpan> joined(Evidence evidence, Rows rows) {
    Optional<SourceSpan> handed =
        evidence.calls().own().stream()
            .filter(call -> call.arguments().stream().anyMatch(rows::holdsBoth))
            .map(OwnCall::span)
            .findFirst();
    return handed
        .or(
            () ->
                evidence.all().stream()
                    .filter(call -> rows.holdsBoth(evidence.calls().resultOf(call)))
                    .map(Call::span)
                    .findFirst())
        .filter(span -> !Intent.isSaid(evidence, span));
  }

  /** A table whose columns were scaled in place, by measures of its own, before it was split. */
  private static Optional<SourceFinding> scaledBefore(
      Evidence evidence, Lineage lineage, Call take) {
    Optional<Call> split =
        take.argument(1)
            .flatMap(evidence::origin)
            .flatMap(Call::receiver)
            .flatMap(evidence::origin)
            .filter(call -> call.type().equals("Splits"));
    Optional<Value> table = take.argument(0);
    if (split.isEmpty() || table.isEmpty()) {
      return Optional.empty();
    }
    int at = evidence.index(split.get());
    Value rows = table.get();
    boolean scaled =
        writes(rows).stream()
            .filter(written -> written.after() <= at)
            .anyMatch(written -> isScaled(lineage, rows, written.value()));
    return scaled && !Intent.isSaid(evidence, split.get().span())
        ? Optional.of(
            CheckCode.SPLIT_AFTER_SCALING.at(
                split.get().span(),
                "The rows were scaled before this split, by measures of all of them: split first,"
                    + " and measure the training rows only.",
                WHY))
        : Optional.empty();
  }

  private static List<Written> writes(Value rows) {
    return rows instanceof Sequence sequence
        ? sequence.writes().all()
        : rows instanceof Opaque opaque ? opaque.writes().all() : List.of();
  }

  /** A cell less something that was measured on the table, such as its mean. */
  private static boolean isScaled(Lineage lineage, Value table, Value written) {
    return lineage.reaches(written, Way.ALL, each -> isScaledBy(lineage, table, each));
  }

  private static boolean isScaledBy(Lineage lineage, Value table, Value value) {
    if (!isDifference(value)) {
      return false;
    }
    List<Value> of = ((Opaque) value).derivation().orElseThrow().of();
    return lineage.reaches(of.get(0), Way.COPIES, cell -> cell == table)
        && !lineage.reaches(of.get(1), Way.COPIES, cell -> cell == table)
        && lineage.reaches(of.get(1), Way.ALL, cell -> cell == table);
  }
}
