package io.gradus.grader.guidance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gradus.datasets.cache.AtomicFile;
import io.gradus.grader.feedback.LearnerText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The logbook's file, {@code .gradus/logbook.json} in a workspace. It is the learner's: whatever
 * stands in it is read as far as it makes sense, and links are not followed.
 */
public final class LogbookFile {
  /** Where it lies in a workspace. */
  public static final String PATH = ".gradus/logbook.json";

  /** Raised by a change that an older Gradus would misread. */
  static final int SCHEMA_VERSION = 1;

  /** The array with the levels seen of the exercise's own hints. */
  public static final String OWN_HINTS = "hints";

  /** The object with the levels seen of hints on faults, an array for each code. */
  public static final String FAULT_HINTS = "faultHints";

  private static final int LARGEST = 1 << 20;
  private static final int MOST = 100_000;
  private static final int MESSAGE = 500;
  private static final String UNREAD = "logbook-unread.json";
  private static final String CODE = "[a-z][a-z-]{0,40}/[A-Za-z0-9_-]{1,60}";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  /** The logbook of a workspace. */
  public LogbookFile(Path workspace) {
    this.file = workspace.resolve(PATH);
  }

  /** What it says; an empty logbook where there is none that can be read. */
  public Logbook read() {
    return tryRead().orElse(Logbook.EMPTY);
  }

  /**
   * Writes it, whole or not at all. One that this Gradus can't read is kept beside it.
   *
   * @throws IOException if it can't be written; it is then as it was
   */
  public void write(Logbook logbook) throws IOException {
    Path folder = file.getParent();
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(folder);
    } else if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(folder + " is a link or a file. Move it away");
    }
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(file + " is a folder. Move it away");
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && tryRead().isEmpty()) {
      Files.move(file, folder.resolve(UNREAD), StandardCopyOption.REPLACE_EXISTING);
    }
    AtomicFile.write(
        file, (tree(logbook).toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode tree(Logbook logbook) {
    ObjectNode root = JSON.createObjectNode();
    root.put("schemaVersion", SCHEMA_VERSION);
    ObjectNode exercises = root.putObject("exercises");
    logbook.entries().forEach((id, entry) -> put(exercises.putObject(id), entry));
    return root;
  }

  private static void put(ObjectNode node, LogEntry entry) {
    node.put("attempts", entry.attempts());
    node.put("fingerprint", entry.fingerprint());
    node.put("passed", entry.passed());
    node.put("points", entry.points());
    entry.graded().ifPresent(time -> node.put("graded", time.toString()));
    ArrayNode findings = node.putArray("findings");
    for (Told told : entry.findings()) {
      String message = told.message().raw();
      findings
          .addObject()
          .put("code", told.code())
          .put("hint", told.hint())
          .put("message", message.substring(0, Math.min(MESSAGE, message.length())));
    }
    entry.ownHints().forEach(node.putArray(OWN_HINTS)::add);
    ObjectNode faults = node.putObject(FAULT_HINTS);
    entry.hints().entrySet().stream()
        .filter(one -> !one.getKey().equals(HintChoice.EXERCISE))
        .forEach(one -> one.getValue().forEach(faults.putArray(one.getKey())::add));
    node.put("revealed", entry.revealed());
  }

  private Optional<Logbook> tryRead() {
    if (!Files.isDirectory(file.getParent(), LinkOption.NOFOLLOW_LINKS)
        || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        return Optional.empty();
      }
      JsonNode root = JSON.readTree(bytes);
      if (root.path("schemaVersion").asInt() != SCHEMA_VERSION
          || !root.path("exercises").isObject()) {
        return Optional.empty();
      }
      Map<String, LogEntry> entries = new TreeMap<>();
      for (Map.Entry<String, JsonNode> one : root.path("exercises").properties()) {
        entries.put(one.getKey(), entry(one.getValue()));
      }
      return Optional.of(new Logbook(entries));
    } catch (JsonProcessingException e) {
      return Optional.empty(); // cut off or edited: kept aside when it is next written
    } catch (IOException e) {
      return Optional.empty(); // may not be read: guidance begins anew, grading goes on
    }
  }

  private static LogEntry entry(JsonNode node) {
    List<Told> findings = new ArrayList<>();
    for (JsonNode told : node.path("findings")) {
      if (told.path("code").asText().matches(CODE)) {
        findings.add(
            new Told(
                told.path("code").asText(),
                number(told.path("hint"), 3),
                new LearnerText(told.path("message").asText())));
      }
    }
    Map<String, List<Integer>> hints = new TreeMap<>();
    if (!levels(node.path(OWN_HINTS)).isEmpty()) {
      hints.put(HintChoice.EXERCISE, levels(node.path(OWN_HINTS)));
    }
    for (Map.Entry<String, JsonNode> fault : node.path(FAULT_HINTS).properties()) {
      if (fault.getKey().matches(CODE)) {
        hints.put(fault.getKey(), levels(fault.getValue()));
      }
    }
    return new LogEntry(
        number(node.path("attempts"), MOST),
        node.path("fingerprint").asText(),
        node.path("passed").asBoolean(),
        number(node.path("points"), MOST),
        instant(node.path("graded").asText()),
        findings,
        hints,
        node.path("revealed").asBoolean());
  }

  private static List<Integer> levels(JsonNode array) {
    TreeSet<Integer> levels = new TreeSet<>();
    array.forEach(level -> levels.add(number(level, 3)));
    levels.remove(0);
    return List.copyOf(levels);
  }

  private static int number(JsonNode node, int most) {
    return Math.max(0, Math.min(most, node.asInt()));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // somebody wrote it by hand; when it was is not needed to go on
    }
  }
}
