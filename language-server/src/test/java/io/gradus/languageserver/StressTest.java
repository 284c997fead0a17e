package io.gradus.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Many edits and questions at once, in all orders, over real standard streams. */
@DisabledOnOs(OS.WINDOWS)
class StressTest {
  private static final int EDITS = 1500;
  private static final int CANCELLED = -32800;
  private static final int MODIFIED = -32801;

  private static final List<String> QUESTIONS =
      List.of("inlayHint", "hover", "codeLens", "codeAction", "documentSymbol", "diagnostic");

  private static String question(String uri) {
    return "{\"textDocument\": {\"uri\": \"%s\"}, \"position\": %s, \"range\": %s, \"context\": {}}"
        .formatted(uri, "{\"line\": 0, \"character\": 3}", Editor.range(0, 0, 400, 0));
  }

  @Test
  @DisplayName("a storm of edits: every question is answered once, no version comes after a newer")
  void storm() throws Exception {
    Random random = new Random(7);
    String[] uris = {"file:///w/A.java", "file:///w/B%20c.java", "untitled:D"};
    String text = "layer(1) shape_fault\n".repeat(300);
    try (ChildServer server = new ChildServer()) {
      Editor editor = server.editor();
      editor.initialize(Editor.VERSIONS);
      Map<String, Integer> versions = new HashMap<>();
      for (String uri : uris) {
        editor.open(uri, 1, text);
        versions.put(uri, 1);
      }
      List<Integer> asked = new ArrayList<>();
      for (int i = 0; i < EDITS; i++) {
        String uri = uris[random.nextInt(uris.length)];
        int version = versions.merge(uri, 1, Integer::sum);
        int line = random.nextInt(300);
        switch (random.nextInt(8)) {
          case 0 -> editor.change(uri, version, text);
          case 1 -> {
            editor.notify("textDocument/didClose", Editor.document(uri));
            editor.change(uri, version, "closed already");
            editor.open(uri, version, text);
          }
          default -> editor.change(uri, version, line, 0, 5, random.nextBoolean() ? "layer" : "🙂");
        }
        int id =
            editor.ask(
                "textDocument/" + QUESTIONS.get(random.nextInt(QUESTIONS.size())), question(uri));
        asked.add(id);
        if (random.nextInt(3) == 0) {
          editor.notify("$/cancelRequest", "{\"id\": " + id + "}");
        }
        if (random.nextInt(10) == 0) {
          editor.notify("$/cancelRequest", "{\"id\": " + (id + 50) + "}");
        }
      }
      for (String uri : uris) {
        int last = versions.merge(uri, 1, Integer::sum);
        editor.change(uri, last, "shape_fault");
        assertThat(editor.diagnostics(uri, last)).hasSize(1);
      }

      asked.forEach(editor::answer);
      List<JsonObject> heard = editor.heard();
      assertThat(answersByCode(heard).keySet()).isSubsetOf(0, CANCELLED, MODIFIED);
      List<Integer> answered =
          heard.stream()
              .filter(m -> !m.has("method") && m.has("id"))
              .map(m -> m.get("id").getAsInt())
              .sorted()
              .toList();
      assertThat(answered).doesNotHaveDuplicates();
      assertThat(answered.size()).isEqualTo(asked.size() + 1);
      for (String uri : uris) {
        List<Integer> published = published(heard, uri);
        List<Integer> sorted = new ArrayList<>(published);
        Collections.sort(sorted);
        assertThat(published).isEqualTo(sorted).doesNotHaveDuplicates();
      }
      editor.close();
      assertThat(server.exit()).isEqualTo(1);
      assertThat(editor.garbage()).isEmpty();
      assertThat(server.log()).doesNotContain("failed").doesNotContain("Exception");
    }
  }

  private static Map<Integer, Integer> answersByCode(List<JsonObject> heard) {
    Map<Integer, Integer> codes = new HashMap<>();
    for (JsonObject message : heard) {
      if (!message.has("method")) {
        int code =
            message.has("error") ? message.getAsJsonObject("error").get("code").getAsInt() : 0;
        codes.merge(code, 1, Integer::sum);
      }
    }
    return codes;
  }

  private static List<Integer> published(List<JsonObject> heard, String uri) {
    return heard.stream()
        .filter(m -> Editor.text(m, "method").equals("textDocument/publishDiagnostics"))
        .map(m -> m.getAsJsonObject("params"))
        .filter(p -> Editor.text(p, "uri").equals(uri) && p.has("version"))
        .map(p -> p.get("version").getAsInt())
        .toList();
  }
}
