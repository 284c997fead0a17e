package io.gradus.grader.render;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.guidance.Standing;
import io.gradus.grader.render.Page.Paint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The exercises and how somebody stands with them, in 80 columns or as JSON. */
public final class StandingReport {
  /** The version of the JSON's form. */
  public static final int SCHEMA_VERSION = 1;

  private static final int NAME = 43;
  private static final String GAP = "   ";

  private final List<Standing> standings;
  private final boolean workspace;

  /**
   * A report.
   *
   * @param workspace whether there is one; without, only the course is listed
   */
  public StandingReport(List<Standing> standings, boolean workspace) {
    this.standings = List.copyOf(standings);
    this.workspace = workspace;
  }

  /** For people, each line ending in {@code \n}. */
  public String text(TerminalStyle style) {
    Glyphs glyphs = new Glyphs(style.charset());
    Page page = new Page(style, glyphs);
    int names = width(standings.stream().map(StandingReport::name).toList());
    int points = width(standings.stream().map(this::points).toList());
    int episode = -1;
    for (Standing one : standings) {
      if (one.spec().episode() != episode) {
        if (episode >= 0) {
          page.blank();
        }
        episode = one.spec().episode();
        page.line(page.paint(Paint.BOLD, "Episode " + episode));
      }
      String start =
          " "
              + Wrap.pad(name(one), names)
              + GAP
              + " ".repeat(points - points(one).length())
              + points(one);
      int room = style.columns() - 3 - Columns.of(start) - GAP.length();
      String rest = VisibleText.cut(remark(one), room);
      String mark = workspace ? glyphs.mark(glyph(one)) : " ";
      page.line(
          "  "
              + page.paint(paint(one), mark)
              + page.paint(
                  workspace && !one.begun() ? Paint.QUIET : Paint.NONE,
                  start + (rest.isEmpty() ? "" : GAP + rest)));
    }
    page.blank();
    if (workspace) {
      totals(page);
    } else {
      page.text(2, Paint.NONE, "This folder is no workspace. Make one: gradus init my-course");
    }
    return page.toString();
  }

  private void totals(Page page) {
    long passed = standings.stream().filter(one -> one.state() == Standing.State.PASSED).count();
    page.line(
        "  "
            + page.paint(
                Paint.BOLD,
                "%d of %d points, %d of %s passed."
                    .formatted(
                        standings.stream().mapToInt(Standing::points).sum(),
                        standings.stream().mapToInt(one -> one.spec().points()).sum(),
                        passed,
                        Figures.count(standings.size(), "exercise"))));
    if (standings.stream().anyMatch(Standing::changed)) {
      page.text(2, Paint.QUIET, "What was changed since counts as it was: gradus grade");
    }
    Standing.next(standings)
        .ifPresentOrElse(next -> next(page, next.spec()), () -> page.line("  All is passed."));
  }

  private static void next(Page page, ExerciseSpec spec) {
    page.line(
        "  "
            + page.paint(
                Paint.BOLD, "Next: " + Neutral.TERMINAL.own(spec.number() + " " + spec.title())));
    page.line("    read   " + Neutral.TERMINAL.own(spec.pagePath()));
    page.line("    write  " + Neutral.TERMINAL.own(spec.workspacePath()));
    page.line("    then   gradus grade, or gradus hint " + spec.number());
  }

  private static String name(Standing one) {
    return VisibleText.cut(
        Neutral.TERMINAL.own(one.spec().number() + " " + one.spec().title()), NAME);
  }

  private String points(Standing one) {
    return workspace
        ? Figures.points(one.points(), one.spec().points())
        : Integer.toString(one.spec().points());
  }

  private String remark(Standing one) {
    List<String> parts = new ArrayList<>();
    if (workspace) {
      parts.add(state(one));
    }
    if (one.spec().optional()) {
      parts.add("optional");
    }
    return String.join(", ", parts);
  }

  private static String state(Standing one) {
    return switch (one.state()) {
      case PASSED -> one.changed() ? "passed, changed since" : "passed";
      case BEGUN ->
          one.changed() ? "begun, changed since" : one.attempts() > 0 ? "begun" : "not graded yet";
      case UNUSABLE -> "needs mending: gradus grade";
      case MISSING -> "gone: gradus reset " + one.spec().number();
      case NOT_STARTED ->
          one.waitsFor().isEmpty()
              ? "not started"
              : "waits for " + String.join(", ", one.waitsFor().stream().map(Ids::number).toList());
    };
  }

  private static ExerciseResult.State glyph(Standing one) {
    return switch (one.state()) {
      case PASSED -> ExerciseResult.State.PASSED;
      case BEGUN -> ExerciseResult.State.PARTIAL;
      case UNUSABLE -> ExerciseResult.State.BROKEN;
      case MISSING, NOT_STARTED -> ExerciseResult.State.NOT_STARTED;
    };
  }

  private static Paint paint(Standing one) {
    return switch (one.state()) {
      case PASSED -> Paint.GREEN;
      case BEGUN -> Paint.YELLOW;
      case UNUSABLE -> Paint.RED;
      case MISSING, NOT_STARTED -> Paint.QUIET;
    };
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(Columns::of).max().orElse(0);
  }

  /** For tools; paths are relative to the workspace, with slashes. */
  public String json() {
    ObjectNode root = new JsonMapper().createObjectNode();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.put("workspace", workspace);
    root.put("points", standings.stream().mapToInt(Standing::points).sum());
    root.put("maxPoints", standings.stream().mapToInt(one -> one.spec().points()).sum());
    Optional<Standing> next = workspace ? Standing.next(standings) : Optional.empty();
    root.put("next", next.map(one -> one.spec().id()).orElse(""));
    ArrayNode exercises = root.putArray("exercises");
    for (Standing one : standings) {
      exercise(exercises.addObject(), one);
    }
    return root.toPrettyString() + "\n";
  }

  private void exercise(ObjectNode node, Standing one) {
    ExerciseSpec spec = one.spec();
    node.put("id", spec.id()).put("number", spec.number()).put("title", spec.title());
    node.put("episode", spec.episode()).put("step", spec.step());
    node.put("kind", spec.kind().written());
    node.put("optional", spec.optional()).put("group", spec.group());
    spec.needs().forEach(node.putArray("needs")::add);
    node.put("page", spec.pagePath()).put("file", spec.workspacePath());
    node.put("maxPoints", spec.points()).put("passMark", spec.pass());
    if (workspace) {
      node.put("state", one.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      node.put("changed", one.changed());
      node.put("points", one.points());
      one.waitsFor().forEach(node.putArray("waitsFor")::add);
      node.put("attempts", one.attempts());
      one.hints().forEach(node.putArray("hints")::add);
      node.put("revealed", one.revealed());
    }
  }
}
