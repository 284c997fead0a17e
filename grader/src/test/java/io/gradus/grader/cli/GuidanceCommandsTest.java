package io.gradus.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.ExerciseResult.State;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.GradeReport;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Severity;
import io.gradus.grader.feedback.TestOutcome;
import io.gradus.grader.guidance.Fingerprint;
import io.gradus.grader.guidance.Logbook;
import io.gradus.grader.guidance.LogbookFile;
import io.gradus.grader.submission.Routing;
import io.gradus.grader.submission.Snapshot;
import io.gradus.grader.submission.SnapshotLimits;
import io.gradus.grader.workspace.Coordinates;
import io.gradus.grader.workspace.WorkspaceSetup;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code list}, {@code hint} and {@code reveal} on a workspace; gradings are written by hand. */
class GuidanceCommandsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:15:00Z");

  @TempDir Path temporary;

  private final Course course = Course.load(getClass().getClassLoader());
  private final Keys keys = Keys.find(getClass().getClassLoader()).orElseThrow();
  private final ExerciseSpec code = course.find("2.16").orElseThrow();
  private final ExerciseSpec quiz = course.find("2.10").orElseThrow();
  private final ExerciseSpec waiting = course.find("2.26").orElseThrow();
  private Path workspace;
  private String out = "";
  private String err = "";

  @BeforeEach
  void makeWorkspace() throws Exception {
    workspace = temporary.resolve("w");
    new WorkspaceSetup(course, Coordinates.parse("io.gradus:exercises:0.1.0"), NOW)
        .starters(workspace);
  }

  private int run(String... arguments) {
    StringWriter written = new StringWriter();
    StringWriter complained = new StringWriter();
    CrashReports crashes = CrashReports.ofUser(Clock.systemUTC());
    int code =
        new Gradus(new PrintWriter(written, true), new PrintWriter(complained, true), crashes)
            .run(arguments);
    out = written.toString();
    err = complained.toString();
    return code;
  }

  private void write(ExerciseSpec spec, String text) throws Exception {
    Files.writeString(workspace.resolve(spec.workspacePath()), text);
  }

  /** Notes that what is there was graded, with one test that earned all or nothing. */
  private Logbook grade(ExerciseSpec spec, boolean passed, Finding... findings) throws Exception {
    TestOutcome test =
        new TestOutcome(
            "test",
            "Test",
            passed ? spec.points() : 0,
            spec.points(),
            passed ? TestOutcome.Status.PASSED : TestOutcome.Status.FAILED,
            Optional.empty());
    ExerciseResult result =
        new ExerciseResult(
            spec.id(),
            spec.title(),
            passed ? State.PASSED : State.FAILED,
            spec.pass(),
            spec.points(),
            List.of(test),
            List.of(findings),
            List.of(),
            Optional.empty(),
            List.of(),
            1);
    GradeReport report =
        new GradeReport(
            "",
            "0",
            LearnerText.NONE,
            NOW,
            1,
            1,
            "",
            "A",
            "",
            false,
            List.of(),
            List.of(result),
            List.of(),
            "");
    Routing routing =
        Routing.route(Snapshot.take(workspace, SnapshotLimits.DEFAULT), course.exercises());
    LogbookFile file = new LogbookFile(workspace);
    Logbook logbook = file.read().withGrading(report, Fingerprint.ofBegun(course, routing));
    file.write(logbook);
    return logbook;
  }

  private String row(ExerciseSpec spec) {
    return out.lines().filter(line -> line.contains(spec.number() + " ")).findFirst().orElse("");
  }

  @Test
  @DisplayName("the list tells states, points and what is next, in 80 columns")
  void list() throws Exception {
    write(quiz, keys.reference(quiz));
    grade(quiz, true);
    write(code, keys.knownWrong(code).get(0).source());
    assertThat(run("list", workspace.toString())).isZero();
    assertThat(out.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(row(quiz)).contains("passed", quiz.points() + "/" + quiz.points());
    assertThat(row(code)).contains("not graded yet", "0/" + code.points());
    assertThat(row(waiting)).doesNotContain("waits"); // 2.16 is begun and was never graded
    assertThat(out).contains("Next: 2.16", code.workspacePath(), code.pagePath());

    grade(code, false);
    run("list", workspace.toString());
    assertThat(row(code)).contains("begun");
    assertThat(row(waiting)).contains("waits for 2.16");

    write(code, keys.reference(code));
    write(quiz, keys.knownWrong(quiz).get(0).source());
    run("list", workspace.toString());
    assertThat(row(code)).contains("begun, changed since");
    assertThat(row(quiz)).contains("passed, changed since");
    Files.delete(workspace.resolve(code.workspacePath()));
    run("list", workspace.toString());
    assertThat(row(code)).contains("gone: gradus reset 2.16");
  }

  @Test
  @DisplayName("tools get it as JSON; a folder that is no workspace gets the course")
  void json() throws Exception {
    write(quiz, keys.reference(quiz));
    grade(quiz, true);
    assertThat(run("list", "--json", workspace.toString())).isZero();
    JsonNode root = new JsonMapper().readTree(out);
    assertThat(root.path("points").asInt()).isEqualTo(quiz.points());
    assertThat(root.path("exercises")).hasSize(course.exercises().size());
    for (JsonNode one : root.path("exercises")) {
      boolean passed = one.path("id").asText().equals(quiz.id());
      assertThat(one.path("state").asText()).isEqualTo(passed ? "passed" : "not-started");
      assertThat(workspace.resolve(one.path("page").asText())).exists();
      assertThat(workspace.resolve(one.path("file").asText())).exists();
    }
    Path empty = Files.createDirectory(temporary.resolve("empty"));
    run("list", "--json", empty.toString());
    assertThat(new JsonMapper().readTree(out).path("exercises").path(0).has("state")).isFalse();
    run("list", empty.toString());
    assertThat(out).contains("gradus init").doesNotContain("not started");
  }

  @Test
  @DisplayName("hints go up, and follow what the last grading found")
  void hints() throws Exception {
    String folder = workspace.toString();
    assertThat(run("hint", "2.16", "-w", folder)).isZero();
    assertThat(out).contains("hint 1 of 3", course.hints(code).get(0).text());
    write(code, keys.reference(code));
    Finding found =
        new Finding(
            "test/x",
            Severity.ERROR,
            Optional.empty(),
            new LearnerText("too \u001b[31mmany"),
            LearnerText.NONE,
            3);
    grade(code, false, found);
    run("hint", "2.16", "-w", folder);
    assertThat(out).contains("hint 3 of 3", "last grading found: too").doesNotContain("\u001b");
    run("hint", "2.16", "-w", folder);
    assertThat(out).contains("hint 2 of 3").doesNotContain("found");
    run("hint", "2.16", "-w", folder);
    assertThat(out).contains("hint 3 of 3", "You have seen all 3");
    run("hint", "2.16", "-w", folder, "--level", "1");
    assertThat(out).contains("hint 1 of 3");
    write(code, keys.knownWrong(code).get(2).source()); // the activation is forgotten
    run("hint", "2.16", "-w", folder);
    assertThat(out).contains("hint 1 of 3 on line 24 (check/no-activation)", "do not bend");
    run("hint", "2.16", "-w", folder);
    assertThat(out).contains("hint 2 of 3 on line 24", "weighted sum");
    run("hint", "2.16", "-w", folder, "--level", "3");
    assertThat(out).contains("hint 3 of 3 on line 24", ".add(Activation::relu)");
    run("hint", "2.16", "-w", folder);
    assertThat(out).contains("hint 3 of 3\n", "You have seen all 3");
    assertThat(run("hint", "2.16", "-w", folder, "--level", "4")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("hint", "2.16", "-w", temporary.toString())).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err).contains("is not a workspace");
  }

  @Test
  @DisplayName("a model answer is shown once an answer was tried and graded")
  void reveal() throws Exception {
    for (ExerciseSpec spec : List.of(code, quiz)) {
      String[] reveal = {"reveal", spec.number(), "-w", workspace.toString()};
      assertThat(run(reveal)).isEqualTo(ExitCode.WRONG_USE);
      assertThat(err).contains("still the starter", "gradus hint");
      write(spec, keys.knownWrong(spec).get(0).source());
      assertThat(run(reveal)).isEqualTo(ExitCode.WRONG_USE);
      assertThat(err).contains("was not graded yet", "gradus grade");
      grade(spec, false);
      assertThat(run(reveal)).isZero();
      assertThat(out.replaceAll("\\s+", " "))
          .contains(keys.answer(spec).strip().replaceAll("\\s+", " "));
      assertThat(out).contains(keys.reference(spec).strip());
      write(spec, course.starter(spec));
      assertThat(run(reveal)).isEqualTo(ExitCode.WRONG_USE);
    }
    run("list", "--json", workspace.toString());
    assertThat(out).contains("\"revealed\" : true");
  }

  @Test
  @DisplayName("each grading of a changed answer is an attempt; the starter is none")
  void attempts() throws Exception {
    assertThat(grade(quiz, false).attempts(List.of(quiz.id()))).isEmpty();
    write(quiz, keys.knownWrong(quiz).get(0).source());
    grade(quiz, false);
    write(quiz, keys.knownWrong(quiz).get(0).source().replace("\n", "\r\n"));
    assertThat(grade(quiz, false).attempts(List.of(quiz.id()))).isEqualTo(Map.of(quiz.id(), 1));
    write(quiz, keys.reference(quiz));
    assertThat(grade(quiz, true).attempts(List.of(quiz.id()))).isEqualTo(Map.of(quiz.id(), 2));
  }
}
