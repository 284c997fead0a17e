package io.gradus.languageserver.workspace;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.gradus.datasets.cache.AtomicFile;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.guidance.HintChoice;
import io.gradus.grader.guidance.LogbookFile;
import io.gradus.grader.guidance.Told;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads in a workspace's logbook what hints are chosen by, and notes those that were shown; all
 * else there is the grader's. With Gson, as {@link LastGradeReader} does.
 */
public final class LogbookNotes {
  private static final long LARGEST = 1 << 20;
  private static final int LEVELS = 3;
  private static final String EXERCISES = "exercises";

  private LogbookNotes() {}

  /**
   * By exercise id; what makes no sense counts for nothing.
   *
   * @throws IOException if it can't be read
   */
  static Map<String, Noted> read(Path logbook) throws IOException {
    Map<String, Noted> all = new TreeMap<>();
    JsonElement root = tree(logbook).map(JsonElement.class::cast).orElse(JsonNull.INSTANCE);
    for (Map.Entry<String, JsonElement> one : fields(field(root, EXERCISES))) {
      all.put(one.getKey(), noted(one.getValue()));
    }
    return all;
  }

  private static Noted noted(JsonElement exercise) {
    Map<String, List<Integer>> hints = new HashMap<>();
    hints.put(HintChoice.EXERCISE, levels(field(exercise, LogbookFile.OWN_HINTS)));
    for (Map.Entry<String, JsonElement> fault : fields(field(exercise, LogbookFile.FAULT_HINTS))) {
      hints.put(fault.getKey(), levels(fault.getValue()));
    }
    List<Told> told = new ArrayList<>();
    for (JsonElement finding : elements(field(exercise, "findings"))) {
      told.add(
          new Told(
              text(field(finding, "code")),
              Math.max(0, Math.min(LEVELS, number(field(finding, "hint")))),
              new LearnerText(text(field(finding, "message")))));
    }
    JsonElement passed = field(exercise, "passed");
    return new Noted(
        hints,
        told,
        number(field(exercise, "attempts")),
        passed.isJsonPrimitive() && passed.getAsBoolean());
  }

  private static List<Integer> levels(JsonElement array) {
    Set<Integer> levels = new TreeSet<>();
    elements(array).forEach(level -> levels.add(number(level)));
    levels.removeIf(level -> level < 1 || level > LEVELS);
    return List.copyOf(levels);
  }

  /**
   * Notes that a hint was shown. A logbook that makes no sense is left as it is.
   *
   * @throws IOException if it can't be written; it is then as it was
   */
  public static void hint(Path workspace, String exercise, String topic, int level)
      throws IOException {
    Path logbook = workspace.resolve(LogbookFile.PATH);
    if (!Files.exists(logbook.getParent(), LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(logbook.getParent());
    }
    if (!Files.isDirectory(logbook.getParent(), LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(logbook.getParent() + " is a link or a file. Move it away.");
    }
    Optional<JsonObject> tree =
        Files.exists(logbook, LinkOption.NOFOLLOW_LINKS) ? tree(logbook) : Optional.of(empty());
    if (tree.isEmpty() || number(tree.get().get("schemaVersion")) != 1) {
      return;
    }
    JsonObject entry = child(child(tree.get(), EXERCISES), exercise);
    boolean own = topic.equals(HintChoice.EXERCISE);
    JsonObject parent = own ? entry : child(entry, LogbookFile.FAULT_HINTS);
    String name = own ? LogbookFile.OWN_HINTS : topic;
    Set<Integer> levels = new TreeSet<>(levels(field(parent, name)));
    levels.add(level);
    JsonArray array = new JsonArray();
    levels.forEach(array::add);
    parent.add(name, array);
    String text = new GsonBuilder().setPrettyPrinting().create().toJson(tree.get()) + "\n";
    AtomicFile.write(logbook, text.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject empty() {
    JsonObject root = new JsonObject();
    root.addProperty("schemaVersion", 1);
    return root;
  }

  private static JsonObject child(JsonObject parent, String name) {
    if (!field(parent, name).isJsonObject()) {
      parent.add(name, new JsonObject());
    }
    return parent.getAsJsonObject(name);
  }

  private static Optional<JsonObject> tree(Path logbook) throws IOException {
    if (!Files.isRegularFile(logbook, LinkOption.NOFOLLOW_LINKS) || Files.size(logbook) > LARGEST) {
      return Optional.empty();
    }
    try {
      JsonElement root = JsonParser.parseString(Files.readString(logbook, StandardCharsets.UTF_8));
      return root.isJsonObject() ? Optional.of(root.getAsJsonObject()) : Optional.empty();
    } catch (JsonParseException | CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static JsonElement field(JsonElement object, String name) {
    JsonElement value = object.isJsonObject() ? object.getAsJsonObject().get(name) : null;
    return value == null ? JsonNull.INSTANCE : value;
  }

  private static Set<Map.Entry<String, JsonElement>> fields(JsonElement object) {
    return object.isJsonObject() ? object.getAsJsonObject().entrySet() : Set.of();
  }

  private static Iterable<JsonElement> elements(JsonElement array) {
    return array.isJsonArray() ? array.getAsJsonArray() : List.of();
  }

  private static String text(JsonElement value) {
    return value.isJsonPrimitive() ? value.getAsString() : "";
  }

  private static int number(JsonElement value) {
    try {
      return value != null && value.isJsonPrimitive() ? value.getAsInt() : 0;
    } catch (NumberFormatException e) {
      return 0; // somebody has written in it
    }
  }
}
