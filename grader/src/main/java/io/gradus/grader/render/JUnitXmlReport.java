package io.gradus.grader.render;

import io.gradus.exercises.judging.Comparison;
import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.ExerciseResult.State;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.GradeReport;
import io.gradus.grader.feedback.Severity;
import io.gradus.grader.feedback.TestOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The report in the form of Surefire's and Ant's JUnit XML, which build servers read: a suite for
 * each exercise, a case for each hidden test.
 *
 * <p>A wrong answer is a failure; what never came to an answer (it does not compile, it was
 * stopped, it threw) is an error; what was not started is skipped. An exercise that could not be
 * judged, and a submission that is broken as a whole, always have at least one error.
 */
public final class JUnitXmlReport {
  private static final int MESSAGE = 1_000;
  private static final int DETAIL_LINES = 60;
  private static final int DETAIL = 500;

  private enum Outcome {
    PASSED,
    FAILURE,
    ERROR,
    SKIPPED
  }

  /** One test case; the finding says why it did not pass. */
  private record Case(String name, Outcome outcome, Optional<Finding> finding) {}

  /**
   * A suite.
   *
   * @param output lines about it that belong to no case, neutralised
   */
  private record Suite(
      String name, String className, double seconds, List<Case> cases, List<String> output) {
    long count(Outcome outcome) {
      return cases.stream().filter(one -> one.outcome() == outcome).count();
    }
  }

  /** The whole document, UTF-8 by its declaration, ending in a line feed. */
  public String render(GradeReport report) {
    List<Suite> suites = new ArrayList<>();
    if (report.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR)
        || report.results().isEmpty()) {
      suites.add(submission(report));
    }
    report.results().forEach(result -> suites.add(suite(result)));
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<testsuites")
        .append(attribute("name", "Gradus: " + report.subject()))
        .append(counts(suites))
        .append(attribute("time", seconds(report.seconds())))
        .append(">\n");
    suites.forEach(suite -> append(out, report, suite));
    return out.append("</testsuites>\n").toString();
  }

  private static Suite submission(GradeReport report) {
    List<Case> cases = new ArrayList<>();
    for (Finding finding : report.findings()) {
      if (finding.severity() == Severity.ERROR) {
        cases.add(new Case(finding.code(), Outcome.ERROR, Optional.of(finding)));
      }
    }
    if (cases.isEmpty()) {
      cases.add(
          new Case(
              "submission/empty",
              Outcome.ERROR,
              Optional.of(Finding.error("submission/empty", "No exercise was judged."))));
    }
    return new Suite("submission", "gradus.submission", 0, cases, List.of());
  }

  private static Suite suite(ExerciseResult result) {
    List<Case> cases = new ArrayList<>();
    List<Finding> told = ShownFindings.of(result);
    for (TestOutcome test : result.tests()) {
      cases.add(testCase(result, test, told));
    }
    boolean hasError = cases.stream().anyMatch(one -> one.outcome() == Outcome.ERROR);
    if (cases.isEmpty() || (result.state() == State.BROKEN && !hasError)) {
      Outcome outcome = result.started() ? Outcome.ERROR : Outcome.SKIPPED;
      cases.add(new Case("judging", outcome, told.stream().findFirst()));
    }
    return new Suite(
        result.number() + " " + result.title(),
        // A dot would split it into packages and classes.
        "gradus." + result.id().replace('.', '-'),
        result.seconds(),
        cases,
        output(result, told, cases));
  }

  /** Findings that no case tells, and the figures beside the baselines'. */
  private static List<String> output(ExerciseResult result, List<Finding> told, List<Case> cases) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : told) {
      if (cases.stream().noneMatch(one -> one.finding().equals(Optional.of(finding)))) {
        lines.add(finding.code() + ": " + Neutral.XML.line(finding.message(), MESSAGE));
        body(finding).forEach(line -> lines.add("  " + line));
      }
    }
    for (Comparison comparison : result.comparisons()) {
      lines.add(
          Neutral.XML.own(
              String.join(" · ", Figures.sides(comparison))
                  + " ("
                  + Figures.measured(comparison)
                  + ")"));
    }
    return lines;
  }

  private static Case testCase(ExerciseResult result, TestOutcome test, List<Finding> told) {
    Optional<Finding> why = test.finding().or(() -> told.stream().findFirst());
    Outcome outcome =
        switch (test.status()) {
          case PASSED -> Outcome.PASSED;
          case FAILED -> test.finding().map(JUnitXmlReport::kind).orElse(Outcome.FAILURE);
          case NOT_EXECUTED -> result.started() ? Outcome.ERROR : Outcome.SKIPPED;
        };
    return new Case(test.title(), outcome, outcome == Outcome.PASSED ? Optional.empty() : why);
  }

  /** Codes before the slash name the room: tests and checks judge answers, the rest got none. */
  private static Outcome kind(Finding finding) {
    return finding.code().matches("(test|check|shape|curve)/.*") ? Outcome.FAILURE : Outcome.ERROR;
  }

  private static void append(StringBuilder out, GradeReport report, Suite suite) {
    out.append("  <testsuite")
        .append(attribute("name", suite.name()))
        .append(counts(List.of(suite)))
        .append(attribute("time", seconds(suite.seconds())))
        .append(attribute("timestamp", report.started().toString()))
        .append(">\n    <properties>\n");
    property(out, "seed", Long.toString(report.seed()));
    property(out, "sandbox", report.tier() + " " + report.sandbox());
    property(out, "data", report.data());
    property(out, "course", report.courseVersion());
    out.append("    </properties>\n");
    // The hidden tests of an exercise share one process; the time is the exercise's.
    String share = seconds(suite.seconds() / suite.cases().size());
    suite.cases().forEach(one -> append(out, suite.className(), share, one));
    if (!suite.output().isEmpty()) {
      out.append("    <system-out>")
          .append(String.join("\n", suite.output()))
          .append("</system-out>\n");
    }
    out.append("  </testsuite>\n");
  }

  private static void append(StringBuilder out, String className, String time, Case one) {
    out.append("    <testcase")
        .append(attribute("name", one.name()))
        .append(attribute("classname", className))
        .append(attribute("time", time));
    if (one.outcome() == Outcome.PASSED) {
      out.append("/>\n");
      return;
    }
    out.append(">\n      <").append(element(one.outcome()));
    String message =
        one.finding()
            .map(finding -> Neutral.XML.line(finding.message(), MESSAGE))
            .orElse(one.outcome() == Outcome.SKIPPED ? "not started" : "not judged");
    out.append(" message=\"").append(message).append('"');
    one.finding().ifPresent(finding -> out.append(attribute("type", finding.code())));
    List<String> body = one.finding().map(JUnitXmlReport::body).orElse(List.of());
    if (body.isEmpty()) {
      out.append("/>\n");
    } else {
      out.append('>').append(String.join("\n", body));
      out.append("</").append(element(one.outcome())).append(">\n");
    }
    out.append("    </testcase>\n");
  }

  private static List<String> body(Finding finding) {
    List<String> lines = new ArrayList<>();
    finding
        .place()
        .ifPresent(place -> lines.add(Neutral.XML.line(place.file(), DETAIL) + Places.line(place)));
    lines.addAll(Neutral.XML.lines(finding.detail(), DETAIL_LINES, DETAIL));
    return lines;
  }

  private static String element(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  private static String counts(List<Suite> suites) {
    return attribute("tests", sum(suites, Outcome.values()))
        + attribute("failures", sum(suites, Outcome.FAILURE))
        + attribute("errors", sum(suites, Outcome.ERROR))
        + attribute("skipped", sum(suites, Outcome.SKIPPED));
  }

  private static String sum(List<Suite> suites, Outcome... outcomes) {
    long sum = 0;
    for (Outcome outcome : outcomes) {
      sum += suites.stream().mapToLong(suite -> suite.count(outcome)).sum();
    }
    return Long.toString(sum);
  }

  private static void property(StringBuilder out, String name, String value) {
    out.append("      <property")
        .append(attribute("name", name))
        .append(attribute("value", value))
        .append("/>\n");
  }

  private static String attribute(String name, String value) {
    return " %s=\"%s\"".formatted(name, Neutral.XML.own(value));
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", Double.isFinite(seconds) ? seconds : 0);
  }
}
