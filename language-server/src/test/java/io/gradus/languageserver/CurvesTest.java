package io.gradus.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the editor shows of trainings, while they run and afterwards. */
class CurvesTest {
  private static final String ABLE =
      """
      {"textDocument": {
         "publishDiagnostics": {"versionSupport": true},
         "hover": {"contentFormat": ["markdown", "plaintext"]},
         "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}}},
       "workspace": {"inlayHint": {"refreshSupport": true}}}
      """;

  private static final String SOURCE =
      """
      package episode2;

      @Exercise("2.16-build-net")
      class BuildNet {
        void train() {
          layer(10)
          fit(trainer, 40);
        }
      }
      """;

  @TempDir private Path folder;
  private LearnersWorkspace workspace;

  @BeforeEach
  void make() throws IOException {
    workspace = new LearnersWorkspace(folder);
    Files.writeString(workspace.file, SOURCE);
  }

  private RecordedRuns run(String id) throws IOException {
    return new RecordedRuns(workspace, id, 7, "launch-" + id);
  }

  /** The next diagnostics of the file whose curves are as wanted. */
  private JsonObject awaitCurve(InThisProcess server, String... words) {
    return server
        .editor
        .await(
            "a curve with " + List.of(words),
            heard -> {
              List<JsonObject> curves = curves(heard);
              return !curves.isEmpty()
                  && List.of(words).stream().allMatch(curves.toString()::contains);
            })
        .getAsJsonObject("params");
  }

  private static List<JsonObject> curves(JsonObject heard) {
    List<JsonObject> curves = new ArrayList<>();
    if (Editor.text(heard, "method").equals("textDocument/publishDiagnostics")) {
      for (JsonElement one : heard.getAsJsonObject("params").getAsJsonArray("diagnostics")) {
        if (Editor.text(one.getAsJsonObject(), "code").startsWith("curve/")) {
          curves.add(one.getAsJsonObject());
        }
      }
    }
    return curves;
  }

  private static JsonObject only(JsonObject parameters) {
    JsonObject message = new JsonObject();
    message.addProperty("method", "textDocument/publishDiagnostics");
    message.add("params", parameters);
    List<JsonObject> curves = curves(message);
    assertThat(curves).hasSize(1);
    return curves.get(0);
  }

  @Test
  @DisplayName("a run that is over stands on the line that trained, in words and as a note behind")
  void over() throws Exception {
    run("1Z-0001").overfit(30).end("closed");
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(ABLE);
      server.editor.open(workspace.uri, 1, SOURCE);

      JsonObject curve = only(awaitCurve(server, "curve/overfitting"));

      assertThat(curve.get("message").getAsString())
          .startsWith("val ▆▃▂▁▂▃▄▄▆▆▇█ overfit")
          .contains(
              " overfit since epoch 8\nOverfitting since epoch 8: validation loss rose from 0.400")
          .contains("\nTry first: Stop early and keep the best epoch;");
      assertThat(curve.get("severity").getAsInt()).isEqualTo(2);
      assertThat(curve.get("range").toString())
          .isEqualTo(
              "{\"start\":{\"line\":6,\"character\":4},\"end\":{\"line\":6,\"character\":20}}");
      assertThat(
              server
                  .editor
                  .request("textDocument/inlayHint", Editor.documentIn(workspace.uri, 9))
                  .toString())
          .contains(" overfit since epoch 8\"");
    }
  }

  @Test
  @DisplayName("it moves with its line, and says when the code is another since")
  void edited() throws Exception {
    run("1Z-0001").overfit(30).end("closed");
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(ABLE);
      server.editor.open(workspace.uri, 1, SOURCE);
      awaitCurve(server, "curve/overfitting");

      server.editor.change(workspace.uri, 2, 0, 0, 0, "// a line above\n");
      JsonObject moved = curveOf(server, 2);
      assertThat(moved.get("message").getAsString())
          .contains("overfit since epoch 8, before your changes\n");
      assertThat(moved.get("severity").getAsInt()).isEqualTo(3);
      assertThat(line(moved)).isEqualTo(7);

      server.editor.change(workspace.uri, 3, 7, 17, 19, "20");
      assertThat(line(curveOf(server, 3))).isEqualTo(7);

      server.editor.change(workspace.uri, 4, 7, 0, 21, "");
      assertThat(server.editor.diagnostics(workspace.uri, 4).toString()).doesNotContain("curve/");
    }
  }

  private JsonObject curveOf(InThisProcess server, int version) {
    JsonObject parameters = new JsonObject();
    parameters.add("diagnostics", server.editor.diagnostics(workspace.uri, version));
    return only(parameters);
  }

  private static int line(JsonObject diagnostic) {
    return diagnostic.getAsJsonObject("range").getAsJsonObject("start").get("line").getAsInt();
  }

  @Test
  @DisplayName("a training that somebody else starts is followed while it runs, to its end")
  void live() throws Exception {
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(ABLE);
      server.editor.open(workspace.uri, 1, SOURCE);
      RecordedRuns run = run("1Z-0001");
      awaitCurve(server, "training …", "curve/running");

      run.epoch(1, 1, 1.1).epoch(2, 0.5, 1.0).write("{\"epoch\":3,\"lo");
      awaitCurve(server, "curve/running", "· epoch 2/40");
      run.write("ss\":0.4,\"val_loss\":0.9}\n");
      awaitCurve(server, "· epoch 3/40");
      run.write("{\"epoch\":4,\"loss\":\"NaN\",\"val_loss\":\"NaN\"}\n");
      JsonObject broken = only(awaitCurve(server, "curve/diverging", "· epoch 4/40"));
      assertThat(broken.get("severity").getAsInt()).isEqualTo(1);
      run.end("cancelled");

      awaitCurve(server, "curve/diverging", "cancelled in epoch 4/40");
      assertThat(server.editor.heard())
          .anyMatch(heard -> Editor.text(heard, "method").equals("workspace/inlayHint/refresh"));
    }
  }

  private JsonElement hover(InThisProcess server) {
    return server
        .editor
        .request("textDocument/hover", Editor.documentAt(workspace.uri, 6, 8))
        .getAsJsonObject()
        .getAsJsonObject("contents")
        .get("value");
  }

  @Test
  @DisplayName("the hover has the curve, the best epoch, and what became of the run before")
  void hovered() throws Exception {
    run("1Z-0001").overfit(30).end("closed");
    run("2Z-0002").overfit(9).end("closed");
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(ABLE);
      server.editor.open(workspace.uri, 1, SOURCE);
      awaitCurve(server, "curve/");

      String text = hover(server).getAsString();

      assertThat(text)
          .startsWith("**val ")
          .contains("```text\n", "loss by epoch   ━━━ training   ┅┅┅ validation")
          .contains("| 8 (best) | 0.125 | 0.400 |", "| 9 | 0.111 | 0.450 |")
          .contains(
              "**The run before:** It helped: validation loss 0.4", "| `epochs` | `30` | `9` |");
    }
  }

  @Test
  @DisplayName("changes fit the diagnosis, in its order, and say what to expect")
  void changes() throws Exception {
    run("1Z-0001").overfit(30).end("closed");
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(ABLE);
      server.editor.open(workspace.uri, 1, SOURCE);
      awaitCurve(server, "curve/overfitting");

      List<JsonObject> actions = new ArrayList<>();
      server
          .editor
          .request("textDocument/codeAction", workspace.actions(6, "{\"diagnostics\": []}"))
          .getAsJsonArray()
          .forEach(action -> actions.add(action.getAsJsonObject()));

      assertThat(actions.stream().map(action -> Editor.text(action, "title")))
          .containsSubsequence(
              "Stop early",
              "Add dropout",
              "Gradus: Run",
              "Gradus: Recorded runs of 2.16-build-net",
              "Gradus: Delete the recorded runs of 2.16-build-net")
          .doesNotContain("Raise the rate");
      assertThat(actions.get(0).get("edit").toString()).contains("stop();");
      assertThat(actions.get(0).get("diagnostics").toString()).contains("curve/overfitting");
      server.editor.request("workspace/executeCommand", actions.get(0).get("command").toString());
      assertThat(message(server, "What to expect")).isEqualTo("What to expect: It ends sooner.");
      assertThat(hover(server).getAsString()).contains("\n- Stop early: It ends sooner.\n- Add");
      assertThat(
              server
                  .editor
                  .request("textDocument/codeAction", workspace.actions(4, "{\"diagnostics\": []}"))
                  .toString())
          .doesNotContain("Stop early");
    }
  }

  private static String message(InThisProcess server, String beginning) {
    return server
        .editor
        .await(
            "a message '" + beginning + "…'",
            heard ->
                Editor.text(heard, "method").equals("window/showMessage")
                    && Editor.text(heard.getAsJsonObject("params"), "message")
                        .startsWith(beginning))
        .getAsJsonObject("params")
        .get("message")
        .getAsString();
  }

  @Test
  @DisplayName("runs are listed, and deleted only after a yes, and not those that go on")
  void cleared() throws Exception {
    Path first = run("1Z-0001").overfit(30).ended("closed");
    RecordedRuns going = run("2Z-0002").overfit(12);
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(ABLE);
      server.editor.open(workspace.uri, 1, SOURCE);
      awaitCurve(server, "· epoch 12/40");
      server.editor.request("workspace/executeCommand", workspace.command("gradus.runs"));
      assertThat(message(server, "Runs of").lines())
          .hasSize(3)
          .anyMatch(
              line ->
                  line.startsWith("2026-11-21T090001Z-0001  val ") && line.endsWith(" 30 epochs"))
          .anyMatch(line -> line.endsWith("  running"));

      server.editor.request("workspace/executeCommand", workspace.command("gradus.clearRuns"));
      server.editor.awaitNotification("window/showMessageRequest"); // answered with nothing
      assertThat(first).exists();

      server.editor.answering = false;
      int before = server.editor.heard().size();
      server.editor.request("workspace/executeCommand", workspace.command("gradus.clearRuns"));
      JsonObject question =
          server.editor.await(
              "the question",
              heard ->
                  server.editor.heard().indexOf(heard) >= before
                      && Editor.text(heard, "method").equals("window/showMessageRequest"));
      JsonObject answer = new JsonObject();
      answer.add("id", question.get("id"));
      JsonObject delete = new JsonObject();
      delete.addProperty("title", "Delete");
      answer.add("result", delete);
      server.editor.send(answer);
      assertThat(message(server, "Deleted"))
          .isEqualTo("Deleted 1 run of 2.16-build-net; kept 1 that still trains.");
      assertThat(first).doesNotExist();
      assertThat(going.folder()).exists();
    }
  }

  @Test
  @DisplayName("a run that is deleted while it is watched goes, and the one before comes back")
  void deleted() throws Exception {
    run("1Z-0001").overfit(30).end("closed");
    RecordedRuns second = run("2Z-0002").epoch(1, 1, 1);
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(ABLE);
      server.editor.open(workspace.uri, 1, SOURCE);
      awaitCurve(server, "curve/running");

      io.gradus.grader.runs.Runs.delete(second.folder());

      awaitCurve(server, "curve/overfitting");
      assertThat(server.log()).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "damaged and foreign files among the runs are passed over; the log tells of them once")
  void damaged() throws Exception {
    run("1Z-0001").overfit(30).end("closed");
    Files.writeString(run("2Z-0002").folder().resolve("run.json"), "{\"started\": ");
    RecordedRuns torn = run("3Z-0003").epoch(1, 1, 1).write("{\"epoch\":2,\"lo{\"epoch\":2}\n");
    torn.end("closed");
    Files.writeString(torn.folder().getParent().resolve("note.txt"), "mine");
    Files.writeString(torn.folder().getParent().resolveSibling("note.txt"), "mine");
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(ABLE);
      server.editor.open(workspace.uri, 1, SOURCE);

      assertThat(only(awaitCurve(server, "curve/too-short")).get("message").getAsString())
          .contains("1 epoch: too few to tell.")
          .contains("ends with epoch 1");
      server.editor.change(workspace.uri, 2, 0, 0, 0, " ");
      server.editor.diagnostics(workspace.uri, 2);
      assertThat(server.log().lines().filter(line -> line.contains("run.json is damaged")))
          .hasSize(1);
    }
  }

  @Test
  @DisplayName(
      "two programs that train at once are shown one after the other: the last start counts")
  void two() throws Exception {
    RecordedRuns one = run("1Z-0001").epoch(1, 1, 1.5);
    RecordedRuns other = new RecordedRuns(workspace, "2Z-0002", 7, "another").epoch(1, 2, 2.5);
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(ABLE);
      server.editor.open(workspace.uri, 1, SOURCE);
      only(awaitCurve(server, "2.50 · epoch 1/40"));

      one.epoch(2, 0.9, 1.4);
      other.epoch(2, 1.9, 2.4);

      only(awaitCurve(server, "2.40 · epoch 2/40"));
    }
  }

  @Test
  @DisplayName("a file outside of the workspace, and one that is not there, are no places")
  void elsewhere() throws Exception {
    RecordedRuns run = run("1Z-0001").overfit(30);
    String start = Files.readString(run.folder().resolve("run.json"));
    Files.writeString(
        run.folder().resolve("run.json"),
        start.replace("src/main/java/episode2/BuildNet.java", "../../../etc/passwd"));
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(ABLE);
      server.editor.open(workspace.uri, 1, SOURCE);
      server.editor.diagnostics(workspace.uri, 1);
      run("2Z-0002").overfit(12);

      only(awaitCurve(server, "· epoch 12/40"));
    }
  }

  @Test
  @org.junit.jupiter.api.condition.DisabledOnOs(org.junit.jupiter.api.condition.OS.WINDOWS)
  @DisplayName(
      "a run that is cancelled in the editor says so in its folder, and tells how it got on")
  void cancelled() throws Exception {
    Path run = folder.resolve("runs/2.16-build-net/2999-01-01T000000Z-0001");
    String start =
        Files.readString(run("1Z-0001").folder().resolve("run.json"))
            .replaceFirst("\"started\": \"[^\"]*\"", "\"started\": \"2999-01-01T00:00:00Z\"");
    Files.writeString(folder.resolve("start.json"), start);
    String script =
        "cd '%s'; mkdir -p '%s'; ".formatted(folder, run)
            + "sed \"s/\\\"process\\\": [0-9]*/\\\"process\\\": $$/\" start.json > '%s/run.json'; "
                .formatted(run)
            + "echo '{\"epoch\":1,\"loss\":0.5,\"val_loss\":0.75}' > '%s/epochs.jsonl'; sleep 600"
                .formatted(run);
    Parts parts = new Parts(new FakeAnalyzer(), LearnersWorkspace.script(script), true, List.of());
    try (InThisProcess server = new InThisProcess(parts)) {
      server.editor.initialize(
          "{\"window\": {\"workDoneProgress\": true}," + ABLE.strip().substring(1));
      server.editor.open(workspace.uri, 1, SOURCE);
      server.editor.request("workspace/executeCommand", workspace.command("gradus.run"));
      JsonObject progress =
          server.editor.await(
              "progress of the training",
              heard -> heard.toString().contains("epoch 1/40 · loss 0.500 · validation 0.750"));

      server.editor.notify(
          "window/workDoneProgress/cancel",
          "{\"token\": " + progress.getAsJsonObject("params").get("token") + "}");

      assertThat(message(server, "Stopped")).isEqualTo("Stopped running 2.16.");
      awaitCurve(server, "cancelled in epoch 1/40");
      assertThat(run.resolve("result.json")).content().contains("cancelled");
    }
  }

  @Test
  @DisplayName("a run whose files say what no recorder says hides no other")
  void forged() throws Exception {
    for (String start :
        List.of(
            "{\"place\":{\"file\":\"a\\u0000b\"}}",
            "{\"place\":{\"file\":\"a\\ud800b\"}}",
            "{\"place\":{\"file\":\"src/main/java/episode2/BuildNet.java\",\"line\":-2147483648},"
                + "\"started\":\"+1000000000-12-31T23:59:59.999999999Z\",\"process\":%d}"
                    .formatted(ProcessHandle.current().pid()),
            "[".repeat(5000))) {
      Path odd = workspace.folder.resolve("runs/odd/2026-11-21T08000" + start.length() + "Z-0000");
      Files.createDirectories(odd.resolve("epochs.jsonl/within"));
      Files.writeString(odd.resolve("run.json"), start);
    }
    run("1Z-0001").overfit(30).end("closed");
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(ABLE);
      server.editor.open(workspace.uri, 1, SOURCE);

      assertThat(only(awaitCurve(server, "curve/overfitting"))).isNotNull();
    }
  }
}
