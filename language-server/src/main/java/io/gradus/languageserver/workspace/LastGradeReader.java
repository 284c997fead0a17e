package io.gradus.languageserver.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the report that a grading leaves in a workspace, {@link io.gradus.grader.render.LastGrade}.
 * The folder is the learner's: what does not make sense is passed over. With Gson, which is there
 * for the protocol, so that Jackson need not be loaded.
 */
final class LastGradeReader {
  /** A report of the whole course has some hundred kilobytes. */
  private static final long LARGEST = 4 << 20;

  /** More would bury what is to be seen. */
  private static final int MOST_FINDINGS = 100;

  private static final String ID = "\\w[\\w.-]{0,99}";

  private LastGradeReader() {}

  /**
   * The exercises of the report that were started, by id; none where it is no report.
   *
   * @throws IOException if it can't be read
   */
  static Map<String, GradedExercise> read(Path workspace, Path report) throws IOException {
    if (!Files.isRegularFile(report, LinkOption.NOFOLLOW_LINKS) || Files.size(report) > LARGEST) {
      return Map.of();
    }
    Map<String, GradedExercise> all = new TreeMap<>();
    try {
      JsonObject root =
          JsonParser.parseString(Files.readString(report, StandardCharsets.UTF_8))
              .getAsJsonObject();
      Instant when = Instant.parse(text(root, "started"));
      for (JsonElement result : array(root, "results")) {
        GradedExercise exercise = exercise(result.getAsJsonObject(), root, when);
        boolean named = exercise.id().matches(ID);
        if (named && exercise.state() != ExerciseResult.State.NOT_STARTED) {
          all.put(exercise.id(), exercise.withLines(graded(workspace, exercise)));
        }
      }
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException
        | ClassCastException
        | DateTimeException
        | java.nio.charset.CharacterCodingException e) {
      return Map.of();
    }
    return all;
  }

  /** The file that was graded, where it has not changed since. */
  private static List<String> graded(Path workspace, GradedExercise exercise) throws IOException {
    Optional<Path> file = inside(workspace, exercise.file());
    if (file.isEmpty()
        || !Files.isRegularFile(file.get())
        || Files.size(file.get()) > LARGEST
        || Files.getLastModifiedTime(file.get()).toInstant().isAfter(exercise.when())) {
      return List.of();
    }
    String text = new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8);
    return text.lines().toList();
  }

  private static Optional<Path> inside(Path workspace, String file) {
    if (file.isEmpty() || file.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    Path path = workspace.resolve(file).normalize();
    return path.startsWith(workspace) ? Optional.of(path) : Optional.empty();
  }

  private static GradedExercise exercise(JsonObject result, JsonObject root, Instant when) {
    List<GradedExercise.Found> findings = new ArrayList<>();
    for (JsonElement finding : array(result, "findings")) {
      findings.add(found(finding.getAsJsonObject()));
    }
    for (JsonElement test : array(result, "tests")) {
      JsonElement finding = test.getAsJsonObject().get("finding");
      if (finding != null) {
        findings.add(found(finding.getAsJsonObject()));
      }
    }
    return new GradedExercise(
        text(result, "id"),
        text(result, "title"),
        ExerciseResult.State.valueOf(constant(text(result, "state"))),
        number(result, "points"),
        number(result, "maxPoints"),
        when,
        text(result, "file"),
        findings.subList(0, Math.min(MOST_FINDINGS, findings.size())),
        root.has("attempts") ? number(root.getAsJsonObject("attempts"), text(result, "id")) : 0,
        text(root, "next"),
        List.of());
  }

  private static GradedExercise.Found found(JsonObject finding) {
    JsonObject place = finding.has("place") ? finding.getAsJsonObject("place") : new JsonObject();
    return new GradedExercise.Found(
        text(finding, "code"),
        Severity.valueOf(constant(text(finding, "severity"))),
        text(place, "file"),
        number(place, "line"),
        number(place, "column"),
        text(finding, "message"),
        text(finding, "detail"));
  }

  /** {@code not-started} is {@code NOT_STARTED}. */
  private static String constant(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
  }

  private static int number(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || !value.isJsonPrimitive() ? 0 : value.getAsInt();
  }

  private static JsonArray array(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || !value.isJsonArray() ? new JsonArray() : value.getAsJsonArray();
  }
}
