package io.gradus.grader.render;

import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Place;
import io.gradus.grader.feedback.Severity;
import io.gradus.grader.feedback.TestOutcome;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to tell people about an exercise, errors first: each thing once, even where several
 * tests fell over it, and never nothing where points are missing from an exercise that was started.
 */
final class ShownFindings {
  private ShownFindings() {}

  /** The code is left out: two tests that fell over one thing say one thing. */
  private record Key(Optional<Place> place, LearnerText message) {}

  static List<Finding> of(ExerciseResult result) {
    Map<Key, Finding> shown = new LinkedHashMap<>();
    result.findings().forEach(finding -> add(shown, finding));
    long unexplained = 0;
    for (TestOutcome test : result.tests()) {
      if (test.finding().isPresent()) {
        add(shown, test.finding().get());
      } else if (test.status() == TestOutcome.Status.FAILED) {
        add(shown, Finding.error("test/failed", test.title()));
      } else if (test.status() == TestOutcome.Status.NOT_EXECUTED) {
        unexplained++;
      }
    }
    boolean silent = shown.values().stream().noneMatch(f -> f.severity() == Severity.ERROR);
    if (result.started() && silent && unexplained > 0) {
      add(
          shown,
          Finding.error(
              "test/not-executed",
              "%d of %d tests did not run.".formatted(unexplained, result.tests().size())));
    } else if (result.state() == ExerciseResult.State.BROKEN && silent) {
      add(shown, Finding.error("test/not-executed", "It could not be judged."));
    }
    // By weight, and where that is equal in the order in which they came.
    return shown.values().stream().sorted(Comparator.comparing(Finding::severity)).toList();
  }

  /** The hint command's level-less form fits any of the exercise's hints. */
  static boolean anyHint(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.hint() > 0);
  }

  private static void add(Map<Key, Finding> shown, Finding finding) {
    shown.merge(
        new Key(finding.place(), finding.message()),
        finding,
        (told, again) -> told.hint() == 0 && again.hint() > 0 ? again : told);
  }
}
