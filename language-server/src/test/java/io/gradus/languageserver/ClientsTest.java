package io.gradus.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden scenario with clients that can't be started here, by what they say of themselves. */
@DisabledOnOs(OS.WINDOWS)
class ClientsTest {
  /** What a server may say only to who can understand it. */
  private static final Map<String, String> GATED =
      Map.of(
          "workspace/inlayHint/refresh", "workspace.inlayHint.refreshSupport",
          "workspace/codeLens/refresh", "workspace.codeLens.refreshSupport",
          "workspace/diagnostic/refresh", "workspace.diagnostics.refreshSupport",
          "window/workDoneProgress/create", "window.workDoneProgress",
          "$/progress", "window.workDoneProgress");

  private static final List<String> FREE =
      List.of("textDocument/publishDiagnostics", "window/showMessage", "window/logMessage");

  @TempDir private Path folder;

  private static JsonObject client(String name) throws Exception {
    if (name.equals("nothing")) {
      return JsonParser.parseString("{\"capabilities\": {}}").getAsJsonObject();
    }
    try (InputStream in = ClientsTest.class.getResourceAsStream("/clients/" + name + ".json")) {
      return JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .getAsJsonObject();
    }
  }

  private static boolean can(JsonObject client, String path) {
    JsonElement here = client.get("capabilities");
    for (String name : path.split("\\.", -1)) {
      here = here.isJsonObject() ? here.getAsJsonObject().get(name) : null;
      if (here == null) {
        return false;
      }
    }
    return here.isJsonPrimitive() && here.getAsBoolean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lsp4e", "lsp4ij", "nothing"})
  @DisplayName("open, look, mend, grade: and nothing is sent that the client has not asked for")
  void scenario(String name) throws Exception {
    JsonObject client = client(name);
    LearnersWorkspace workspace = new LearnersWorkspace(folder);
    Path report = folder.resolve("report");
    java.nio.file.Files.writeString(report, LearnersWorkspace.report("passed", 4, ""));
    Parts parts =
        new Parts(
            new FakeAnalyzer(),
            LearnersWorkspace.script(
                "mkdir -p \"$2/.gradus\"; cp '%s' \"$2/.gradus/last-grade.json\""
                    .formatted(report)),
            true,
            List.of());
    try (InThisProcess server = new InThisProcess(parts)) {
      JsonObject capabilities =
          server
              .editor
              .request("initialize", client.toString())
              .getAsJsonObject()
              .getAsJsonObject("capabilities");
      server.editor.notify("initialized", "{}");
      assertThat(capabilities.has("diagnosticProvider")).isFalse();
      server.editor.open(workspace.uri, 1, LearnersWorkspace.SOURCE);

      server.editor.await("a finding", heard -> heard.toString().contains("check/fault"));
      assertThat(
              server
                  .editor
                  .request("textDocument/inlayHint", Editor.documentIn(workspace.uri, 9))
                  .toString())
          .contains("(N, 10)");
      assertThat(
              server
                  .editor
                  .request("textDocument/hover", Editor.documentAt(workspace.uri, 5, 5))
                  .toString())
          .contains("10");
      String actions =
          server
              .editor
              .request("textDocument/codeAction", workspace.actions(6, "{\"diagnostics\": []}"))
              .toString();
      assertThat(actions).contains("gradus.grade");
      assertThat(actions.contains("Mend it")).isEqualTo(!name.equals("nothing"));
      server.editor.change(workspace.uri, 2, 6, 4, 15, "mended");
      server.editor.request("workspace/executeCommand", workspace.command("gradus.grade"));
      server.editor.await("the result", heard -> heard.toString().contains("passed, 4 of 4"));
      assertThat(
              server
                  .editor
                  .request("textDocument/codeLens", Editor.document(workspace.uri))
                  .toString())
          .contains("Last grade: passed, 4 of 4 points, before your changes");
      server.editor.request("shutdown", "null");
      server.editor.notify("exit", "null");
      assertThat(server.end.get(10, java.util.concurrent.TimeUnit.SECONDS)).isZero();

      for (JsonObject heard : server.editor.heard()) {
        String method = Editor.text(heard, "method");
        if (!method.isEmpty() && !FREE.contains(method)) {
          assertThat(GATED).as("%s", heard).containsKey(method);
          assertThat(can(client, GATED.get(method))).as("%s", heard).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lsp4ij"})
  @DisplayName("who wants to ask for diagnostics says so, and is not pushed any")
  void pull(String name) throws Exception {
    JsonObject client = client(name);
    client.add("initializationOptions", JsonParser.parseString("{\"diagnostics\": \"pull\"}"));
    try (InThisProcess server = new InThisProcess()) {
      assertThat(server.editor.request("initialize", client.toString()).toString())
          .contains("\"diagnosticProvider\":");
      server.editor.open("file:///w/A.java", 1, "shape_fault");

      JsonObject report =
          server
              .editor
              .request("textDocument/diagnostic", Editor.document("file:///w/A.java"))
              .getAsJsonObject();

      assertThat(report.get("kind").getAsString()).isEqualTo("full");
      assertThat(report.getAsJsonArray("items")).hasSize(1);
      server.editor.notify("textDocument/didClose", Editor.document("file:///w/A.java"));
      server.editor.request("gradus/doctor", "null");
      assertThat(server.editor.heard())
          .noneMatch(m -> Editor.text(m, "method").equals("textDocument/publishDiagnostics"));
    }
  }
}
