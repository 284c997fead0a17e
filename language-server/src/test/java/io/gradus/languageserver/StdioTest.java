package io.gradus.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The process: how it ends, and what never comes out of it. */
@DisabledOnOs(OS.WINDOWS)
class StdioTest {
  private static final String URI = "file:///w/A.java";

  @TempDir private Path folder;

  @Test
  @DisplayName("it ends with its input, and takes along what it started")
  void inputEnds() throws Exception {
    LearnersWorkspace workspace = new LearnersWorkspace(folder);
    try (ChildServer server =
        new ChildServer("echo $$ > '%s/pid'; exec sleep 600".formatted(folder))) {
      Editor editor = server.editor();
      editor.initialize("{\"window\": {\"workDoneProgress\": true}}");
      editor.open(workspace.uri, 1, LearnersWorkspace.SOURCE);
      editor.request("workspace/executeCommand", workspace.command("gradus.run"));
      editor.await("a tick", heard -> heard.toString().contains("\"kind\":\"report\""));
      ProcessHandle child =
          ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("pid")).strip()))
              .orElseThrow();

      editor.close();

      assertThat(server.exit()).isEqualTo(1);
      assertThat(child.onExit().get(10, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  @DisplayName("it ends when the process that started it is gone, though its input is open")
  void parentDies() throws Exception {
    Process parent = new ProcessBuilder("sleep", "600").start();
    try (ChildServer server = new ChildServer()) {
      Editor editor = server.editor();
      editor.request("initialize", "{\"processId\": " + parent.pid() + ", \"capabilities\": {}}");
      assertThat(server.process.isAlive()).isTrue();

      parent.destroyForcibly();

      assertThat(server.exit()).isEqualTo(1);
      assertThat(server.log()).contains("the process that started the server is gone");
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  @DisplayName("it ends after shutdown: at exit, and where exit never comes")
  void shutdown() throws Exception {
    for (boolean exit : new boolean[] {true, false}) {
      try (ChildServer server = new ChildServer()) {
        Editor editor = server.editor();
        editor.initialize("{}");
        assertThat(editor.request("shutdown", "null").isJsonNull()).isTrue();
        assertThat(editor.error(editor.ask("textDocument/hover", Editor.documentAt(URI, 0, 0))))
            .isEqualTo(-32600);
        if (exit) {
          editor.notify("exit", "null");
        }
        assertThat(server.exit()).isZero();
        assertThat(server.log()).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("exit without shutdown is an error, as the protocol says")
  void exit() throws Exception {
    try (ChildServer server = new ChildServer()) {
      Editor editor = server.editor();
      assertThat(editor.error(editor.ask("textDocument/hover", Editor.documentAt(URI, 0, 0))))
          .isEqualTo(-32002);
      editor.initialize("{}");
      assertThat(editor.error(editor.ask("initialize", "{\"capabilities\": {}}")))
          .isEqualTo(-32600);
      editor.notify("exit", "null");

      assertThat(server.exit()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("what anybody prints goes to standard error; what fails is told, and the next works")
  void printsAndFails() throws Exception {
    try (ChildServer server = new ChildServer()) {
      Editor editor = server.editor();
      editor.initialize(Editor.VERSIONS);
      editor.open(URI, 1, FakeAnalyzer.PRINT + " shape_fault");
      assertThat(editor.diagnostics(URI, 1)).hasSize(1);
      editor.change(URI, 2, FakeAnalyzer.THROW + " shape_fault");
      assertThat(editor.diagnostics(URI, 2)).isEmpty();
      editor.change(URI, 3, FakeAnalyzer.OVERFLOW);
      assertThat(editor.diagnostics(URI, 3)).isEmpty();
      editor.change(URI, 4, FakeAnalyzer.UNLINKED);
      assertThat(editor.diagnostics(URI, 4)).isEmpty();
      editor.change(URI, 5, "shape_fault");
      assertThat(editor.diagnostics(URI, 5)).hasSize(1);
      editor.change(URI, 6, FakeAnalyzer.NOWHERE);
      assertThat(editor.error(editor.ask("textDocument/inlayHint", Editor.documentIn(URI, 9))))
          .isEqualTo(-32603);
      for (String parameters :
          List.of("{}", "[]", "null", "{\"textDocument\": {}}", "{\"textDocument\": 5}")) {
        assertThat(editor.error(editor.ask("textDocument/hover", parameters))).isEqualTo(-32602);
        assertThat(editor.error(editor.ask("textDocument/codeAction", parameters)))
            .isEqualTo(-32602);
      }
      assertThat(editor.error(editor.ask("textDocument/unheardOf", "{}"))).isEqualTo(-32601);
      editor.notify("textDocument/didOpen", "{}");
      editor.notify("textDocument/didChange", "{\"textDocument\": {\"uri\": \"" + URI + "\"}}");
      editor.notify("$/unheardOf", "{}");
      editor.change(URI, 8, "shape_fault");
      assertThat(editor.request("textDocument/hover", Editor.documentAt(URI, 0, 0)).isJsonNull())
          .isTrue();
      editor.close();

      assertThat(server.exit()).isEqualTo(1);
      assertThat(editor.garbage()).isEmpty();
      assertThat(server.log())
          .contains("Content-Length: 5")
          .contains("the analysis of A.java failed")
          .contains("a request failed")
          .contains("textDocument/didOpen was passed over");
    }
  }

  @Test
  @DisplayName("frames that are none are passed over, whatever their size")
  void malformed() throws Exception {
    try (ChildServer server = new ChildServer()) {
      Editor editor = server.editor();
      editor.sendRaw("hello\r\n\r\n");
      editor.sendRaw("Content-Length: many\r\n\r\n");
      editor.sendRaw("Content-Length: -5\r\n\r\n");
      editor.sendRaw("Content-Length: 99999999999999999999\r\n\r\n");
      editor.sendRaw("X: " + "x".repeat(3_000_000) + "\r\n");
      editor.sendRaw(("Y" + "y".repeat(50) + ": z\r\n").repeat(20_000) + "\r\n");
      editor.sendRaw("Content-Length: 3\r\n\r\n{]}");
      editor.sendRaw("Content-Length: 0\r\n\r\n");
      editor.sendRaw("Content-Length: 2\r\n\r\n[]");
      editor.sendRaw("Content-Length: 4\r\n\r\nnull");
      String deep = "[".repeat(100_000);
      editor.sendRaw("Content-Length: " + deep.length() + "\r\n\r\n" + deep);
      String nested = "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"initialize\",\"params\":";
      nested += "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000) + "}";
      editor.sendRaw("Content-Length: " + nested.length() + "\r\n\r\n" + nested);
      editor.sendRaw("Content-Length: 10\r\n\r\n{\"jsonrpc\":\"2.0\", \"more than ten\"");
      editor.sendRaw("content-length:  4  \r\nContent-Type: application/json\r\n\r\ntrue");

      assertThat(editor.initialize("{}").has("capabilities")).isTrue();
      editor.open(URI, 1, "layer(1)");
      assertThat(editor.request("textDocument/inlayHint", Editor.documentIn(URI, 9)).toString())
          .contains("(N, 1)");
      assertThat(editor.garbage()).isEmpty();
    }
  }

  @Test
  @DisplayName("a message that is too long is passed over to its last byte")
  void tooLong() throws Exception {
    try (ChildServer server = new ChildServer()) {
      Editor editor = server.editor();
      OutputStream in = server.in();
      int length = (64 << 20) + 1;
      in.write(("Content-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      byte[] block = "Content-Length: 7\r\n\r\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
      for (int left = length; left > 0; left -= block.length) {
        in.write(block, 0, Math.min(left, block.length));
      }
      in.flush();

      assertThat(editor.initialize("{}").has("capabilities")).isTrue();
    }
  }

  @Test
  @DisplayName("a client that never reads its errors does not hold up its input")
  void errorsUnread() throws Exception {
    ProcessBuilder line = new ProcessBuilder(ChildServer.commandLine());
    Process process = line.start(); // whose standard error nobody reads
    try {
      OutputStream in = process.getOutputStream();
      for (int i = 0; i < 5000; i++) {
        send(in, "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{}}");
      }
      in.close();

      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  @DisplayName("a client that never reads does not hold up its input, and loses nobody's memory")
  void unread() throws Exception {
    try (ChildServer server = new ChildServer()) {
      OutputStream in = server.in();
      send(
          in,
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}");
      String text = "shape_fault ".repeat(300);
      send(
          in,
          ("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":"
                  + "{\"uri\":\"%s\",\"languageId\":\"java\",\"version\":1,\"text\":\"%s\"}}}")
              .formatted(URI, text));
      for (int version = 2; version < 3000; version++) {
        send(
            in,
            ("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":"
                    + "{\"uri\":\"%s\",\"version\":%d},\"contentChanges\":[{\"text\":\"%s\"}]}}")
                .formatted(URI, version, text));
        send(
            in,
            "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"textDocument/codeLens\",\"params\":%s}"
                .formatted(version, Editor.document(URI)));
      }
      in.close();

      assertThat(server.exit()).isEqualTo(1);
      assertThat(server.log()).doesNotContain("OutOfMemoryError");
    }
  }

  private static void send(OutputStream in, String body) throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    in.write(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    in.write(bytes);
    in.flush();
  }
}
