package io.gradus.grader.judge;

import io.gradus.exercises.judging.Points;
import io.gradus.grader.feedback.TestOutcome;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A hidden test as its class declares it, known before anything of the learner's runs.
 *
 * @param id the method's name
 * @param title what it checks, in the learner's terms
 * @param points what it can earn
 * @param finding code of the finding when it fails
 * @param hint hint level that fits a failure, 0 for none in particular
 */
record PlannedTest(String id, String title, int points, String finding, int hint) {

  /**
   * Every test of a hidden test class, in the order of their names.
   *
   * @throws GraderFault if the class has no tests or one without {@link Points}
   */
  static List<PlannedTest> of(Class<?> hiddenTests) {
    List<PlannedTest> planned =
        Arrays.stream(hiddenTests.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .map(PlannedTest::of)
            .sorted(Comparator.comparing(PlannedTest::id))
            .toList();
    if (planned.isEmpty()) {
      throw new GraderFault("hidden tests " + hiddenTests.getName() + " hold no @Test method");
    }
    return planned;
  }

  private static PlannedTest of(Method method) {
    Points points = method.getAnnotation(Points.class);
    if (points == null) {
      throw new GraderFault(
          "hidden test "
              + method.getDeclaringClass().getName()
              + "."
              + method.getName()
              + " lacks @Points");
    }
    DisplayName title = method.getAnnotation(DisplayName.class);
    return new PlannedTest(
        method.getName(),
        title == null ? method.getName() : title.value(),
        points.value(),
        points.finding().isEmpty() ? "test/" + kebab(method.getName()) : points.finding(),
        points.hint());
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** Its outcome before anything has run: not executed, zero points. */
  TestOutcome notExecuted() {
    return new TestOutcome(id, title, 0, points, TestOutcome.Status.NOT_EXECUTED, Optional.empty());
  }
}
