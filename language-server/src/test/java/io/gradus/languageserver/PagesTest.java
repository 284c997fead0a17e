package io.gradus.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.analysis.PageAnalyzer;
import io.gradus.languageserver.analysis.ByFileName;
import io.gradus.languageserver.course.CourseIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of questions: their form while they are filled in, their answers after a grading. */
class PagesTest {
  private static final String ABLE =
      "{\"textDocument\": {\"publishDiagnostics\": {\"versionSupport\": true}}}";
  private static final Course COURSE = CourseIndex.load();
  private static final ExerciseSpec QUIZ = COURSE.find("2.10").orElseThrow();
  private static final ExerciseSpec NUMBERS = COURSE.find("2.17").orElseThrow();

  @TempDir private Path folder;

  @BeforeEach
  void make() throws IOException {
    Files.writeString(folder.resolve("gradus.json"), "{\"course\": \"0.1.0\", \"files\": {}}");
  }

  private static InThisProcess server() throws IOException {
    return new InThisProcess(
        new ByFileName(new FakeAnalyzer(), new PageAnalyzer(CourseIndex::load)));
  }

  private String write(ExerciseSpec spec, String text) throws IOException {
    Path file = folder.resolve(spec.workspacePath());
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    return "file://" + file;
  }

  private void graded(ExerciseSpec spec, String finding) throws IOException {
    Files.createDirectories(folder.resolve(".gradus"));
    Files.writeString(
        folder.resolve(".gradus/last-grade.json"),
        """
        {"schemaVersion": 1, "started": "%s", "results": [
          {"id": "%s", "number": "%s", "title": "%s", "state": "failed", "points": 0,
           "maxPoints": 1, "passMark": 1, "file": "%s", "findings": [],
           "tests": [{"id": "t", "title": "T", "points": 0, "maxPoints": 1, "status": "failed",
             "finding": %s}]}], "attempts": {"%s": 2}}
        """
            .formatted(
                Instant.now(),
                spec.id(),
                spec.number(),
                spec.title(),
                spec.workspacePath(),
                finding,
                spec.id()));
  }

  private static String wrong(ExerciseSpec spec, int line, String message) {
    return """
        {"code": "quiz/wrong", "severity": "error", "message": "%s",
         "place": {"file": "%s", "line": %d}}"""
        .formatted(message, spec.workspacePath(), line);
  }

  private static List<String> told(JsonArray diagnostics) {
    List<String> told = new ArrayList<>();
    for (JsonElement one : diagnostics) {
      JsonObject diagnostic = one.getAsJsonObject();
      int line =
          diagnostic.getAsJsonObject("range").getAsJsonObject("start").get("line").getAsInt();
      told.add(line + 1 + " " + diagnostic.get("code").getAsString());
    }
    return told;
  }

  @Test
  @DisplayName("an untouched page is not complained of; two boxes, blanks and units are told")
  void form() throws Exception {
    String quiz = COURSE.starter(QUIZ);
    String numbers = COURSE.starter(NUMBERS);
    String quizUri = write(QUIZ, quiz);
    String numbersUri = write(NUMBERS, numbers);
    try (InThisProcess server = server()) {
      server.editor.initialize(ABLE);
      server.editor.open(quizUri, 1, quiz);
      assertThat(server.editor.diagnostics(quizUri, 1)).isEmpty();
      String two = quiz.replace("[ ] A", "[x] A").replace("[ ] B", "[x] B");
      server.editor.change(quizUri, 2, two);
      assertThat(told(server.editor.diagnostics(quizUri, 2))).containsExactly("14 quiz/two-ticked");
      server.editor.change(quizUri, 3, quiz.replace("[ ] B", "[x] B"));
      assertThat(server.editor.diagnostics(quizUri, 3)).isEmpty();

      server.editor.open(numbersUri, 1, numbers);
      assertThat(server.editor.diagnostics(numbersUri, 1)).isEmpty();
      server.editor.change(
          numbersUri,
          2,
          numbers
              .replace("\nparameters: ____", "\nparameters: 70 mm")
              .replace("## How many bytes", "## Bytes"));
      assertThat(told(server.editor.diagnostics(numbersUri, 2)))
          .containsExactlyInAnyOrder(
              "13 quiz/unit", "17 quiz/not-answered", "1 quiz/question-missing");
    }
  }

  @Test
  @DisplayName("a wrong box keeps its misconception until anything in its question changes")
  void graded() throws Exception {
    String answered = COURSE.starter(QUIZ).replace("[ ] A", "[x] A");
    String uri = write(QUIZ, answered);
    graded(QUIZ, wrong(QUIZ, 13, "One neuron gives one number."));
    try (InThisProcess server = server()) {
      server.editor.initialize(ABLE);
      server.editor.open(uri, 1, answered);
      server.editor.await("the misconception", heard -> heard.toString().contains("quiz/wrong"));

      server.editor.change(uri, 2, answered.replace("# Output", "# My output"));
      assertThat(told(server.editor.diagnostics(uri, 2))).containsExactly("13 quiz/wrong");
      server.editor.change(uri, 3, answered.replace("[ ] C", "[x] C"));
      assertThat(told(server.editor.diagnostics(uri, 3))).containsExactly("15 quiz/two-ticked");
    }
  }

  @Test
  @DisplayName("a page is graded and hinted at, never run; its lens counts the attempts")
  void lenses() throws Exception {
    String answered = COURSE.starter(QUIZ).replace("[ ] A", "[x] A");
    String uri = write(QUIZ, answered);
    graded(QUIZ, wrong(QUIZ, 13, "One neuron gives one number."));
    try (InThisProcess server = server()) {
      server.editor.initialize(ABLE);
      server.editor.open(uri, 1, answered);
      server.editor.await("the misconception", heard -> heard.toString().contains("quiz/wrong"));

      JsonArray lenses =
          server.editor.request("textDocument/codeLens", Editor.document(uri)).getAsJsonArray();
      List<String> titles = new ArrayList<>();
      for (JsonElement lens : lenses) {
        titles.add(lens.getAsJsonObject().getAsJsonObject("command").get("title").getAsString());
      }
      assertThat(titles).startsWith("Grade", "Hint 1/3", "Last grade: 0 of 1 point, attempt 2");
    }
  }
}
