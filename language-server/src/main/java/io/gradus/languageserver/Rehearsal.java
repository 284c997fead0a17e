package io.gradus.languageserver;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gradus.languageserver.wire.Log;
import io.gradus.languageserver.wire.StandardStreams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A short session with nobody: it loads what a session needs, so that the JVM, run with {@code
 * -XX:DumpLoadedClassList}, names those classes for the class-data archive.
 */
final class Rehearsal {
  private static final String URI = "untitled:BuildNet.java";
  private static final String DOCUMENT = "{\"textDocument\": {\"uri\": \"" + URI + "\"}%s}";
  private static final String POSITION = "{\"line\": 9, \"character\": 12}";
  private static final String RANGE =
      "{\"start\": {\"line\": 0, \"character\": 0}, \"end\": {\"line\": 20, \"character\": 0}}";

  private static final String ABILITIES =
      """
      {"capabilities": {
         "workspace": {"workspaceEdit": {"documentChanges": true}},
         "window": {"workDoneProgress": true},
         "textDocument": {
           "publishDiagnostics": {"versionSupport": true},
           "hover": {"contentFormat": ["markdown"]},
           "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
           "codeAction": {"codeActionLiteralSupport": {}}}}}
      """;

  /** An exercise as learners write it, with a fault. */
  private static final String SOURCE =
      """
      package episode2;

      import ai.djl.nn.*;
      import ai.djl.nn.convolutional.Conv2d;
      import ai.djl.nn.core.Linear;
      import io.gradus.exercises.kit.*;

      @Exercise("2.16-build-net")
      public class BuildNet {
        @Step(4) Block network(long classes) {
          int units = 10;
          SequentialBlock net = new SequentialBlock();
          net.add(Linear.builder().setUnits(units).build()).add(Activation::relu);
          for (int i = 0; i < 2; i++) {
            net.add(Linear.builder().setUnits(units * 2).optBias(false).build());
          }
          net.add(classes > 2 ? Activation.tanhBlock() : Blocks.identityBlock());
          net.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(8).build());
          return net.add(Linear.builder().setUnits(classes).build());
        }

        void train(Trainer trainer) throws Exception {
          Block block = network(3);
          block.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
          EasyTrain.fit(trainer, 20, train, validation);
        }
      }
      """;

  private Rehearsal() {}

  static void perform(Parts parts, Log log) throws IOException {
    PipedInputStream toServer = new PipedInputStream(1 << 16);
    PipedInputStream toClient = new PipedInputStream(1 << 16);
    StandardStreams streams = new StandardStreams(toServer, new PipedOutputStream(toClient));
    OutputStream client = new PipedOutputStream(toServer);
    Thread server = new Thread(() -> new Server(parts, streams, log, code -> {}).serve());
    server.setDaemon(true);
    server.start();
    List<JsonObject> session =
        List.of(
            message(1, "initialize", ABILITIES),
            message(0, "initialized", "{}"),
            message(0, "textDocument/didOpen", opened()),
            question(2, "inlayHint", ", \"range\": " + RANGE),
            question(3, "codeLens", ""),
            question(4, "hover", ", \"position\": " + POSITION),
            message(
                0,
                "textDocument/didChange",
                """
                {"textDocument": {"uri": "%s", "version": 2}, "contentChanges":
                 [{"range": %s, "text": "// Mine\\n"}]}"""
                    .formatted(URI, RANGE.replace("20", "0"))),
            question(5, "documentSymbol", ""),
            question(
                6, "codeAction", ", \"range\": " + RANGE + ", \"context\": {\"diagnostics\": []}"),
            question(7, "inlayHint", ", \"range\": " + RANGE),
            message(8, "shutdown", "null"));
    for (JsonObject message : session) {
      send(client, message);
    }
    awaitAnswer(toClient, 8);
    client.close();
  }

  private static JsonObject question(int id, String about, String more) {
    return message(id, "textDocument/" + about, DOCUMENT.formatted(more));
  }

  private static String opened() {
    JsonObject document = new JsonObject();
    document.addProperty("uri", URI);
    document.addProperty("languageId", "java");
    document.addProperty("version", 1);
    document.addProperty("text", SOURCE);
    JsonObject parameters = new JsonObject();
    parameters.add("textDocument", document);
    return parameters.toString();
  }

  private static JsonObject message(int id, String method, String parameters) {
    JsonObject message = new JsonObject();
    message.addProperty("jsonrpc", "2.0");
    if (id > 0) {
      message.addProperty("id", id);
    }
    message.addProperty("method", method);
    message.add("params", JsonParser.parseString(parameters));
    return message;
  }

  private static void send(OutputStream to, JsonObject message) throws IOException {
    byte[] body = message.toString().getBytes(StandardCharsets.UTF_8);
    to.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    to.write(body);
    to.flush();
  }

  /** Answers to what was asked before come first; those that wait for the analysis don't. */
  private static void awaitAnswer(InputStream from, int count) throws IOException {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    int answers = 0;
    int one;
    while (answers < count && (one = from.read()) >= 0) {
      heard.write(one);
      if (one == '}' && heard.toString(StandardCharsets.UTF_8).endsWith("}")) {
        answers = answered(heard.toString(StandardCharsets.UTF_8));
      }
    }
  }

  private static int answered(String text) {
    return text.split("\\{\"jsonrpc\":\"2.0\",\"id\":\\d+,\"(result|error)\"", -1).length - 1;
  }
}
