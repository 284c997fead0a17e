package io.gradus.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gradus.languageserver.task.GradusProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs, gradings and hints: child processes, here shell scripts in the place of {@code gradus}. */
@DisabledOnOs(OS.WINDOWS)
class TasksTest {
  private static final String PROGRESS =
      """
      {"window": {"workDoneProgress": true},
       "workspace": {"codeLens": {"refreshSupport": true}},
       "textDocument": {"publishDiagnostics": {"versionSupport": true}}}
      """;

  @TempDir private Path folder;
  private LearnersWorkspace workspace;

  @BeforeEach
  void make() throws IOException {
    workspace = new LearnersWorkspace(folder);
  }

  private static InThisProcess server(GradusProgram program) throws IOException {
    return new InThisProcess(new Parts(new FakeAnalyzer(), program, true, List.of()));
  }

  private void start(InThisProcess server, String capabilities, String command) {
    server.editor.initialize(capabilities);
    server.editor.open(workspace.uri, 1, LearnersWorkspace.SOURCE);
    assertThat(server.editor.request("workspace/executeCommand", workspace.command(command)))
        .isNotNull();
  }

  private static String message(Editor editor, String beginning) {
    return editor
        .await(
            "a message '" + beginning + "…'",
            heard ->
                Editor.text(heard, "method").equals("window/showMessage")
                    && heard
                        .getAsJsonObject("params")
                        .get("message")
                        .getAsString()
                        .startsWith(beginning))
        .getAsJsonObject("params")
        .get("message")
        .getAsString();
  }

  private List<String> lenses(Editor editor) {
    List<String> titles = new ArrayList<>();
    for (JsonElement lens :
        editor.request("textDocument/codeLens", Editor.document(workspace.uri)).getAsJsonArray()) {
      titles.add(lens.getAsJsonObject().getAsJsonObject("command").get("title").getAsString());
    }
    return titles;
  }

  /** A program that waits until a file is there. */
  private GradusProgram waiting(String then) {
    return LearnersWorkspace.script(
        "while [ ! -e '" + folder + "/go' ]; do sleep 0.05; done; " + then);
  }

  @Test
  @DisplayName("a grading is shown at its line, in the lens and in a message")
  void grade() throws Exception {
    Path report = folder.resolve("report");
    Files.writeString(
        report,
        LearnersWorkspace.report(
            "partial", 2, LearnersWorkspace.finding("Softmax comes twice.", 6)));
    GradusProgram program =
        LearnersWorkspace.script(
            "echo \"$@\" > '%s/arguments'; mkdir -p \"$2/.gradus\";".formatted(folder)
                + "cp '%s' \"$2/.gradus/last-grade.json\"; exit 1".formatted(report));
    try (InThisProcess server = server(program)) {
      start(server, PROGRESS, "gradus.grade");

      assertThat(message(server.editor, "2.16"))
          .isEqualTo("2.16 Build the network: 2 of 4 points\n\nline 6: Softmax comes twice.");
      assertThat(folder.resolve("arguments"))
          .hasContent("grade " + folder + " --exercise 2.16-build-net");
      JsonObject graded =
          server
              .editor
              .await(
                  "the finding of the grading",
                  heard -> heard.toString().contains("test/softmax-twice"))
              .getAsJsonObject("params");
      assertThat(graded.getAsJsonArray("diagnostics").toString())
          .contains("\"start\":{\"line\":5,\"character\":4},\"end\":{\"line\":5,\"character\":13}");
      assertThat(lenses(server.editor))
          .containsExactly("Run", "Grade", "Hint 1/3", "Last grade: 2 of 4 points");
      server.editor.awaitNotification("workspace/codeLens/refresh");
    }
  }

  @Test
  @DisplayName("what a grading found moves with its line, and goes when the line changes")
  void anchored() throws Exception {
    workspace.graded(
        LearnersWorkspace.report(
            "partial", 2, LearnersWorkspace.finding("Softmax comes twice.", 6)));
    try (InThisProcess server = server(arguments -> List.of("false"))) {
      server.editor.initialize(PROGRESS);
      server.editor.open(workspace.uri, 1, LearnersWorkspace.SOURCE);
      server.editor.await("the finding", heard -> heard.toString().contains("softmax-twice"));

      server.editor.change(workspace.uri, 2, 0, 0, 0, "// a line above\n");
      assertThat(server.editor.diagnostics(workspace.uri, 2).toString())
          .contains("softmax-twice")
          .contains("\"line\":6,\"character\":4}");
      server.editor.change(workspace.uri, 3, 7, 0, 0, "// a line below\n");
      assertThat(server.editor.diagnostics(workspace.uri, 3).toString())
          .contains("\"line\":6,\"character\":4}");
      assertThat(lenses(server.editor)).contains("Last grade: 2 of 4 points, before your changes");
      server.editor.change(workspace.uri, 4, 6, 10, 12, "20");
      assertThat(server.editor.diagnostics(workspace.uri, 4).toString())
          .doesNotContain("softmax-twice");
    }
  }

  @Test
  @DisplayName("a grading that somebody else starts is seen too")
  void elsewhere() throws Exception {
    try (InThisProcess server = server(arguments -> List.of("false"))) {
      server.editor.initialize(PROGRESS);
      server.editor.open(workspace.uri, 1, LearnersWorkspace.SOURCE);
      assertThat(lenses(server.editor)).containsExactly("Run", "Grade", "Hint 1/3");

      workspace.graded(LearnersWorkspace.report("passed", 4, ""));

      server.editor.awaitNotification("workspace/codeLens/refresh");
      assertThat(lenses(server.editor)).contains("Last grade: passed, 4 of 4 points");
    }
  }

  @Test
  @DisplayName("a report that is none, or of another form, changes nothing")
  void nonsense() throws Exception {
    for (String report :
        List.of(
            "",
            "{",
            "[1]",
            "{\"started\": 5, \"results\": 7}",
            "{\"started\": \"2026-01-01T00:00:00Z\", \"results\": [3, {\"id\": {}}]}",
            LearnersWorkspace.report("splendid", 9, ""))) {
      workspace.graded(report);
      try (InThisProcess server = server(arguments -> List.of("false"))) {
        server.editor.initialize(PROGRESS);
        server.editor.open(workspace.uri, 1, LearnersWorkspace.SOURCE);

        assertThat(lenses(server.editor)).containsExactly("Run", "Grade", "Hint 1/3");
      }
    }
  }

  @Test
  @DisplayName("progress begins, tells the last line, and ends; another task has to wait")
  void progress() throws Exception {
    try (InThisProcess server = server(waiting("echo done; exit 0"))) {
      start(server, PROGRESS, "gradus.run");
      server.editor.await("begin", heard -> heard.toString().contains("\"kind\":\"begin\""));
      assertThat(lenses(server.editor)).containsExactly("Stop running 2.16", "Hint 1/3");

      assertThat(
              server.editor.request("workspace/executeCommand", workspace.command("gradus.grade")))
          .isNotNull();
      assertThat(message(server.editor, "Gradus is"))
          .isEqualTo("Gradus is running 2.16 here. Wait for it, or stop it.");
      server.editor.await("report", heard -> heard.toString().contains("\"kind\":\"report\""));
      Files.createFile(folder.resolve("go"));

      assertThat(message(server.editor, "2.16 ran")).isEqualTo("2.16 ran:\ndone");
      server.editor.await("end", heard -> heard.toString().contains("\"kind\":\"end\""));
      assertThat(lenses(server.editor)).containsExactly("Run", "Grade", "Hint 1/3");
    }
  }

  @Test
  @DisplayName("two workspaces don't wait for each other, and each has its own result")
  void twoWorkspaces(@TempDir Path elsewhere) throws Exception {
    LearnersWorkspace other = new LearnersWorkspace(elsewhere);
    other.graded(LearnersWorkspace.report("passed", 4, ""));
    try (InThisProcess server = server(waiting("echo done"))) {
      start(server, PROGRESS, "gradus.run");
      server.editor.open(other.uri, 1, LearnersWorkspace.SOURCE);
      assertThat(server.editor.request("workspace/executeCommand", other.command("gradus.run")))
          .isNotNull();

      assertThat(lenses(server.editor)).containsExactly("Stop running 2.16", "Hint 1/3");
      assertThat(
              server.editor.request("textDocument/codeLens", Editor.document(other.uri)).toString())
          .contains("Stop running 2.16")
          .contains("Last grade: passed");
      Files.createFile(folder.resolve("go"));
      server.editor.await(
          "both ends",
          heard ->
              server.editor.heard().stream()
                      .filter(m -> m.toString().contains("2.16 ran:\\ndone"))
                      .count()
                  == 2);
    }
  }

  @Test
  @DisplayName("cancelling the progress ends the process and those that it started")
  void cancel() throws Exception {
    GradusProgram program =
        LearnersWorkspace.script(
            "sleep 600 & echo $! > '%s/child.new'; mv '%s/child.new' '%s/child'; wait"
                .formatted(folder, folder, folder));
    try (InThisProcess server = server(program)) {
      start(server, PROGRESS, "gradus.run");
      JsonObject begin =
          server.editor.await("begin", heard -> heard.toString().contains("\"kind\":\"begin\""));
      server.editor.await("tick", heard -> heard.toString().contains("\"kind\":\"report\""));
      ProcessHandle child =
          ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("child")).strip()))
              .orElseThrow();

      server.editor.notify(
          "window/workDoneProgress/cancel",
          "{\"token\": " + begin.getAsJsonObject("params").get("token") + "}");

      assertThat(message(server.editor, "Stopped")).isEqualTo("Stopped running 2.16.");
      assertThat(child.onExit().get(10, java.util.concurrent.TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  @DisplayName("without progress there are messages, and a command that stops")
  void stop() throws Exception {
    try (InThisProcess server = server(waiting("exit 0"))) {
      start(server, "{}", "gradus.grade");
      assertThat(message(server.editor, "Grading")).isEqualTo("Grading 2.16.");

      assertThat(
              server.editor.request("workspace/executeCommand", workspace.command("gradus.stop")))
          .isNotNull();

      assertThat(message(server.editor, "Stopped")).isEqualTo("Stopped grading 2.16.");
      assertThat(server.editor.heard())
          .noneMatch(heard -> Editor.text(heard, "method").startsWith("window/workDone"));
    }
  }

  @Test
  @DisplayName("a client that never agrees to progress does not hold up the work")
  void silent() throws Exception {
    try (InThisProcess server = server(LearnersWorkspace.script("echo hello"))) {
      server.editor.answering = false;
      start(server, PROGRESS, "gradus.run");

      assertThat(message(server.editor, "2.16 ran")).isEqualTo("2.16 ran:\nhello");
      assertThat(server.editor.heard())
          .noneMatch(heard -> Editor.text(heard, "method").equals("$/progress"));
    }
  }

  @Test
  @DisplayName("what a child prints goes to the log and a message, never between the frames")
  void prints() throws Exception {
    GradusProgram program =
        LearnersWorkspace.script(
            "printf 'Content-Length: 3\\r\\n\\r\\nabc'; echo oops >&2; head -c 300000 /dev/zero;"
                + " printf '\\n'; exit 1");
    try (InThisProcess server = server(program)) {
      start(server, PROGRESS, "gradus.run");

      assertThat(message(server.editor, "2.16 ended")).contains("Content-Length: 3");
      assertThat(server.editor.awaitNotification("window/logMessage").toString()).contains("oops");
      assertThat(lenses(server.editor)).contains("Run");
      assertThat(server.editor.garbage()).isEmpty();
    }
  }

  @Test
  @DisplayName("what a learner's code prints is seen as it is, and is no link")
  void hostile() throws Exception {
    GradusProgram program =
        LearnersWorkspace.script(
            "printf '\\033[31mred\\r\\n[click](command:x)\\r50 %%\\r100 %%\\n'");
    try (InThisProcess server = server(program)) {
      start(server, PROGRESS, "gradus.run");

      assertThat(message(server.editor, "2.16 ran"))
          .isEqualTo("2.16 ran:\n\\u001b[31mred\n[click] (command:x)\n50 %\n100 %");
    }
  }

  @Test
  @DisplayName("a program that refuses is quoted; one that can't be started is named")
  void refuses() throws Exception {
    try (InThisProcess server =
        server(
            LearnersWorkspace.script(
                "echo noise; echo 'gradus: There is no exercise 2.16.' >&2; exit 2"))) {
      start(server, PROGRESS, "gradus.grade");

      assertThat(message(server.editor, "Grading"))
          .isEqualTo("Grading 2.16 did not work: gradus: There is no exercise 2.16.");
    }
    try (InThisProcess server = server(arguments -> List.of("/no/such/program"))) {
      start(server, PROGRESS, "gradus.grade");

      assertThat(message(server.editor, "Grading")).contains("could not be started");
      assertThat(lenses(server.editor)).contains("Grade");
    }
  }

  @Test
  @DisplayName("unsaved changes are told, for the saved file is what is graded")
  void unsaved() throws Exception {
    try (InThisProcess server = server(LearnersWorkspace.script("exit 0"))) {
      server.editor.initialize(PROGRESS);
      server.editor.open(workspace.uri, 1, LearnersWorkspace.SOURCE + "// more");
      assertThat(server.editor.request("workspace/executeCommand", workspace.command("gradus.run")))
          .isNotNull();

      assertThat(message(server.editor, "BuildNet.java has changes")).contains("as it was saved");
    }
  }

  @Test
  @DisplayName("the hint's level counts what was seen")
  void hint() throws Exception {
    GradusProgram program =
        LearnersWorkspace.script(
            "mkdir -p \"$3/.gradus\"; echo '{\"exercises\": {\"2.16-build-net\": {\"hints\": [1]}}}'"
                + " > \"$3/.gradus/logbook.json\"; printf 'Think of the units.\\n\\nMore: later\\n'");
    try (InThisProcess server = server(program)) {
      start(server, PROGRESS, "gradus.hint");

      assertThat(message(server.editor, "Think")).isEqualTo("Think of the units.\n\nMore: later");
      // The logbook is read behind the message; each answer takes its way, so this is no busy loop.
      long end = System.nanoTime() + 20_000_000_000L;
      while (!lenses(server.editor).contains("Hint 2/3") && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      assertThat(lenses(server.editor)).contains("Hint 2/3");
    }
  }

  @Test
  @DisplayName("a command without its arguments, or for a file outside of a workspace")
  void wrong() throws Exception {
    try (InThisProcess server = server(LearnersWorkspace.script("exit 0"))) {
      server.editor.initialize("{}");

      assertThat(
              server.editor.error(
                  server.editor.ask("workspace/executeCommand", "{\"command\": \"gradus.run\"}")))
          .isEqualTo(-32602);
      server.editor.request(
          "workspace/executeCommand",
          "{\"command\": \"gradus.run\", \"arguments\": [\"file:///x/A.java\", \"2.16\"]}");
      assertThat(message(server.editor, "This file lies in no workspace")).isNotEmpty();
    }
  }
}
