package io.gradus.exercises.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts from the jars of the course, with LF line ends. */
record Resources(ClassLoader loader) {
  /** The text, or empty if there is no such resource. */
  Optional<String> text(String name) {
    try (InputStream in = loader.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + name + " of the course", e);
    }
  }

  /** The text; a course without it is broken. */
  String required(String name) {
    return text(name).orElseThrow(() -> missing(name));
  }

  /** The bytes as they are; a course without them is broken. */
  byte[] bytes(String name) {
    try (InputStream in = loader.getResourceAsStream(name)) {
      if (in == null) {
        throw missing(name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + name + " of the course", e);
    }
  }

  private static CourseException missing(String name) {
    return new CourseException(
        name + " is missing from the course. Build the module exercises again.");
  }

  boolean has(String name) {
    return loader.getResource(name) != null;
  }
}
