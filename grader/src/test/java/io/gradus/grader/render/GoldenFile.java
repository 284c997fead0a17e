package io.gradus.grader.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a renderer's output looked like when a person last looked at it. To renew the files after a
 * wanted change: {@code mvn -pl grader -am verify -Dgolden.renew=true}, then read the diff.
 */
final class GoldenFile {
  private static final Path FOLDER = Path.of("src/test/resources/io/gradus/grader/render");

  private GoldenFile() {}

  static void assertSame(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.renew")) {
      Files.writeString(file, actual);
    }
    // A checkout on Windows may have changed the line ends.
    assertThat(actual).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
  }
}
