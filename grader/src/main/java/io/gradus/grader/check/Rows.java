package io.gradus.grader.check;

import io.gradus.grader.check.Lineage.Way;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Opaque;
import io.gradus.grader.evaluate.Value;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What rows are for: to learn from, or to judge by. Known of the kit's data, and by their names.
 */
final class Rows {
  private static final Pattern TEST = Pattern.compile("^(get)?[tT]est([A-Z_].*)?$|Test$");
  private static final Pattern TRAIN = Pattern.compile("^(get)?[tT]rain(ing)?([A-Z_].*)?$|Train$");
  private static final Pattern TABLE = Pattern.compile(".*(\\[]|List|NDArray|Rows|Table|Part)$");

  private final Evidence evidence;
  private final Lineage lineage;

  Rows(Evidence evidence) {
    this.evidence = evidence;
    this.lineage = evidence.lineage();
  }

  /** Whether these very rows are those kept for the test. */
  boolean isTest(Value value) {
    return KitData.isTest(evidence, value) || isPart(value, "test") || isNamed(value, TEST);
  }

  /** Whether these very rows are those to learn from. */
  boolean isTrain(Value value) {
    return KitData.isTrain(evidence, value) || isPart(value, "train") || isNamed(value, TRAIN);
  }

  /** Whether test rows are among them, as they are. */
  boolean holdsTest(Value value) {
    return holds(value, true);
  }

  /** Whether rows to learn from are among them, as they are. */
  boolean holdsTrain(Value value) {
    return holds(value, false);
  }

  /** Whether rows of both kinds are joined in it. */
  boolean holdsBoth(Value value) {
    return holdsTest(value) && holdsTrain(value);
  }

  /** Whether test rows, and no others, went into it: itself, or what was computed of it. */
  boolean isOfTestOnly(Value value) {
    return lineage.reaches(value, Way.ALL, this::isTest)
        && !lineage.reaches(value, Way.ALL, this::isTrain);
  }

  private boolean holds(Value value, boolean test) {
    return lineage
        .find(
            value,
            Way.COPIES,
            each -> test ? isTest(each) : isTrain(each),
            each -> test ? isTrain(each) : isTest(each))
        .isPresent();
  }

  /** {@code Splits.take(rows, split.test())}. */
  private boolean isPart(Value value, String name) {
    return evidence
        .origin(value)
        .filter(call -> call.is("Splits", "take"))
        .flatMap(call -> call.argument(1))
        .flatMap(evidence::origin)
        .filter(call -> call.name().equals(name) && call.arguments().isEmpty())
        .isPresent();
  }

  private boolean isNamed(Value value, Pattern names) {
    Optional<Call> origin = evidence.origin(value);
    if (origin.isPresent()) {
      return origin.get().arguments().isEmpty()
          && origin.get().receiver().isPresent()
          && names.matcher(origin.get().name()).find();
    }
    return value instanceof Opaque opaque
        && opaque.place().isEmpty()
        && opaque.derivation().isEmpty()
        && TABLE.matcher(opaque.type()).matches()
        && names.matcher(opaque.name()).find();
  }
}
