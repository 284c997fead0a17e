package io.gradus.grader.workspace;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.gradus.datasets.cache.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file {@code gradus.json} that makes a folder a workspace.
 *
 * @param course version of the course that wrote the files
 * @param created when, as ISO 8601 in UTC
 * @param files path in the workspace to the SHA-256 of what was written there; a file with another
 *     sum is the learner's and is not touched
 */
@JsonPropertyOrder({"course", "created", "files"})
record Marker(String course, String created, Map<String, String> files) {
  static final String NAME = "gradus.json";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.INDENT_OUTPUT);

  Marker {
    course = course == null ? "" : course;
    created = created == null ? "" : created;
    files = files == null ? Map.of() : new TreeMap<>(files);
  }

  static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(NAME));
  }

  static Marker read(Path folder) throws IOException, WorkspaceException {
    Path file = folder.resolve(NAME);
    try {
      return JSON.readValue(Files.readAllBytes(file), Marker.class);
    } catch (JsonProcessingException e) {
      throw new WorkspaceException(
          file + " is damaged: " + e.getOriginalMessage(),
          "Remove it and run 'gradus init' on the folder's copy, or take it from a backup.");
    }
  }

  void write(Path folder) throws IOException {
    String text = JSON.writeValueAsString(this) + "\n";
    AtomicFile.write(folder.resolve(NAME), text.getBytes(StandardCharsets.UTF_8));
  }
}
