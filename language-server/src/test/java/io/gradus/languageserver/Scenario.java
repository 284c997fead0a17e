package io.gradus.languageserver;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a learner does in an editor, and what the editor then shows.
 *
 * @param folder holds {@code steps.json}, {@code expected.txt}, and in {@code workspace} what the
 *     learner has beside what the course gives
 */
record Scenario(Path folder) {
  private static final Path ALL = Path.of("src/test/resources/scenario");

  /** All of them; {@code -Dscenario=NAME} leaves the others out. */
  static Stream<Scenario> all() throws IOException {
    String only = System.getProperty("scenario", "");
    try (Stream<Path> inside = Files.list(ALL)) {
      return inside
          .filter(Files::isDirectory)
          .filter(folder -> only.isEmpty() || folder.endsWith(only))
          .sorted()
          .map(Scenario::new)
          .toList()
          .stream();
    }
  }

  private Path golden() {
    return folder.resolve("expected.txt");
  }

  private JsonArray steps() throws IOException {
    return JsonParser.parseString(Files.readString(folder.resolve("steps.json"))).getAsJsonArray();
  }

  private static boolean isFor(RealEditor editor, JsonObject step) {
    return !step.has("only") || step.get("only").getAsString().equals(editor.id);
  }

  /** Writes the steps of one editor, which need not know of others. */
  void write(RealEditor editor, Path file) throws IOException {
    JsonArray own = new JsonArray();
    for (JsonElement step : steps()) {
      if (isFor(editor, step.getAsJsonObject())) {
        own.add(step);
      }
    }
    Files.writeString(file, own.toString());
  }

  /** Adds the scenario's own files to a workspace, in the place of those that the course gives. */
  void furnish(Path workspace) throws IOException {
    Path own = folder.resolve("workspace");
    if (!Files.isDirectory(own)) {
      return;
    }
    try (Stream<Path> files = Files.walk(own)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = workspace.resolve(own.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** What an editor is to show. */
  String expected(RealEditor editor) throws IOException {
    Map<String, String> parts = parts(Files.readString(golden()));
    StringBuilder text = new StringBuilder();
    for (JsonElement step : steps()) {
      if (isFor(editor, step.getAsJsonObject())) {
        String title = step.getAsJsonObject().get("title").getAsString();
        text.append(parts.getOrDefault(title, "# " + title + "\n  (not in the golden file)\n"));
      }
    }
    return text.toString();
  }

  /** Takes what an editor has shown for right; a person reads the difference. */
  void renew(String transcript) throws IOException {
    Map<String, String> parts =
        Files.exists(golden()) ? parts(Files.readString(golden())) : new LinkedHashMap<>();
    parts.putAll(parts(transcript));
    StringBuilder text = new StringBuilder();
    for (JsonElement step : steps()) {
      text.append(parts.getOrDefault(step.getAsJsonObject().get("title").getAsString(), ""));
    }
    Files.writeString(golden(), text);
  }

  /** Each step's part, with its heading, by its title. */
  private static Map<String, String> parts(String text) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : text.replace("\r\n", "\n").split("(?m)^(?=# )", -1)) {
      if (!part.isEmpty()) {
        parts.put(part.lines().findFirst().orElseThrow().substring(2), part);
      }
    }
    return parts;
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
