package io.gradus.datasets.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {
  /** Makes a folder and a file in it, says where, and ends without closing it. */
  static final class Forgetful {
    public static void main(String[] arguments) throws IOException {
      TemporaryFolder folder = TemporaryFolder.create("gradus-test-");
      Files.writeString(Files.createDirectory(folder.path().resolve("sub")).resolve("file"), "x");
      System.out.print(folder.path());
      System.exit(0);
    }
  }

  @Test
  void closingRemovesAllThatIsInIt() throws IOException {
    Path path;
    try (TemporaryFolder folder = TemporaryFolder.create("gradus-test-")) {
      path = folder.path();
      Files.writeString(Files.createDirectory(path.resolve("sub")).resolve("file"), "x");
      assertThat(path).isDirectory();
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void theEndOfTheProgramRemovesItToo(@TempDir Path temporary) throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Djava.io.tmpdir=" + temporary,
                    "-cp",
                    System.getProperty("java.class.path"),
                    Forgetful.class.getName()))
            .redirectErrorStream(true)
            .start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(Path.of(said)).hasParentRaw(temporary).doesNotExist();
  }
}
