package io.gradus.languageserver.workspace;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads from a workspace's logbook how many hints were seen; all else there is the grader's. */
final class HintsSeen {
  private static final long LARGEST = 1 << 20;

  private HintsSeen() {}

  /**
   * How many levels were seen, by exercise id; what makes no sense counts for nothing.
   *
   * @throws IOException if it can't be read
   */
  static Map<String, Integer> read(Path logbook) throws IOException {
    if (!Files.isRegularFile(logbook, LinkOption.NOFOLLOW_LINKS) || Files.size(logbook) > LARGEST) {
      return Map.of();
    }
    Map<String, Integer> all = new TreeMap<>();
    try {
      JsonElement root = JsonParser.parseString(Files.readString(logbook, StandardCharsets.UTF_8));
      for (Map.Entry<String, JsonElement> exercise : fields(field(root, "exercises"))) {
        JsonElement hints = field(exercise.getValue(), "hints");
        if (hints.isJsonArray()) {
          all.put(exercise.getKey(), hints.getAsJsonArray().size());
        }
      }
    } catch (JsonParseException | CharacterCodingException e) {
      return Map.of();
    }
    return all;
  }

  private static JsonElement field(JsonElement object, String name) {
    JsonElement value = object.isJsonObject() ? object.getAsJsonObject().get(name) : null;
    return value == null ? JsonNull.INSTANCE : value;
  }

  private static Set<Map.Entry<String, JsonElement>> fields(JsonElement object) {
    return object.isJsonObject() ? object.getAsJsonObject().entrySet() : Set.of();
  }
}
