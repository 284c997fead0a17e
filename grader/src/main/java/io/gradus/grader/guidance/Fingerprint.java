package io.gradus.grader.guidance;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.compile.SourceFile;
import io.gradus.grader.submission.Route;
import io.gradus.grader.submission.Routing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tells whether a solution is still what it was, without keeping it. */
public final class Fingerprint {
  private Fingerprint() {}

  /** By exercise id: of every solution that differs from its starter. */
  public static Map<String, String> ofBegun(Course course, Routing routing) {
    Map<String, String> all = new LinkedHashMap<>();
    for (ExerciseSpec spec : course.exercises()) {
      of(course, spec, routing.of(spec.id())).ifPresent(print -> all.put(spec.id(), print));
    }
    return all;
  }

  /** Of one solution; empty where there is none, or only the starter. */
  static Optional<String> of(Course course, ExerciseSpec spec, Route route) {
    MessageDigest digest = sha256();
    if (route instanceof Route.Code code && course.differsFromStarter(spec, code.file().text())) {
      code.sources().stream()
          .sorted(Comparator.comparing(SourceFile::path))
          .forEach(
              source -> {
                update(digest, source.path());
                update(digest, source.text());
              });
    } else if (route instanceof Route.Answer answer
        && course.differsFromStarter(spec, answer.text())) {
      update(digest, answer.text());
    } else {
      return Optional.empty();
    }
    return Optional.of(HexFormat.of().formatHex(digest.digest()));
  }

  /** Line ends and trailing blanks change nothing, as in {@link Course#differsFromStarter}. */
  private static void update(MessageDigest digest, String text) {
    text.stripTrailing()
        .lines()
        .map(String::stripTrailing)
        .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
