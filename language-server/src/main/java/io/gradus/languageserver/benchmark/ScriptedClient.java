package io.gradus.languageserver.benchmark;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** An editor without a window: says one thing after the other, and waits for answers. */
final class ScriptedClient {
  private static final String ABILITIES =
      """
      {"processId": null, "capabilities": {
         "workspace": {"workspaceEdit": {"documentChanges": true}},
         "window": {"workDoneProgress": true},
         "textDocument": {
           "publishDiagnostics": {"versionSupport": true},
           "hover": {"contentFormat": ["markdown"]},
           "inlayHint": {},
           "codeLens": {},
           "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
           "codeAction": {"codeActionLiteralSupport": {}}}}}
      """;

  private final String uri;
  private final DataInputStream in;
  private final OutputStream out;
  private int lastId;
  private int version;

  /** At the other end of a server's streams, with one document. */
  ScriptedClient(String uri, InputStream in, OutputStream out) {
    this.uri = uri;
    this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    this.out = out;
  }

  void initialize() throws IOException {
    awaitAnswer(request("initialize", JsonParser.parseString(ABILITIES).getAsJsonObject()));
    send("initialized", new JsonObject());
  }

  void open(String text) throws IOException {
    version = 1;
    JsonObject document = new JsonObject();
    document.addProperty("uri", uri);
    document.addProperty("languageId", "java");
    document.addProperty("version", version);
    document.addProperty("text", text);
    JsonObject parameters = new JsonObject();
    parameters.add("textDocument", document);
    send("textDocument/didOpen", parameters);
  }

  /** Replaces a part of a line. */
  void change(int line, int from, int to, String text) throws IOException {
    version++;
    JsonObject document = new JsonObject();
    document.addProperty("uri", uri);
    document.addProperty("version", version);
    JsonObject change = new JsonObject();
    change.add("range", range(line, from, line, to));
    change.addProperty("text", text);
    JsonArray changes = new JsonArray();
    changes.add(change);
    JsonObject parameters = new JsonObject();
    parameters.add("textDocument", document);
    parameters.add("contentChanges", changes);
    send("textDocument/didChange", parameters);
  }

  /** Asks about the document: about the whole of it, and about a position. */
  int ask(String about, int line, int character) throws IOException {
    JsonObject document = new JsonObject();
    document.addProperty("uri", uri);
    JsonObject context = new JsonObject();
    context.add("diagnostics", new JsonArray());
    JsonObject parameters = new JsonObject();
    parameters.add("textDocument", document);
    parameters.add("range", range(0, 0, 10_000, 0));
    parameters.add("position", position(line, character));
    parameters.add("context", context);
    return request("textDocument/" + about, parameters);
  }

  void shutdown() throws IOException {
    awaitAnswer(request("shutdown", null));
    send("exit", null);
  }

  private static JsonObject range(int line, int from, int endLine, int to) {
    JsonObject range = new JsonObject();
    range.add("start", position(line, from));
    range.add("end", position(endLine, to));
    return range;
  }

  private static JsonObject position(int line, int character) {
    JsonObject position = new JsonObject();
    position.addProperty("line", line);
    position.addProperty("character", character);
    return position;
  }

  private int request(String method, JsonElement parameters) throws IOException {
    JsonObject message = message(method, parameters);
    message.addProperty("id", ++lastId);
    write(message);
    return lastId;
  }

  private void send(String method, JsonElement parameters) throws IOException {
    write(message(method, parameters));
  }

  private static JsonObject message(String method, JsonElement parameters) {
    JsonObject message = new JsonObject();
    message.addProperty("jsonrpc", "2.0");
    message.addProperty("method", method);
    message.add("params", parameters);
    return message;
  }

  private void write(JsonObject message) throws IOException {
    byte[] body = message.toString().getBytes(StandardCharsets.UTF_8);
    out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
  }

  /** Waits for the answer to a request; what else comes is passed over. */
  JsonObject awaitAnswer(int id) throws IOException {
    while (true) {
      JsonObject message = read();
      JsonElement answered = message.get("id");
      if (answered != null && !message.has("method") && answered.getAsString().equals("" + id)) {
        return message;
      }
    }
  }

  /** Waits until both are there, in whichever order: this answer, and diagnostics. */
  void awaitAnswerAndDiagnostics(int id) throws IOException {
    boolean answered = false;
    boolean told = false;
    while (!answered || !told) {
      JsonObject message = read();
      told = told || isDiagnosticsOf(message, version);
      JsonElement to = message.get("id");
      answered = answered || (to != null && to.getAsString().equals("" + id));
    }
  }

  /** Waits for the diagnostics of the newest version. */
  void awaitDiagnostics() throws IOException {
    while (true) {
      if (isDiagnosticsOf(read(), version)) {
        return;
      }
    }
  }

  private static boolean isDiagnosticsOf(JsonObject message, int version) {
    JsonElement method = message.get("method");
    return method != null
        && method.getAsString().equals("textDocument/publishDiagnostics")
        && message.getAsJsonObject("params").get("version").getAsInt() == version;
  }

  private JsonObject read() throws IOException {
    int length = 0;
    StringBuilder line = new StringBuilder();
    while (true) {
      int one = in.read();
      if (one < 0) {
        throw new EOFException("the server has ended");
      }
      if (one == '\n') {
        if (line.length() == 0) {
          break;
        }
        length = Integer.parseInt(line.substring(line.indexOf(":") + 1).strip());
        line.setLength(0);
      } else if (one != '\r') {
        line.append((char) one);
      }
    }
    byte[] body = new byte[length];
    in.readFully(body);
    return JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject();
  }
}
