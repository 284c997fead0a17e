package io.gradus.grader.check;

import io.gradus.grader.check.Lineage.Way;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Derivation;
import io.gradus.grader.evaluate.Opaque;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.evaluate.Value.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The best of several figures, which somebody keeps while they come in. */
final class BestSoFar {
  private static final int MOST = 64;

  private final Evidence evidence;
  private final Lineage lineage;

  BestSoFar(Evidence evidence) {
    this.evidence = evidence;
    this.lineage = evidence.lineage();
  }

  /**
   * Whether a figure is compared with one that was kept: {@code now < best}, {@code Math.max(best,
   * now)}.
   */
  boolean isKeptOf(Predicate<Value> figure) {
    Stream<List<Value>> extremes =
        evidence.all().stream().filter(BestSoFar::isExtreme).map(call -> call.arguments());
    Stream<List<Value>> comparisons =
        evidence.calls().comparisons().stream()
            .filter(each -> !each.operator().endsWith("EQUAL_TO"))
            .map(Derivation::of);
    return Stream.concat(extremes, comparisons)
        .filter(each -> each.size() == 2 && each.stream().anyMatch(BestSoFar::mayBeFigure))
        .limit(MOST)
        .anyMatch(each -> isKept(each, figure));
  }

  private static boolean mayBeFigure(Value value) {
    return value instanceof Opaque || value instanceof Either;
  }

  private boolean isKept(List<Value> compared, Predicate<Value> figure) {
    List<Value> of = new ArrayList<>(compared);
    of.removeIf(value -> !lineage.reaches(value, Way.ALL, figure));
    return of.size() == 2
        && of.stream()
            .anyMatch(
                value ->
                    lineage.reaches(
                        value,
                        Way.ALL,
                        each -> isOneOfSeveral(each) && lineage.reaches(each, Way.ALL, figure)));
  }

  private static boolean isExtreme(Call call) {
    return call.is("Math", "max") || call.is("Math", "min");
  }

  /** A variable that is set in some of a loop's turns, or the larger of two. */
  private boolean isOneOfSeveral(Value value) {
    return value instanceof Either
        || evidence.origin(value).filter(BestSoFar::isExtreme).isPresent()
        || (value instanceof Opaque opaque
            && opaque.derivation().stream()
                .anyMatch(made -> made.kind() == Derivation.Kind.EITHER));
  }
}
