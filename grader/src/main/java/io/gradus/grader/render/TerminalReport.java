package io.gradus.grader.render;

import io.gradus.exercises.judging.Comparison;
import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.ExerciseResult.State;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.GradeReport;
import io.gradus.grader.feedback.Place;
import io.gradus.grader.feedback.Severity;
import io.gradus.grader.render.Page.Paint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The report for people at a terminal, in 80 columns. Colour repeats what the text says. */
public final class TerminalReport {
  private static final int NAME = 40;
  private static final int BODY = 6;
  private static final int FINDINGS = 5;
  private static final int MESSAGE_LINES = 8;
  private static final int DETAIL_LINES = 8;
  private static final int TEXT = 500;
  private static final String GAP = "   ";

  private final TerminalStyle style;
  private final Glyphs glyphs;

  public TerminalReport(TerminalStyle style) {
    this.style = style;
    this.glyphs = new Glyphs(style.charset());
  }

  /**
   * The whole report, each line ending in {@code \n}.
   *
   * @param written other renderings of it that were written, as the user named them
   */
  public String render(GradeReport report, List<String> written) {
    Page page = new Page(style, glyphs);
    header(page, report);
    report.findings().forEach(finding -> wholeFinding(page, finding));
    int names = width(report.results().stream().map(TerminalReport::name).toList());
    int points =
        width(
            report.results().stream().map(r -> Figures.points(r.points(), r.maxPoints())).toList());
    report.results().forEach(result -> exercise(page, result, names, points));
    page.blank();
    comparisons(page, report);
    totals(page, report, written);
    page.blank();
    notes(page, report);
    return page.toString();
  }

  private void header(Page page, GradeReport report) {
    String left = Neutral.TERMINAL.own(report.subject());
    List<String> right =
        List.of(
            Neutral.TERMINAL.own(report.data()),
            "sandbox: " + Neutral.TERMINAL.own(report.sandbox()));
    String joined = String.join(GAP, right.stream().filter(part -> !part.isEmpty()).toList());
    int room = style.columns() - Columns.of(left) - Columns.of(joined);
    if (room >= GAP.length()) {
      page.line(page.paint(Paint.BOLD, left) + " ".repeat(room) + page.paint(Paint.QUIET, joined));
    } else {
      page.text(0, Paint.BOLD, left);
      page.lines(2, Paint.QUIET, Wrap.lines(right, GAP, style.columns() - 2));
    }
    page.blank();
  }

  private void wholeFinding(Page page, Finding finding) {
    String mark = finding.severity() == Severity.ERROR ? glyphs.mark(State.BROKEN) + " " : "";
    List<String> lines = messageLines(Optional.empty(), finding, style.columns() - 4);
    for (int i = 0; i < lines.size(); i++) {
      page.line(
          i == 0
              ? "  " + page.paint(Paint.RED, mark) + " ".repeat(2 - mark.length()) + lines.get(i)
              : "    " + lines.get(i));
    }
    detail(page, finding);
    page.blank();
  }

  private void exercise(Page page, ExerciseResult result, int names, int points) {
    List<Finding> findings = ShownFindings.of(result);
    String start =
        " "
            + Wrap.pad(name(result), names)
            + GAP
            + Wrap.pad(Figures.points(result.points(), result.maxPoints()), points);
    int room = style.columns() - 3 - Columns.of(start) - GAP.length();
    Optional<String> inline = inline(result, findings, room);
    String remark = inline.orElseGet(() -> VisibleText.cut(remark(result, findings), room));
    page.line(
        "  "
            + page.paint(paint(result.state()), glyphs.mark(result.state()))
            + page.paint(result.started() ? Paint.NONE : Paint.QUIET, start + GAP + remark));
    Optional<Place> told = findings.stream().findFirst().flatMap(Finding::place);
    int shown = Math.min(findings.size(), FINDINGS);
    for (int i = 0; i < shown; i++) {
      boolean last = i == shown - 1;
      Finding finding = findings.get(i);
      List<String> lines =
          i == 0 && inline.isPresent()
              ? List.of()
              : messageLines(told, finding, style.columns() - BODY);
      message(page, lines, last && ShownFindings.anyHint(findings) ? hint(result) : "");
      detail(page, finding);
      told = finding.place();
    }
    if (findings.size() > shown) {
      page.text(BODY, Paint.QUIET, "and " + (findings.size() - shown) + " more findings");
    }
  }

  /** How a broken submission ended, on the exercise's own line where there is room. */
  private static Optional<String> inline(ExerciseResult result, List<Finding> findings, int room) {
    if (result.state() != State.BROKEN || findings.isEmpty()) {
      return Optional.empty();
    }
    Finding first = findings.get(0);
    String message = Neutral.TERMINAL.line(first.message(), TEXT) + " (" + first.code() + ")";
    return first.place().isEmpty() && Columns.of(message) <= room
        ? Optional.of(message)
        : Optional.empty();
  }

  private static String remark(ExerciseResult result, List<Finding> findings) {
    if (result.state() == State.NOT_STARTED) {
      return result.waitsFor().isEmpty()
          ? "not started"
          : "waits for " + String.join(", ", result.waitsFor().stream().map(Ids::number).toList());
    }
    return findings.stream().findFirst().flatMap(Finding::place).map(Places::brief).orElse("");
  }

  /** The message with its code, before it the place where that is not the one told last. */
  private static List<String> messageLines(Optional<Place> told, Finding finding, int width) {
    String place =
        finding.place().isEmpty() || finding.place().equals(told)
            ? ""
            : Places.brief(finding.place().get()) + ": ";
    String weight =
        switch (finding.severity()) {
          case ERROR -> "";
          case WARNING -> "Warning: ";
          case INFORMATION -> "Note: ";
        };
    List<String> lines = new ArrayList<>();
    String lead = place + weight;
    List<String> message = Neutral.TERMINAL.lines(finding.message(), MESSAGE_LINES, TEXT);
    for (int i = 0; i < message.size(); i++) {
      String code = i == message.size() - 1 ? " (" + finding.code() + ")" : "";
      lines.addAll(Wrap.lines(lead + message.get(i) + code, width));
      lead = "";
    }
    return lines;
  }

  /** The message's lines, and the hint's command at the right of the last one if it fits. */
  private void message(Page page, List<String> lines, String hint) {
    List<String> all = lines.isEmpty() ? List.of("") : lines;
    for (int i = 0; i < all.size(); i++) {
      boolean last = i == all.size() - 1;
      int room = style.columns() - BODY - Columns.of(all.get(i)) - Columns.of(hint);
      String text = " ".repeat(BODY) + all.get(i);
      if (!last || hint.isEmpty() || room < GAP.length()) {
        if (!text.isBlank()) {
          page.line(text);
        }
      } else {
        page.line(text + " ".repeat(room) + page.paint(Paint.BLUE, hint));
        return;
      }
    }
    if (!hint.isEmpty()) {
      int room = style.columns() - Columns.of(hint);
      page.line(" ".repeat(Math.max(0, room)) + page.paint(Paint.BLUE, hint));
    }
  }

  /** What the learner's code said, set off by a bar so that nobody takes it for our words. */
  private void detail(Page page, Finding finding) {
    // An ellipsis takes three columns in ASCII, hence two to spare.
    int width = style.columns() - BODY - 2 - 2;
    List<String> lines = Neutral.TERMINAL.lines(finding.detail(), DETAIL_LINES, width);
    page.lines(BODY, Paint.QUIET, lines.stream().map(line -> "│ " + line).toList());
  }

  private void comparisons(Page page, GradeReport report) {
    List<ExerciseResult> compared =
        report.results().stream().filter(r -> !r.comparisons().isEmpty()).toList();
    boolean name = compared.size() > 1;
    for (ExerciseResult result : compared) {
      for (Comparison comparison : result.comparisons()) {
        String lead = name ? Neutral.TERMINAL.own(result.number()) + GAP : "";
        List<String> parts = new ArrayList<>(Figures.sides(comparison));
        parts.replaceAll(Neutral.TERMINAL::own);
        String measured = "(" + Neutral.TERMINAL.own(Figures.measured(comparison)) + ")";
        List<String> lines =
            new ArrayList<>(Wrap.lines(parts, " · ", style.columns() - 2 - Columns.of(lead)));
        int last = lines.size() - 1;
        if (lead.length() + 2 + Columns.of(lines.get(last) + GAP + measured) <= style.columns()) {
          lines.set(last, lines.get(last) + GAP + measured);
        } else {
          lines.add(measured);
        }
        for (int i = 0; i < lines.size(); i++) {
          page.line("  " + (i == 0 ? lead : " ".repeat(lead.length())) + lines.get(i));
        }
      }
    }
    if (!compared.isEmpty()) {
      page.blank();
    }
  }

  private void totals(Page page, GradeReport report, List<String> written) {
    List<String> parts = new ArrayList<>();
    parts.add(Totals.sentence(report));
    Totals.next(report).ifPresent(next -> parts.add("Next: " + Neutral.TERMINAL.own(next)));
    written.forEach(file -> parts.add("report: " + Neutral.TERMINAL.own(file)));
    page.lines(2, Paint.BOLD, Wrap.lines(parts, GAP, style.columns() - 2));
  }

  private void notes(Page page, GradeReport report) {
    for (String note : Totals.notes(report)) {
      page.text(2, Paint.QUIET, Neutral.TERMINAL.own(note));
    }
  }

  private static String hint(ExerciseResult result) {
    return "gradus hint " + Neutral.TERMINAL.own(result.number());
  }

  private static String name(ExerciseResult result) {
    String text = result.number() + " " + result.title();
    return VisibleText.cut(Neutral.TERMINAL.own(text), NAME);
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(Columns::of).max().orElse(0);
  }

  private static Paint paint(State state) {
    return switch (state) {
      case PASSED -> Paint.GREEN;
      case PARTIAL -> Paint.YELLOW;
      case NOT_STARTED -> Paint.QUIET;
      case FAILED, BROKEN -> Paint.RED;
    };
  }
}
