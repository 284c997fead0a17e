package io.gradus.grader.render;

import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.ExerciseResult.State;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.GradeReport;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Severity;
import io.gradus.grader.feedback.TestOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The report as one file for a browser: no script, no link but within the page, nothing loaded from
 * anywhere; its content policy allows the one style sheet inside it and nothing else. Light and
 * dark follow the reader's system.
 */
public final class HtmlReport {
  private static final int MESSAGE = 600;
  private static final int MESSAGE_LINES = 12;
  private static final int PATH = 300;
  private static final int DETAIL_LINES = 60;
  private static final int DETAIL = 400;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final String style = read("report.css");

  /** The whole document, UTF-8 by its declaration. */
  public String render(GradeReport report) {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>%s: %d of %d points</title>
        <style>%s</style>
        </head>
        <body>
        """
            .formatted(
                sha256(style), own(report.subject()), report.points(), report.maxPoints(), style));
    header(out, report);
    out.append("<main>\n");
    notes(out, report);
    whole(out, report.findings());
    out.append("<h2>Exercises</h2>\n<ol class=\"card list\">\n");
    for (int i = 0; i < report.results().size(); i++) {
      exercise(out, report.results().get(i), anchor(i));
    }
    out.append("</ol>\n</main>\n");
    footer(out, report);
    return out.append("</body>\n</html>\n").toString();
  }

  private static void header(StringBuilder out, GradeReport report) {
    out.append(
        """
        <header>
        <p class="kicker">Gradus grade report</p>
        <h1>%s</h1>
        <p class="soft">%s, %s</p>
        <div class="card total">
        <p class="points">%d <small>of %d points</small></p>
        <div>%s<p class="soft">%s</p></div>
        </div>
        <dl class="facts">
        """
            .formatted(
                own(report.subject()),
                path(report.workspace()),
                DAY.format(report.started()),
                report.points(),
                report.maxPoints(),
                HtmlBars.points(report),
                own(counts(report))));
    fact(out, "Data", report.data());
    fact(out, "Sandbox", report.sandbox() + " (tier " + report.tier() + ")");
    fact(out, "Time", Figures.seconds(report.seconds()));
    fact(out, "Seed", Long.toString(report.seed()));
    out.append("</dl>\n</header>\n");
  }

  /** Such as {@code 6 exercises: 1 passed, 1 partly there, 2 not started, 2 not judged}. */
  private static String counts(GradeReport report) {
    StringBuilder text = new StringBuilder(Figures.count(report.results().size(), "exercise"));
    String separator = ": ";
    for (State state :
        List.of(State.PASSED, State.PARTIAL, State.FAILED, State.BROKEN, State.NOT_STARTED)) {
      long n = report.results().stream().filter(result -> result.state() == state).count();
      if (n > 0) {
        text.append(separator).append(n).append(' ').append(words(state));
        separator = ", ";
      }
    }
    return text.toString();
  }

  private static void fact(StringBuilder out, String name, String value) {
    if (!value.isEmpty()) {
      out.append("<div><dt>%s</dt><dd>%s</dd></div>\n".formatted(name, own(value)));
    }
  }

  private static void notes(StringBuilder out, GradeReport report) {
    for (Totals.Warning warning : Totals.warnings(report)) {
      out.append(
          "<p class=\"note\">%s <code>%s</code> %s</p>\n"
              .formatted(own(warning.fact()), own(warning.command()), own(warning.effect())));
    }
    Totals.next(report)
        .ifPresent(
            next ->
                out.append("<p class=\"next\">Next: %s</p>\n".formatted(nextLink(report, next))));
    if (Totals.allPassed(report)) {
      out.append("<p class=\"next\">Everything listed has passed.</p>\n");
    }
  }

  private static String nextLink(GradeReport report, String next) {
    for (int i = 0; i < report.results().size(); i++) {
      if (report.results().get(i).id().equals(report.next())) {
        return "<a href=\"#%s\">%s</a>".formatted(anchor(i), own(next));
      }
    }
    return own(next);
  }

  private static String anchor(int index) {
    return "exercise-" + (index + 1);
  }

  private static void whole(StringBuilder out, List<Finding> findings) {
    if (!findings.isEmpty()) {
      out.append("<h2>The submission as a whole</h2>\n<div class=\"card whole\">\n");
      findings.forEach(finding -> finding(out, finding));
      out.append("</div>\n");
    }
  }

  private static void exercise(StringBuilder out, ExerciseResult result, String anchor) {
    List<Finding> findings = ShownFindings.of(result);
    out.append(
        """
        <li id="%s">
        <div class="row">
        <span class="%s">%s</span>
        <h3>%s %s</h3>
        <span class="score">%d<small> / %d</small></span>
        <p class="state %s">%s</p>
        </div>
        <div class="body">
        """
            .formatted(
                anchor,
                css(result.state()),
                HtmlBars.mark(result.state()),
                own(result.number()),
                own(result.title()),
                result.points(),
                result.maxPoints(),
                css(result.state()),
                own(stateSentence(result))));
    findings.forEach(finding -> finding(out, finding));
    if (ShownFindings.anyHint(findings)) {
      out.append(
          "<p class=\"hint\">Stuck? <code>gradus hint %s</code></p>\n"
              .formatted(own(result.number())));
    }
    result.comparisons().forEach(comparison -> HtmlBars.comparison(out, comparison));
    tests(out, result);
    out.append("</div>\n</li>\n");
  }

  private static String stateSentence(ExerciseResult result) {
    if (result.state() == State.NOT_STARTED && !result.waitsFor().isEmpty()) {
      return "waits for " + String.join(", ", result.waitsFor().stream().map(Ids::number).toList());
    }
    boolean below = result.state() == State.PARTIAL || result.state() == State.FAILED;
    return words(result.state())
        + (below ? ", passes from " + Figures.count(result.passMark(), "point") : "");
  }

  private static void finding(StringBuilder out, Finding finding) {
    String weight = finding.severity().name().toLowerCase(Locale.ROOT);
    out.append("<div class=\"finding %s\">\n".formatted(weight));
    if (finding.severity() != Severity.ERROR) {
      out.append(
          "<p class=\"where\">%s</p>\n"
              .formatted(finding.severity() == Severity.WARNING ? "Warning" : "Note"));
    }
    Neutral.HTML
        .lines(finding.message(), MESSAGE_LINES, MESSAGE)
        .forEach(line -> out.append("<p><bdi>").append(line).append("</bdi></p>\n"));
    String where =
        finding
            .place()
            .map(
                place ->
                    path(place.file()) + (place.line() > 0 ? ", line " + place.line() : "") + " · ")
            .orElse("");
    out.append("<p class=\"where\">%s<code>%s</code></p>\n".formatted(where, finding.code()));
    List<String> detail = Neutral.HTML.lines(finding.detail(), DETAIL_LINES, DETAIL);
    if (!detail.isEmpty()) {
      out.append("<pre tabindex=\"0\"><bdi>")
          .append(String.join("\n", detail))
          .append("</bdi></pre>\n");
    }
    out.append("</div>\n");
  }

  private static void tests(StringBuilder out, ExerciseResult result) {
    if (result.tests().isEmpty()) {
      return;
    }
    long passed =
        result.tests().stream().filter(t -> t.status() == TestOutcome.Status.PASSED).count();
    String summary =
        result.started()
            ? "%d of %s passed".formatted(passed, Figures.count(result.tests().size(), "test"))
            : Figures.count(result.tests().size(), "test");
    boolean open = result.state() == State.PARTIAL || result.state() == State.FAILED;
    out.append("<details%s><summary>%s</summary>\n".formatted(open ? " open" : "", summary))
        .append("<ul class=\"tests\">\n");
    for (TestOutcome test : result.tests()) {
      State like = HtmlBars.like(test.status());
      out.append(
          "<li><span class=\"%s\">%s</span><span>%s</span><span class=\"soft\">%s, %s</span></li>\n"
              .formatted(
                  css(like),
                  HtmlBars.mark(like),
                  own(test.title()),
                  words(test.status()),
                  Figures.points(test.points(), test.maxPoints())));
    }
    out.append("</ul>\n</details>\n");
  }

  private static void footer(StringBuilder out, GradeReport report) {
    out.append("<footer>\n");
    Totals.attempts(report)
        .ifPresent(attempts -> out.append("<p>A%s</p>\n".formatted(own(attempts.substring(1)))));
    report.credits().forEach(credit -> out.append("<p>Data: %s</p>\n".formatted(own(credit))));
    out.append(
        "<p>Course %s. The same draws again: <code>gradus grade --seed %d</code></p>\n</footer>\n"
            .formatted(own(report.courseVersion()), report.seed()));
  }

  private static String words(State state) {
    return switch (state) {
      case PASSED -> "passed";
      case PARTIAL -> "partly there";
      case FAILED -> "not there yet";
      case BROKEN -> "could not be judged";
      case NOT_STARTED -> "not started";
    };
  }

  private static String words(TestOutcome.Status status) {
    return switch (status) {
      case PASSED -> "passed";
      case FAILED -> "not passed";
      case NOT_EXECUTED -> "did not run";
    };
  }

  private static String css(State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String path(LearnerText path) {
    return "<bdi>" + Neutral.HTML.line(path, PATH) + "</bdi>";
  }

  private static String own(String text) {
    return Neutral.HTML.own(text);
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String read(String resource) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(resource)) {
      byte[] bytes =
          Optional.ofNullable(in)
              .orElseThrow(() -> new IllegalStateException("not in the jar: " + resource))
              .readAllBytes();
      // A checkout on Windows may have changed the line ends; browsers hash after line feeds.
      return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("not readable in the jar: " + resource, e);
    }
  }
}
