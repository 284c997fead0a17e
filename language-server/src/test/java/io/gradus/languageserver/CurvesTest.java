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
}
