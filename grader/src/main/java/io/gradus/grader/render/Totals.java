package io.gradus.grader.render;

import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.ExerciseResult.State;
import io.gradus.grader.feedback.GradeReport;
import io.gradus.grader.feedback.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences about a report as a whole that terminal and HTML share. Not yet neutralised. */
final class Totals {
  private Totals() {}

  /** Such as {@code 7 of 18 points, 5 exercises in 2.4 s.} */
  static String sentence(GradeReport report) {
    int started = (int) report.results().stream().filter(ExerciseResult::started).count();
    String what = Figures.count(report.results().size(), "exercise");
    return started == 0
        ? "%d of %d points, %s, none started.".formatted(report.points(), report.maxPoints(), what)
        : "%d of %d points, %s in %s."
            .formatted(
                report.points(), report.maxPoints(), what, Figures.seconds(report.seconds()));
  }

  /** The exercise to do next, with its title where the report has it. */
  static Optional<String> next(GradeReport report) {
    if (report.next().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        report.results().stream()
            .filter(result -> result.id().equals(report.next()))
            .map(result -> result.number() + " " + result.title())
            .findFirst()
            .orElse(Ids.number(report.next())));
  }

  /** Whether there is nothing left to do in what is listed. */
  static boolean allPassed(GradeReport report) {
    return !report.results().isEmpty()
        && report.results().stream().allMatch(r -> r.state() == State.PASSED)
        && report.findings().stream().noneMatch(f -> f.severity() == Severity.ERROR);
  }

  /**
   * What to know, and the command that changes it.
   *
   * @param fact a sentence
   * @param command such as {@code gradus doctor}
   * @param effect the rest of the sentence that the command begins
   */
  record Warning(String fact, String command, String effect) {}

  /** Where data are not real, or the sandbox is weak. */
  static List<Warning> warnings(GradeReport report) {
    List<Warning> warnings = new ArrayList<>();
    if (report.standIn()) {
      warnings.add(
          new Warning(
              "Stand-in data, made from published statistics: figures differ from the course's.",
              "gradus data fetch",
              "brings the real data."));
    }
    if (report.tier().equals("C")) {
      warnings.add(
          new Warning(
              "The code ran without a sandbox, under limits and timeouts only.",
              "gradus doctor",
              "names the fix."));
    }
    return warnings;
  }

  /**
   * Such as {@code attempts at questions: 2.10 × 3, 2.17 × 1}: pages of questions, where there are
   * any.
   */
  static Optional<String> attempts(GradeReport report) {
    return report.attempts().isEmpty()
        ? Optional.empty()
        : Optional.of(
            report.attempts().entrySet().stream()
                .map(entry -> Ids.number(entry.getKey()) + " × " + entry.getValue())
                .collect(Collectors.joining(", ", "attempts at questions: ", "")));
  }

  /** What else to say at the end, the warnings among it; whose data it was, how to replay. */
  static List<String> notes(GradeReport report) {
    List<String> notes = new ArrayList<>();
    if (allPassed(report)) {
      notes.add("Everything listed has passed.");
    }
    warnings(report).forEach(w -> notes.add(w.fact() + " " + w.command() + " " + w.effect()));
    attempts(report).ifPresent(notes::add);
    report.credits().forEach(credit -> notes.add("data: " + credit));
    notes.add("seed " + report.seed() + " · course " + report.courseVersion());
    return notes;
  }
}
