package io.gradus.grader.check;

import io.gradus.grader.curve.CurveCode;
import io.gradus.grader.feedback.Severity;
import io.gradus.grader.network.ShapeCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A code that a source or a curve can be found to have, and that has a page.
 *
 * @param code such as {@code check/softmax-twice}
 * @param step of the course's workflow, 0 for none
 */
public record Rule(String code, Severity severity, int step) {

  /** The workflow's step in which curves are read: refining. */
  private static final int STEP_OF_CURVES = 9;

  /** All of them, family by family: shapes, checks, curves. A new family is a row here. */
  public static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    for (ShapeCode each : ShapeCode.values()) {
      rules.add(new Rule(each.code(), each.severity(), each.step()));
    }
    for (CheckCode each : CheckCode.values()) {
      rules.add(new Rule(each.code(), each.severity(), each.step()));
    }
    for (CurveCode each : CurveCode.values()) {
      rules.add(new Rule(each.code(), each.severity(), STEP_OF_CURVES));
    }
    return List.copyOf(rules);
  }

  /**
   * The rule that somebody names.
   *
   * @param name the code, or what stands behind its slash where that is enough
   */
  public static Optional<Rule> named(String name) {
    List<Rule> found =
        all().stream()
            .filter(rule -> rule.code().equals(name) || rule.code().endsWith("/" + name))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** What is explained of it. */
  public Page page() {
    for (CurveCode each : CurveCode.values()) {
      if (each.code().equals(code)) {
        return Page.of(each);
      }
    }
    return Page.of(this);
  }
}
