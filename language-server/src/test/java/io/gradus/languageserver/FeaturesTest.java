package io.gradus.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each feature tells, asked as an editor asks. */
class FeaturesTest {
  private static final String ABLE =
      """
      {"textDocument": {
         "publishDiagnostics": {"versionSupport": true},
         "hover": {"contentFormat": ["markdown", "plaintext"]},
         "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
         "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}}},
       "workspace": {"workspaceEdit": {"documentChanges": true}}}
      """;

  @TempDir private Path folder;
  private LearnersWorkspace workspace;

  @BeforeEach
  void make() throws IOException {
    workspace = new LearnersWorkspace(folder);
  }

  private static List<String> titles(JsonElement array, String... path) {
    List<String> titles = new ArrayList<>();
    for (JsonElement one : array.getAsJsonArray()) {
      JsonObject at = one.getAsJsonObject();
      for (String name : path) {
        at = at.getAsJsonObject(name);
      }
      titles.add(at.get("title").getAsString());
    }
    return titles;
  }

  private static String hover(Editor editor, String uri, int line, int character) {
    JsonElement hover =
        editor.request("textDocument/hover", Editor.documentAt(uri, line, character));
    return hover.isJsonNull()
        ? ""
        : hover.getAsJsonObject().getAsJsonObject("contents").get("value").getAsString();
  }

  @Test
  @DisplayName("an exercise has its commands above its class; outside of a workspace it has none")
  void lenses() throws Exception {
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(ABLE);
      server.editor.open(workspace.uri, 1, LearnersWorkspace.SOURCE);
      server.editor.open("untitled:Elsewhere", 1, LearnersWorkspace.SOURCE);

      JsonArray lenses =
          server
              .editor
              .request("textDocument/codeLens", Editor.document(workspace.uri))
              .getAsJsonArray();

      assertThat(titles(lenses, "command")).containsExactly("Run", "Grade", "Hint 1/3");
      JsonObject run = lenses.get(0).getAsJsonObject();
      assertThat(run.getAsJsonObject("range").getAsJsonObject("start").get("line").getAsInt())
          .isEqualTo(2);
      assertThat(run.getAsJsonObject("command").getAsJsonArray("arguments").toString())
          .isEqualTo("[\"" + workspace.uri + "\",\"2.16-build-net\"]");
      assertThat(
              server.editor.request("textDocument/codeLens", Editor.document("untitled:Elsewhere")))
          .isEqualTo(new JsonArray());
    }
  }

  @Test
  @DisplayName("the same as actions, where a person asks for them and not for a light bulb")
  void actions() throws Exception {
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(ABLE);
      server.editor.open(workspace.uri, 1, LearnersWorkspace.SOURCE);

      assertThat(
              titles(
                  server.editor.request(
                      "textDocument/codeAction", workspace.actions(5, "{\"diagnostics\": []}"))))
          .containsExactly("Gradus: Run", "Gradus: Grade", "Gradus: Hint 1/3");
      assertThat(
              titles(
                  server.editor.request(
                      "textDocument/codeAction",
                      workspace.actions(5, "{\"diagnostics\": [], \"triggerKind\": 2}"))))
          .isEmpty();
      assertThat(
              titles(
                  server.editor.request(
                      "textDocument/codeAction",
                      workspace.actions(6, "{\"diagnostics\": [], \"only\": [\"quickfix\"]}"))))
          .containsExactly("Mend it");
      assertThat(
              titles(
                  server.editor.request(
                      "textDocument/codeAction",
                      workspace.actions(6, "{\"diagnostics\": [], \"only\": [\"refactor\"]}"))))
          .isEmpty();
    }
  }

  @Test
  @DisplayName("a fix edits the version that it was made for, in the form that the client knows")
  void fixes() throws Exception {
    String context = "{\"diagnostics\": [], \"triggerKind\": 2}";
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(ABLE);
      server.editor.open(workspace.uri, 3, LearnersWorkspace.SOURCE);

      JsonObject fix =
          server
              .editor
              .request("textDocument/codeAction", workspace.actions(6, context))
              .getAsJsonArray()
              .get(0)
              .getAsJsonObject();

      JsonObject change =
          fix.getAsJsonObject("edit").getAsJsonArray("documentChanges").get(0).getAsJsonObject();
      assertThat(change.getAsJsonObject("textDocument").get("version").getAsInt()).isEqualTo(3);
      assertThat(change.getAsJsonArray("edits").get(0).getAsJsonObject().get("newText"))
          .hasToString("\"mended\"");
      assertThat(fix.getAsJsonArray("diagnostics")).hasSize(1);
      assertThat(fix.get("kind").getAsString()).isEqualTo("quickfix");
    }
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(ABLE.replace("\"documentChanges\": true", ""));
      server.editor.open(workspace.uri, 3, LearnersWorkspace.SOURCE);

      JsonObject fix =
          server
              .editor
              .request("textDocument/codeAction", workspace.actions(6, context))
              .getAsJsonArray()
              .get(0)
              .getAsJsonObject();

      assertThat(fix.getAsJsonObject("edit").getAsJsonObject("changes").keySet())
          .containsExactly(workspace.uri);
    }
  }

  @Test
  @DisplayName("the innermost thing under the cursor; plain text for who shows no Markdown")
  void hovers() throws Exception {
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(ABLE);
      server.editor.open("file:///w/A.java", 1, "network layer(10)");

      assertThat(hover(server.editor, "file:///w/A.java", 0, 2)).isEqualTo("| table |");
      assertThat(hover(server.editor, "file:///w/A.java", 0, 9)).isEqualTo("**10");
      server.editor.change("file:///w/A.java", 2, "network  x");
      assertThat(hover(server.editor, "file:///w/A.java", 0, 9)).isEmpty();
      assertThat(hover(server.editor, "file:///w/Closed.java", 0, 0)).isEmpty();
    }
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize("{}");
      server.editor.open("file:///w/A.java", 1, "layer(10)");

      assertThat(hover(server.editor, "file:///w/A.java", 0, 2)).isEqualTo("10");
    }
  }

  @Test
  @DisplayName("the outline has the steps, as a tree or as the older list")
  void outline() throws Exception {
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(ABLE);
      server.editor.open(workspace.uri, 1, LearnersWorkspace.SOURCE);

      JsonObject step =
          server
              .editor
              .request("textDocument/documentSymbol", Editor.document(workspace.uri))
              .getAsJsonArray()
              .get(0)
              .getAsJsonObject();

      assertThat(step.get("name").getAsString()).isEqualTo("4 Step 4");
      assertThat(step.get("detail").getAsString()).isEqualTo("network");
      assertThat(step.has("selectionRange")).isTrue();
    }
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize("{}");
      server.editor.open(workspace.uri, 1, LearnersWorkspace.SOURCE);

      JsonObject step =
          server
              .editor
              .request("textDocument/documentSymbol", Editor.document(workspace.uri))
              .getAsJsonArray()
              .get(0)
              .getAsJsonObject();

      assertThat(step.getAsJsonObject("location").get("uri").getAsString())
          .isEqualTo(workspace.uri);
    }
  }

  @Test
  @DisplayName("outside of an exercise shapes are told, and checks where the file uses DJL")
  void outside() throws Exception {
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(ABLE);
      String uri = "file:///elsewhere/A.java";
      server.editor.open(uri, 1, "layer(1) check_fault shape_fault");

      JsonArray diagnostics = server.editor.diagnostics(uri, 1);

      assertThat(diagnostics).hasSize(1);
      assertThat(diagnostics.get(0).getAsJsonObject().get("code").getAsString())
          .isEqualTo("shape/fault");
      assertThat(server.editor.request("textDocument/inlayHint", Editor.documentIn(uri, 9)))
          .asString()
          .contains("(N, 1)");
      assertThat(server.editor.request("textDocument/codeLens", Editor.document(uri)))
          .isEqualTo(new JsonArray());
      server.editor.change(uri, 2, "import ai.djl.Model; layer(1) check_fault shape_fault");
      assertThat(server.editor.diagnostics(uri, 2)).hasSize(2);
    }
  }

  @Test
  @DisplayName("a page of a task is opened and closed like any other, and told nothing")
  void page() throws Exception {
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(ABLE);
      String uri = "file://" + folder + "/pages/episode2/Page.md";
      server.editor.open(uri, 1, "- [ ] layer(1) shape_fault");

      assertThat(server.editor.diagnostics(uri, 1)).isEmpty();
      assertThat(server.editor.request("textDocument/inlayHint", Editor.documentIn(uri, 9)))
          .isEqualTo(new JsonArray());
    }
  }

  @Test
  @DisplayName("a damaged workspace is told once, and the shapes work all the same")
  void damaged() throws Exception {
    java.nio.file.Files.writeString(folder.resolve("gradus.json"), "{ broken");
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(ABLE);
      server.editor.open(workspace.uri, 1, LearnersWorkspace.SOURCE);
      server.editor.open(workspace.uri + ".java", 1, "layer(1)");

      JsonObject message = server.editor.awaitNotification("window/showMessage");

      assertThat(message.getAsJsonObject("params").get("message").getAsString())
          .startsWith(folder.resolve("gradus.json") + " is damaged");
      assertThat(
              server.editor.request(
                  "textDocument/codeLens", Editor.document(workspace.uri + ".java")))
          .isEqualTo(new JsonArray());
      assertThat(
              server.editor.heard().stream()
                  .filter(m -> Editor.text(m, "method").equals("window/showMessage")))
          .hasSize(1);
    }
  }

  @Test
  @DisplayName("what does not work on this machine is told when the client is ready")
  void troubles() throws Exception {
    Parts parts =
        new Parts(
            new FakeAnalyzer(), arguments -> List.of("false"), false, List.of("No compiler."));
    try (InThisProcess server = new InThisProcess(parts)) {
      server.editor.initialize(ABLE);
      server.editor.open(workspace.uri, 1, LearnersWorkspace.SOURCE);

      assertThat(
              server
                  .editor
                  .awaitNotification("window/showMessage")
                  .getAsJsonObject("params")
                  .get("message")
                  .getAsString())
          .isEqualTo("No compiler.");
      assertThat(
              titles(
                  server.editor.request("textDocument/codeLens", Editor.document(workspace.uri)),
                  "command"))
          .containsExactly("Run", "Hint 1/3");
      assertThat(server.editor.request("gradus/doctor", "null").getAsString())
          .contains("degraded  No compiler.")
          .contains("no grading: this is the learners' edition")
          .contains("works     hovers")
          .contains("degraded  lenses above the class");
    }
  }
}
