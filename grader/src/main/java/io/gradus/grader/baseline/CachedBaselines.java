package io.gradus.grader.baseline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gradus.datasets.cache.AtomicFile;
import io.gradus.exercises.judging.BaselineScore;
import io.gradus.exercises.judging.TabularDraw;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers baselines by the content of the draw, one small JSON file each. The cache is a
 * convenience: a file that is damaged is computed again and replaced, a folder that cannot be read
 * or written only costs time.
 */
public final class CachedBaselines implements Baselines {
  /** Files kept; one has about 600 bytes. */
  static final int FILES = 500;

  private static final String SUFFIX = ".json";
  private static final int LARGEST = 64 * 1024;

  private final JsonMapper mapper = new JsonMapper();
  private final Path folder;
  private final String version;
  private final Baselines computed;
  private final int files;

  /**
   * @param folder where results are kept; need not exist
   * @param version of what computes them, part of the key
   * @param computed what computes them
   */
  public CachedBaselines(Path folder, String version, Baselines computed) {
    this(folder, version, computed, FILES);
  }

  CachedBaselines(Path folder, String version, Baselines computed, int files) {
    this.folder = folder;
    this.version = version;
    this.computed = computed;
    this.files = files;
  }

  @Override
  public List<BaselineScore> run(TabularDraw draw) {
    String key = key(draw);
    Path file = folder.resolve(key + SUFFIX);
    return read(file, key)
        .orElseGet(
            () -> {
              List<BaselineScore> scores = computed.run(draw);
              write(file, key, scores);
              return scores;
            });
  }

  /** SHA-256 over everything that the figures depend on. */
  private String key(TabularDraw draw) {
    MessageDigest digest = sha256();
    add(digest, version);
    add(digest, draw.dataset());
    add(digest, draw.standIn() + " " + draw.classes());
    add(digest, draw.trainX());
    add(digest, draw.trainY());
    add(digest, draw.testX());
    add(digest, draw.testY());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What the file holds, if it is whole and belongs to this key. */
  private Optional<List<BaselineScore>> read(Path file, String key) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      JsonNode root = mapper.readTree(Files.readAllBytes(file));
      JsonNode scores = root.path("scores");
      if (!root.path("key").asText().equals(key)
          || !root.path("sha256").asText().equals(checksum(key, scores))) {
        return Optional.empty();
      }
      List<BaselineScore> list = new ArrayList<>();
      for (JsonNode score : scores) {
        list.add(new BaselineScore(score.path("name").asText(), score.path("value").asDouble()));
      }
      return Optional.of(list);
    } catch (IOException e) {
      // Damaged or unreadable: what is in a cache can be had again, so this is no error.
      return Optional.empty();
    }
  }

  private void write(Path file, String key, List<BaselineScore> scores) {
    ObjectNode root = mapper.createObjectNode();
    root.put("key", key);
    ArrayNode array = root.putArray("scores");
    scores.forEach(s -> array.addObject().put("name", s.name()).put("value", s.value()));
    root.put("sha256", checksum(key, array));
    try {
      Files.createDirectories(folder);
      AtomicFile.write(file, mapper.writeValueAsBytes(root));
      prune();
    } catch (IOException | UncheckedIOException e) {
      // Read-only or full: the figures are at hand, and the next run computes them again.
    }
  }

  /** Deletes the files that were written first where there are too many. */
  private void prune() throws IOException {
    List<Path> all;
    try (Stream<Path> listed = Files.list(folder)) {
      all = listed.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).toList();
    }
    if (all.size() <= files) {
      return;
    }
    record Aged(Path file, FileTime written) {}
    List<Aged> aged = new ArrayList<>();
    for (Path file : all) {
      aged.add(new Aged(file, Files.getLastModifiedTime(file)));
    }
    aged.sort(Comparator.comparing(Aged::written));
    for (Aged old : aged.subList(0, aged.size() - files)) {
      Files.deleteIfExists(old.file());
    }
  }

  private static String checksum(String key, JsonNode scores) {
    MessageDigest digest = sha256();
    add(digest, key);
    add(digest, scores.toString());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static void add(MessageDigest digest, int[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * values.length + 4).putInt(values.length);
    for (int value : values) {
      buffer.putInt(value);
    }
    digest.update(buffer.array());
  }

  private static void add(MessageDigest digest, float[][] rows) {
    digest.update(ByteBuffer.allocate(4).putInt(rows.length).array());
    for (float[] row : rows) {
      ByteBuffer buffer = ByteBuffer.allocate(4 * row.length + 4).putInt(row.length);
      for (float value : row) {
        buffer.putInt(Float.floatToRawIntBits(value));
      }
      digest.update(buffer.array());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
