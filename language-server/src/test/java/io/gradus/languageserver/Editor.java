package io.gradus.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The other end of the protocol, frame by frame: what a test sends is what arrives, and everything
 * that comes back is kept in its order.
 */
final class Editor implements AutoCloseable {
  /** The capabilities of a client that wants to know what a diagnostic belongs to. */
  static final String VERSIONS =
      "{\"textDocument\": {\"publishDiagnostics\": {\"versionSupport\": true}}}";

  private static final long MOST_MILLISECONDS = 30_000;

  private final OutputStream out;
  private final List<JsonObject> heard = new ArrayList<>();
  private boolean ended;
  private String garbage = "";
  private int nextId = 1;

  /** Whether requests of the server are answered. */
  volatile boolean answering = true;

  Editor(InputStream in, OutputStream out) {
    this.out = out;
    Thread thread = new Thread(() -> listen(new BufferedInputStream(in)), "editor");
    thread.setDaemon(true);
    thread.start();
  }

  private void listen(InputStream in) {
    try {
      while (true) {
        StringBuilder header = new StringBuilder();
        while (header.indexOf("\r\n\r\n") < 0) {
          int one = in.read();
          if (one < 0) {
            end(header.toString());
            return;
          }
          header.append((char) one);
        }
        if (!header.toString().matches("Content-Length: \\d+\r\n\r\n")) {
          end(header.toString());
          return;
        }
        int length = Integer.parseInt(header.substring(16).strip());
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        hear(JsonParser.parseString(body).getAsJsonObject());
      }
    } catch (IOException | RuntimeException e) {
      end(e.toString());
    }
  }

  private synchronized void end(String left) {
    garbage = left;
    ended = true;
    notifyAll();
  }

  private synchronized void hear(JsonObject message) {
    heard.add(message);
    notifyAll();
    if (answering && message.has("id") && message.has("method")) {
      JsonObject answer = new JsonObject();
      answer.add("id", message.get("id"));
      answer.add("result", JsonNull.INSTANCE);
      send(answer);
    }
  }

  /** Everything that came so far. */
  synchronized List<JsonObject> heard() {
    return List.copyOf(heard);
  }

  /** What came that was no frame. */
  synchronized String garbage() {
    return garbage;
  }

  /** Waits for a message, of the past or to come. */
  synchronized JsonObject await(String what, Predicate<JsonObject> wanted) {
    long end = System.nanoTime() + MOST_MILLISECONDS * 1_000_000;
    int next = 0;
    try {
      while (true) {
        for (; next < heard.size(); next++) {
          if (wanted.test(heard.get(next))) {
            return heard.get(next);
          }
        }
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0 || ended) {
          throw new AssertionError(
              (ended ? "the server ended: " : "never came: ") + what + "; heard " + heard);
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  JsonObject awaitNotification(String method) {
    return await(method, message -> method.equals(text(message, "method")));
  }

  /** The diagnostics of a version. */
  JsonArray diagnostics(String uri, int version) {
    return await(
            "diagnostics of version " + version,
            message ->
                "textDocument/publishDiagnostics".equals(text(message, "method"))
                    && uri.equals(text(message.getAsJsonObject("params"), "uri"))
                    && message.getAsJsonObject("params").has("version")
                    && message.getAsJsonObject("params").get("version").getAsInt() == version)
        .getAsJsonObject("params")
        .getAsJsonArray("diagnostics");
  }

  static String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
  }

  /** Sends bytes as they are. */
  synchronized void sendRaw(String bytes) {
    try {
      out.write(bytes.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a message as one frame. */
  void send(JsonObject message) {
    message.addProperty("jsonrpc", "2.0");
    String body = message.toString();
    sendRaw("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
  }

  void notify(String method, String parameters) {
    JsonObject message = new JsonObject();
    message.addProperty("method", method);
    message.add("params", JsonParser.parseString(parameters));
    send(message);
  }

  /** Sends a request and does not wait. */
  synchronized int ask(String method, String parameters) {
    int id = nextId++;
    JsonObject message = new JsonObject();
    message.addProperty("id", id);
    message.addProperty("method", method);
    message.add("params", JsonParser.parseString(parameters));
    send(message);
    return id;
  }

  /** The answer to a request, with its result or error. */
  JsonObject answer(int id) {
    return await(
        "the answer to " + id,
        message ->
            !message.has("method")
                && message.has("id")
                && message.get("id").isJsonPrimitive()
                && message.get("id").getAsString().equals(String.valueOf(id)));
  }

  /** The result of a request. */
  JsonElement request(String method, String parameters) {
    JsonObject answer = answer(ask(method, parameters));
    assertThat(answer.has("error")).as("%s", answer).isFalse();
    return answer.get("result");
  }

  /** The code of the error that a request is answered with. */
  int error(int id) {
    JsonObject answer = answer(id);
    assertThat(answer.has("error")).as("%s", answer).isTrue();
    return answer.getAsJsonObject("error").get("code").getAsInt();
  }

  JsonObject initialize(String capabilities) {
    JsonObject result =
        request("initialize", "{\"processId\": null, \"capabilities\": " + capabilities + "}")
            .getAsJsonObject();
    notify("initialized", "{}");
    return result;
  }

  void open(String uri, int version, String text) {
    JsonObject document = new JsonObject();
    document.addProperty("uri", uri);
    document.addProperty("languageId", "java");
    document.addProperty("version", version);
    document.addProperty("text", text);
    JsonObject parameters = new JsonObject();
    parameters.add("textDocument", document);
    notify("textDocument/didOpen", parameters.toString());
  }

  /** Replaces the whole text. */
  void change(String uri, int version, String text) {
    JsonObject change = new JsonObject();
    change.addProperty("text", text);
    change(uri, version, change);
  }

  /** Replaces a part of the text. */
  void change(String uri, int version, int line, int from, int to, String text) {
    JsonObject change = new JsonObject();
    change.add("range", JsonParser.parseString(range(line, from, line, to)));
    change.addProperty("text", text);
    change(uri, version, change);
  }

  private void change(String uri, int version, JsonObject change) {
    JsonObject document = new JsonObject();
    document.addProperty("uri", uri);
    document.addProperty("version", version);
    JsonArray changes = new JsonArray();
    changes.add(change);
    JsonObject parameters = new JsonObject();
    parameters.add("textDocument", document);
    parameters.add("contentChanges", changes);
    notify("textDocument/didChange", parameters.toString());
  }

  static String range(int line, int from, int endLine, int to) {
    return "{\"start\": {\"line\": %d, \"character\": %d}, \"end\": {\"line\": %d, \"character\": %d}}"
        .formatted(line, from, endLine, to);
  }

  static String document(String uri) {
    return "{\"textDocument\": {\"uri\": \"" + uri + "\"}}";
  }

  static String documentAt(String uri, int line, int character) {
    return "{\"textDocument\": {\"uri\": \"%s\"}, \"position\": {\"line\": %d, \"character\": %d}}"
        .formatted(uri, line, character);
  }

  static String documentIn(String uri, int lines) {
    return "{\"textDocument\": {\"uri\": \"%s\"}, \"range\": %s}"
        .formatted(uri, range(0, 0, lines, 0));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
