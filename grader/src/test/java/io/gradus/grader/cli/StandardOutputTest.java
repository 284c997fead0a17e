package io.gradus.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program itself, since only a real descriptor is full or closed as it is for users. */
@EnabledOnOs(OS.LINUX)
class StandardOutputTest {
  private record Run(int exit, String err) {}

  /**
   * @param arguments of {@code gradus}, then where its output goes, as a shell writes it
   */
  private static Run gradus(String arguments) throws Exception {
    String script =
        "exec \"$1\" -XX:TieredStopAtLevel=1 -cp \"$2\" %s %s"
            .formatted(Gradus.class.getName(), arguments);
    return run(script);
  }

  private static Run run(String script) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder("sh", "-c", script, "sh", java, System.getProperty("java.class.path"))
            .redirectInput(new File("/dev/null"))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), err);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version >/dev/full", "list --help >/dev/full", "list >&-"})
  @DisplayName("a command whose output is lost fails, and says so")
  void lost(String arguments) throws Exception {
    Run run = gradus(arguments);

    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.TOOL_FAILED);
    assertThat(run.err()).startsWith("gradus: the output could not be written (");
  }

  @ParameterizedTest
  @CsvSource({"--help, 0", "list --help, 0", "nonsense, 2"})
  @DisplayName("a reader that had enough is no failure, and hides none")
  void readerLeft(String arguments, int exit) throws Exception {
    Run run =
        run(
            """
            folder=$(mktemp -d) && mkfifo "$folder/pipe" || exit 99
            true <"$folder/pipe" & exec 3>"$folder/pipe"
            wait; rm -r "$folder"
            exec "$1" -XX:TieredStopAtLevel=1 -cp "$2" %s %s >&3
            """
                .formatted(Gradus.class.getName(), arguments));

    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    assertThat(run.err()).doesNotContain("could not be written");
  }
}
