package io.gradus.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.ExerciseNote;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.feedback.Severity;
import io.gradus.languageserver.course.CourseIndex;
import io.gradus.languageserver.course.KnownCourse;
import io.gradus.languageserver.wire.Log;
import io.gradus.languageserver.workspace.PageFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways from a finding to its page. */
class ExplanationsTest {
  private static final String CODE = "check/softmax-twice";
  private static final String LINKS =
      """
      {"textDocument": {
         "publishDiagnostics": {"versionSupport": true, "codeDescriptionSupport": true},
         "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}}},
       "window": {"showDocument": {"support": true}}}
      """;

  @TempDir private Path folder;

  private InThisProcess server(Path cache) throws IOException {
    SourceSpan span = new SourceSpan(0, 5);
    Analysis analysis =
        new Analysis(
            List.of(),
            List.of(),
            List.of(
                new SourceFinding(CODE, Severity.WARNING, span, "Twice.", "", 5, List.of()),
                new SourceFinding("check/nowhere", Severity.WARNING, span, "?", "", 5, List.of())),
            List.of(),
            List.of(new ExerciseNote("2.16-build-net", "BuildNet", span)),
            List.of(),
            true);
    return new InThisProcess(
        new Parts(
            (name, text) -> analysis,
            arguments -> List.of("false"),
            new KnownCourse(CourseIndex::load, false),
            new PageFiles(() -> Optional.of(cache), new Log(System.err, Clock.systemUTC())),
            true,
            List.of()));
  }

  private static void explain(InThisProcess server, String code) {
    server.editor.request(
        "workspace/executeCommand",
        "{\"command\": \"gradus.explain\", \"arguments\": [\"%s\"]}".formatted(code));
  }

  private static JsonObject first(InThisProcess server, String uri) {
    server.editor.open(uri, 1, "net.add(…)");
    return server.editor.diagnostics(uri, 1).get(0).getAsJsonObject();
  }

  @Test
  @DisplayName("a code is a link to its page, which is written once; a code without a page is none")
  void linked() throws Exception {
    Path cache = folder.resolve("a cache");
    try (InThisProcess server = server(cache)) {
      server.editor.initialize(LINKS);
      JsonObject diagnostic = first(server, "file:///w/A.java");

      String href = diagnostic.getAsJsonObject("codeDescription").get("href").getAsString();
      Path page = Path.of(URI.create(href));
      assertThat(page).isEqualTo(cache.resolve("pages/check/softmax-twice.md"));
      assertThat(Files.readString(page)).startsWith("# ");
      assertThat(server.editor.diagnostics("file:///w/A.java", 1).get(1).getAsJsonObject().keySet())
          .doesNotContain("codeDescription");

      explain(server, CODE);
      assertThat(server.editor.awaitNotification("window/showDocument").toString()).contains(href);
      Files.writeString(page, "old");
    }
    try (InThisProcess server = server(cache)) {
      server.editor.initialize(LINKS);
      first(server, "file:///w/A.java");
      assertThat(Files.readString(cache.resolve("pages/check/softmax-twice.md"))).startsWith("# ");
    }
  }

  @Test
  @DisplayName("who shows no links, or cannot have files, is shown the page")
  void shown() throws Exception {
    Path occupied = Files.writeString(folder.resolve("file"), "");
    try (InThisProcess server = server(occupied)) {
      server.editor.initialize(LINKS);
      assertThat(first(server, "file:///w/A.java").keySet()).doesNotContain("codeDescription");
      explain(server, CODE);
      assertThat(server.editor.awaitNotification("window/showMessage").toString())
          .contains("softmax");
    }
    try (InThisProcess server = server(folder)) {
      server.editor.initialize(Editor.VERSIONS);
      assertThat(first(server, "file:///w/A.java").keySet()).doesNotContain("codeDescription");
      explain(server, CODE);
      assertThat(server.editor.awaitNotification("window/showMessage").toString())
          .contains("softmax");
      assertThat(folder.resolve("pages")).doesNotExist();
      int unknown =
          server.editor.ask(
              "workspace/executeCommand",
              "{\"command\": \"gradus.explain\", \"arguments\": [\"check/nowhere\"]}");
      assertThat(server.editor.error(unknown)).isEqualTo(-32602);
    }
  }

  @Test
  @DisplayName("an action explains what is marked in the line, for codes that have a page")
  void action() throws Exception {
    try (InThisProcess server = server(folder)) {
      server.editor.initialize(LINKS);
      first(server, "file:///w/A.java");
      List<String> titles = new ArrayList<>();
      for (JsonElement action :
          server
              .editor
              .request(
                  "textDocument/codeAction",
                  "{\"textDocument\": {\"uri\": \"file:///w/A.java\"}, \"range\": %s, \"context\": %s}"
                      .formatted(Editor.range(0, 1, 0, 1), "{\"diagnostics\": []}"))
              .getAsJsonArray()) {
        titles.add(action.getAsJsonObject().get("title").getAsString());
      }
      assertThat(titles).containsExactly("Gradus: Explain check/softmax-twice");
    }
  }

  @Test
  @DisplayName("an exercise that there is not, or that is no id, has no commands")
  void unknownExercise() throws Exception {
    LearnersWorkspace workspace = new LearnersWorkspace(folder);
    for (String id : List.of("2.16-nope", "--help", "@/etc/passwd", "2.16 x", "")) {
      try (InThisProcess server =
          new InThisProcess(
              new Parts(
                  new FakeAnalyzer(),
                  arguments -> List.of("false"),
                  new KnownCourse(CourseIndex::load, false),
                  PageFiles.NONE,
                  true,
                  List.of()))) {
        server.editor.initialize("{}");
        server.editor.open(
            workspace.uri, 1, LearnersWorkspace.SOURCE.replace("2.16-build-net", id));
        assertThat(
                server
                    .editor
                    .request("textDocument/codeLens", Editor.document(workspace.uri))
                    .getAsJsonArray())
            .as(id)
            .isEmpty();
      }
    }
  }
}
