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
      Marker marker = JSON.readValue(Files.readAllBytes(file), Marker.class);
      if (marker == null || marker.files().containsValue(null)) { // JSON's null
        throw damaged(file, "");
      }
      return marker;
    } catch (JsonProcessingException e) {
      throw damaged(file, e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr());
    }
  }

  private static WorkspaceException damaged(Path file, String place) {
    return new WorkspaceException(
        file + " is damaged" + place + ": it is not what gradus wrote",
        "Take it from a backup; or make a new workspace and copy src and answers into it.");
  }

  void write(Path folder) throws IOException {
    String text = JSON.writeValueAsString(this) + "\n";
    AtomicFile.write(folder.resolve(NAME), text.getBytes(StandardCharsets.UTF_8));
  }
}
