package io.gradus.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents, their analysis and what is pushed, through the protocol. */
class DocumentSyncTest {
  private static final String URI = "file:///w/A.java";

  private static List<String> labels(Editor editor, String uri) {
    JsonArray hints =
        editor.request("textDocument/inlayHint", Editor.documentIn(uri, 99)).getAsJsonArray();
    return StreamSupport.stream(hints.spliterator(), false)
        .map(hint -> hint.getAsJsonObject())
        .map(
            hint ->
                hint.getAsJsonObject("position").get("line")
                    + ":"
                    + hint.getAsJsonObject("position").get("character")
                    + " "
                    + hint.get("label").getAsString())
        .toList();
  }

  private static String place(JsonObject diagnostic) {
    JsonObject start = diagnostic.getAsJsonObject("range").getAsJsonObject("start");
    JsonObject end = diagnostic.getAsJsonObject("range").getAsJsonObject("end");
    return start.get("line")
        + ":"
        + start.get("character")
        + "-"
        + end.get("line")
        + ":"
        + end.get("character");
  }

  @Test
  @DisplayName("an opened document gets its diagnostics, and hints when it is asked for them")
  void opened() throws Exception {
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(Editor.VERSIONS);
      server.editor.open(URI, 1, "x\n  .layer(10)\n  .layer(3); // last\n shape_fault");

      JsonArray diagnostics = server.editor.diagnostics(URI, 1);

      assertThat(diagnostics).hasSize(1);
      JsonObject fault = diagnostics.get(0).getAsJsonObject();
      assertThat(place(fault)).isEqualTo("3:1-3:12");
      assertThat(fault.get("source").getAsString()).isEqualTo("gradus");
      assertThat(fault.get("code").getAsString()).isEqualTo("shape/fault");
      assertThat(fault.get("severity").getAsInt()).isEqualTo(2);
      assertThat(labels(server.editor, URI)).containsExactly("1:12 (N, 10)", "2:11 (N, 3)");
    }
  }

  @Test
  @DisplayName("edits are made one on top of the other; the version comes back with the result")
  void changed() throws Exception {
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(Editor.VERSIONS);
      server.editor.open(URI, 1, "a\nlayer(1)\n");
      server.editor.change(URI, 2, 1, 6, 7, "20");
      server.editor.change(URI, 3, 1, 9, 9, " layer(4)");

      assertThat(server.editor.diagnostics(URI, 3)).isEmpty();
      assertThat(labels(server.editor, URI)).containsExactly("1:9 (N, 20)", "1:18 (N, 4)");

      server.editor.change(URI, 4, "layer(5)");
      assertThat(labels(server.editor, URI)).containsExactly("0:8 (N, 5)");
    }
  }

  @Test
  @DisplayName("CRLF, lone CR, tabs and characters of two UTF-16 units")
  void positions() throws Exception {
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(Editor.VERSIONS);
      server.editor.open(URI, 1, "// 🙂\r\n\t/*🙂*/layer(1)\rlayer(2)\n\r\nlayer(3)");
      assertThat(labels(server.editor, URI))
          .containsExactly("1:15 (N, 1)", "2:8 (N, 2)", "4:8 (N, 3)");

      server.editor.change(URI, 2, 1, 13, 14, "🙂🙂");
      assertThat(labels(server.editor, URI)).containsExactly("2:8 (N, 2)", "4:8 (N, 3)");
      server.editor.change(URI, 3, 1, 13, 17, "9");
      assertThat(labels(server.editor, URI)).contains("1:15 (N, 9)");
    }
  }

  @Test
  @DisplayName("positions outside of the text are moved into it")
  void outside() throws Exception {
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(Editor.VERSIONS);
      server.editor.open(URI, 1, "a\nb");
      server.editor.change(URI, 2, 0, 99, 999, " layer(1)");
      server.editor.change(URI, 3, 99, 5, 9, "\nlayer(2)");

      assertThat(labels(server.editor, URI)).containsExactly("0:10 (N, 1)", "2:8 (N, 2)");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///c%3A/Users/a%20b/BuildNet.java",
        "file:///C:/Users/a b/BuildNet.java",
        "file:///home/%C3%BCml%C3%A4ut/Ä.java",
        "file:///w/[x]/100%/A.java",
        "untitled:Untitled-1",
        "jdt://contents/rt.jar/A.java"
      })
  @DisplayName("the client's address comes back as it was written")
  void addresses(String uri) throws Exception {
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(Editor.VERSIONS);
      server.editor.open(uri, 7, "layer(1) shape_fault");

      assertThat(server.editor.diagnostics(uri, 7)).hasSize(1);
      assertThat(labels(server.editor, uri)).containsExactly("0:8 (N, 1)");
    }
  }

  @Test
  @DisplayName("a closed document loses its diagnostics, and has no hints")
  void closed() throws Exception {
    try (InThisProcess server = new InThisProcess()) {
      server.editor.initialize(Editor.VERSIONS);
      server.editor.open(URI, 1, "shape_fault layer(1)");
      server.editor.diagnostics(URI, 1);
      server.editor.notify("textDocument/didClose", Editor.document(URI));

      assertThat(labels(server.editor, URI)).isEmpty();
      JsonObject last =
          server.editor.heard().stream()
              .filter(m -> Editor.text(m, "method").equals("textDocument/publishDiagnostics"))
              .reduce((one, next) -> next)
              .orElseThrow();
      assertThat(last.getAsJsonObject("params").getAsJsonArray("diagnostics")).isEmpty();
    }
  }

  @Test
  @DisplayName("a change that could not be read: nothing is said until the whole text comes")
  void outOfStep() throws Exception {
    String half = "{\"textDocument\": {\"uri\": \"%s\", \"version\": 2}, \"contentChanges\": %s}";
    for (String changes :
        List.of(
            "[{}]",
            "[{\"range\": {\"start\": {\"line\": 0, \"character\": 0}}, \"text\": \"a\"}]",
            "[{\"range\": 5, \"text\": \"a\"}]")) {
      try (InThisProcess server = new InThisProcess()) {
        server.editor.initialize(Editor.VERSIONS);
        server.editor.open(URI, 1, "shape_fault layer(1)");
        server.editor.diagnostics(URI, 1);
        server.editor.notify("textDocument/didChange", half.formatted(URI, changes));

        assertThat(server.editor.awaitNotification("window/showMessage").toString())
            .contains("Close the file and open it again");
        server.editor.change(URI, 3, 0, 0, 0, "layer(2)");
        assertThat(labels(server.editor, URI)).isEmpty();
        server.editor.change(URI, 4, "layer(3) shape_fault");
        assertThat(server.editor.diagnostics(URI, 4)).hasSize(1);
        assertThat(labels(server.editor, URI)).containsExactly("0:8 (N, 3)");
      }
    }
  }
}
