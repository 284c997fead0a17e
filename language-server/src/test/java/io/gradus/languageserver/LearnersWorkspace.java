package io.gradus.languageserver;

import io.gradus.languageserver.task.GradusProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A workspace with one exercise, and a program in the place of {@code gradus}. */
final class LearnersWorkspace {
  static final String SOURCE =
      """
      package episode2;

      @Exercise("2.16-build-net")
      class BuildNet {
        @Step(4) network() {
          layer(10)
          check_fault
        }
      }
      """;

  final Path folder;
  final Path file;
  final String uri;

  LearnersWorkspace(Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("gradus.json"), "{\"course\": \"0.1.0\", \"files\": {}}");
    this.file = folder.resolve("src/main/java/episode2/BuildNet.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, SOURCE);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    this.uri = "file://" + file;
  }

  /** A program that does what a shell script says; the arguments are {@code $1} and so on. */
  static GradusProgram script(String script) {
    return arguments -> {
      List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", script, "gradus"));
      line.addAll(arguments);
      return line;
    };
  }

  /** A report as {@code gradus grade} leaves it. */
  static String report(String state, int points, String finding) {
    return """
        {"schemaVersion": 1, "started": "%s", "results": [
          {"id": "2.16-build-net", "number": "2.16", "title": "Build the network",
           "state": "%s", "points": %d, "maxPoints": 4, "passMark": 4,
           "file": "src/main/java/episode2/BuildNet.java",
           "tests": [{"id": "t", "title": "T", "points": 0, "maxPoints": 4, "status": "failed"%s}],
           "findings": []}]}
        """
        .formatted(
            Instant.now(), state, points, finding.isEmpty() ? "" : ", \"finding\": " + finding);
  }

  static String finding(String message, int line) {
    return """
        {"code": "test/softmax-twice", "severity": "error", "message": "%s",
         "place": {"file": "src/main/java/episode2/BuildNet.java", "line": %d, "column": 5}}"""
        .formatted(message, line);
  }

  void graded(String report) throws IOException {
    Path file = folder.resolve(".gradus/last-grade.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, report);
  }

  /** Arguments of a command about the exercise. */
  String command(String name) {
    return "{\"command\": \"%s\", \"arguments\": [\"%s\", \"2.16-build-net\"]}"
        .formatted(name, uri);
  }

  String actions(int line, String context) {
    return "{\"textDocument\": {\"uri\": \"%s\"}, \"range\": %s, \"context\": %s}"
        .formatted(uri, Editor.range(line, 4, line, 4), context);
  }
}
