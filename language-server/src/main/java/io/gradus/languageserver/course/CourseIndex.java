package io.gradus.languageserver.course;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the course's index with Gson, which is there for the protocol; Jackson is not. */
public final class CourseIndex {
  private CourseIndex() {}

  /** The course that this program was built with. */
  public static Course load() {
    ClassLoader loader = CourseIndex.class.getClassLoader();
    try (InputStream in = loader.getResourceAsStream(Course.INDEX)) {
      if (in == null) {
        throw new IllegalStateException(Course.INDEX + " is missing: the module was not built");
      }
      List<ExerciseSpec> exercises = new ArrayList<>();
      for (JsonElement one :
          JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .getAsJsonObject()
              .getAsJsonArray("exercises")) {
        exercises.add(spec(one.getAsJsonObject()));
      }
      return Course.of(loader, exercises);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExerciseSpec spec(JsonObject one) {
    String id = one.get("id").getAsString();
    JsonObject limits = one.getAsJsonObject("limits");
    return new ExerciseSpec(
        id,
        one.get("title").getAsString(),
        kind(one.get("kind").getAsString()),
        id.charAt(0) - '0',
        one.get("step").getAsInt(),
        texts(one.getAsJsonArray("objectives")),
        Optional.ofNullable(one.get("dataset")).map(JsonElement::getAsString),
        one.get("points").getAsInt(),
        one.get("pass").getAsInt(),
        one.get("optional").getAsBoolean(),
        one.get("group").getAsBoolean(),
        texts(one.getAsJsonArray("needs")),
        one.get("folder").getAsString(),
        one.get("file").getAsString(),
        new ExerciseSpec.Limits(
            limits.get("callSeconds").getAsInt(),
            limits.get("totalSeconds").getAsInt(),
            limits.get("heapMegabytes").getAsInt(),
            limits.get("nativeMegabytes").getAsInt()),
        texts(one.getAsJsonArray("rows")));
  }

  private static Kind kind(String written) {
    for (Kind kind : Kind.values()) {
      if (kind.written().equals(written)) {
        return kind;
      }
    }
    throw new IllegalStateException("no kind of exercise: " + written);
  }

  private static List<String> texts(JsonArray array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.getAsString()));
    return texts;
  }
}
