package io.gradus.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.analysis.SourceAnalyzer;
import io.gradus.grader.analysis.StandardAnalyzer;
import io.gradus.grader.guidance.LogbookFile;
import io.gradus.languageserver.course.CourseIndex;
import io.gradus.languageserver.course.KnownCourse;
import io.gradus.languageserver.task.GradusProgram;
import io.gradus.languageserver.workspace.PageFiles;
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

/** Hints, model answers and what comes next, by real checks on the real course. */
class HintsTest {
  private static final String ABLE =
      """
      {"window": {"showDocument": {"support": true}},
       "textDocument": {"publishDiagnostics": {"versionSupport": true},
         "hover": {"contentFormat": ["markdown"]},
         "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}}}}
      """;
  private static final KnownCourse COURSE = new KnownCourse(CourseIndex::load);
  private static final ExerciseSpec NET = COURSE.find("2.16-build-net").orElseThrow();
  private static final String FORGOTTEN =
      """
      new SequentialBlock()
              .add(Linear.builder().setUnits(10).build())
              .add(Linear.builder().setUnits(classes).build());""";
  private static final SourceAnalyzer ANALYZER =
      new StandardAnalyzer(
          failure -> {
            throw new AssertionError(failure);
          });

  @TempDir private Path folder;
  private Path file;
  private String uri;
  private String forgotten;

  @BeforeEach
  void make() throws IOException {
    Files.writeString(folder.resolve("gradus.json"), "{\"course\": \"0.1.0\", \"files\": {}}");
    file = folder.resolve(NET.workspacePath());
    uri = "file://" + file;
    forgotten = COURSE.course().starter(NET).replace("new SequentialBlock();", FORGOTTEN);
    Files.createDirectories(file.getParent());
    Files.writeString(file, forgotten);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
  }

  private static InThisProcess server(GradusProgram program) throws IOException {
    return new InThisProcess(new Parts(ANALYZER, program, COURSE, PageFiles.NONE, true, List.of()));
  }

  private static GradusProgram never() {
    return arguments -> {
      throw new AssertionError("not asked for: " + arguments);
    };
  }

  private void execute(InThisProcess server, String command, String id) {
    server.editor.request(
        "workspace/executeCommand",
        "{\"command\": \"%s\", \"arguments\": [\"%s\", \"%s\"]}".formatted(command, uri, id));
  }

  private static String message(InThisProcess server, String part) {
    return server
        .editor
        .await(
            "a message with '" + part + "'",
            heard ->
                Editor.text(heard, "method").equals("window/showMessage")
                    && Editor.text(heard.getAsJsonObject("params"), "message").contains(part))
        .getAsJsonObject("params")
        .get("message")
        .getAsString();
  }

  private List<String> actions(InThisProcess server) {
    List<String> titles = new ArrayList<>();
    for (JsonElement action :
        server
            .editor
            .request(
                "textDocument/codeAction",
                "{\"textDocument\": {\"uri\": \"%s\"}, \"range\": %s, \"context\": %s}"
                    .formatted(uri, Editor.range(22, 4, 22, 4), "{\"diagnostics\": []}"))
            .getAsJsonArray()) {
      titles.add(action.getAsJsonObject().get("title").getAsString());
    }
    return titles;
  }

  private void graded(String state, int points, String next, int attempts) throws IOException {
    Files.createDirectories(folder.resolve(".gradus"));
    Files.writeString(
        folder.resolve(LogbookFile.PATH),
        """
        {"schemaVersion": 1, "exercises": {"2.16-build-net": {"attempts": %d, "passed": %s,
          "graded": "2026-11-20T10:15:00Z", "fingerprint": "ab", "findings": [
            {"code": "test/raw-scores", "hint": 2, "message": "The scores are not raw."}]}}}
        """
            .formatted(attempts, state.equals("passed")));
    Files.writeString(
        folder.resolve(".gradus/last-grade.json"),
        """
        {"schemaVersion": 1, "started": "%s", "next": "%s", "results": [
          {"id": "2.16-build-net", "number": "2.16", "title": "Build the network",
           "state": "%s", "points": %d, "maxPoints": 4, "passMark": 4, "file": "%s",
           "tests": [], "findings": []}]}
        """
            .formatted(Instant.now(), next, state, points, NET.workspacePath()));
  }

  @Test
  @DisplayName("layers without an activation: the hints are on the activation, and go up by steps")
  void activation() throws Exception {
    try (InThisProcess server = server(never())) {
      server.editor.initialize(ABLE);
      server.editor.open(uri, 1, forgotten);
      assertThat(actions(server)).contains("Gradus: Hint 1/3");

      execute(server, "gradus.hint", NET.id());
      assertThat(message(server, "hint 1 of 3"))
          .startsWith("2.16 Build the network, hint 1 of 3 on line 25 (check/no-activation)")
          .contains("do not bend")
          .endsWith("More: choose Hint again, or gradus hint 2.16");
      execute(server, "gradus.hint", NET.id());
      assertThat(message(server, "hint 2 of 3")).contains("weighted sum");
      execute(server, "gradus.hint", NET.id());
      assertThat(message(server, "hint 3 of 3")).contains(".add(Activation::relu)");
      assertThat(new LogbookFile(folder).read().situation(NET.id(), "", List.of()).seen())
          .containsEntry("check/no-activation", List.of(1, 2, 3));

      String mended =
          forgotten.replaceFirst("\\.build\\(\\)\\)", ".build()).add(Activation::relu)");
      server.editor.change(uri, 2, mended);
      execute(server, "gradus.hint", NET.id());
      assertThat(message(server, "hint 2 of 3\n")).contains("The last layer has nothing behind it");
    }
  }

  @Test
  @DisplayName("the hover on the class has the nudge for the code as it is")
  void hover() throws Exception {
    try (InThisProcess server = server(never())) {
      server.editor.initialize(ABLE);
      server.editor.open(uri, 1, forgotten);
      int line = (int) forgotten.lines().takeWhile(l -> !l.contains("class BuildNet")).count();
      assertThat(
              server
                  .editor
                  .request("textDocument/hover", Editor.documentAt(uri, line, 15))
                  .toString())
          .contains("**Hint 1/3, line 25**");
    }
  }

  @Test
  @DisplayName("after a grading the model answer is offered, and opened by who may see it")
  void reveal() throws Exception {
    GradusProgram program = LearnersWorkspace.script("mkdir -p \"${5%/*}\"; echo \"$@\" > \"$5\"");
    try (InThisProcess server = server(program)) {
      server.editor.initialize(ABLE);
      server.editor.open(uri, 1, forgotten);
      assertThat(actions(server)).noneMatch(title -> title.contains("model answer"));
    }
    graded("partial", 2, NET.id(), 1);
    try (InThisProcess server = server(program)) {
      server.editor.initialize(ABLE);
      server.editor.open(uri, 1, forgotten);
      assertThat(actions(server))
          .contains("Gradus: Show the model answer")
          .noneMatch(title -> title.contains("Next"));
      execute(server, "gradus.reveal", NET.id());
      JsonObject shown =
          server.editor.awaitNotification("window/showDocument").getAsJsonObject("params");
      Path answer = folder.resolve(".gradus/answers/2.16-build-net.md");
      assertThat(shown.get("uri").getAsString()).isEqualTo(answer.toUri().toString());
      assertThat(answer)
          .hasContent("reveal --workspace %s --output %s 2.16-build-net".formatted(folder, answer));
    }
  }

  @Test
  @DisplayName("what passed says so, has an explanation, and points to the next exercise")
  void passed() throws Exception {
    graded("passed", 4, "2.17-parameters", 1);
    ExerciseSpec next = COURSE.find("2.17-parameters").orElseThrow();
    try (InThisProcess server = server(never())) {
      server.editor.initialize(ABLE);
      server.editor.open(uri, 1, forgotten);
      assertThat(actions(server))
          .contains("Gradus: Show the explanation", "Gradus: Next: 2.17 " + next.title());
      execute(server, "gradus.result", NET.id());
      assertThat(message(server, "passed, 4 of 4"))
          .endsWith("Next: 2.17 %s (%s)".formatted(next.title(), next.workspacePath()));
      execute(server, "gradus.next", next.id());
      assertThat(message(server, "is not in the workspace")).contains("gradus reset 2.17");
      Path page = folder.resolve(next.workspacePath());
      Files.createDirectories(page.getParent());
      Files.writeString(page, "");
      execute(server, "gradus.next", next.id());
      assertThat(server.editor.awaitNotification("window/showDocument").toString())
          .contains(page.toUri().toString());
    }
  }

  @Test
  @DisplayName("what somebody wrote into the logbook is kept; what is no logbook is left alone")
  void logbook() throws Exception {
    graded("partial", 2, NET.id(), 3);
    try (InThisProcess server = server(never())) {
      server.editor.initialize("{}");
      server.editor.open(uri, 1, COURSE.course().starter(NET));
      execute(server, "gradus.hint", NET.id());
      assertThat(message(server, "hint 2 of 3")).contains("The scores are not raw.");
      execute(server, "gradus.hint", NET.id());
      message(server, "hint 1 of 3");
      JsonObject entry =
          JsonParser.parseString(Files.readString(folder.resolve(LogbookFile.PATH)))
              .getAsJsonObject()
              .getAsJsonObject("exercises")
              .getAsJsonObject(NET.id());
      assertThat(entry.get("hints").toString()).isEqualTo("[1,2]");
      assertThat(entry.get("attempts").getAsInt()).isEqualTo(3);
      assertThat(entry.get("fingerprint").getAsString()).isEqualTo("ab");

      Files.writeString(folder.resolve(LogbookFile.PATH), "[]");
      execute(server, "gradus.hint", NET.id());
      server.editor.await(
          "a third hint",
          heard ->
              server.editor.heard().stream()
                      .filter(one -> Editor.text(one, "method").equals("window/showMessage"))
                      .count()
                  == 3);
      assertThat(folder.resolve(LogbookFile.PATH)).hasContent("[]");
    }
  }
}
