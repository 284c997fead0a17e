package io.gradus.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.datasets.cache.UserCache;
import io.gradus.grader.render.TerminalStyle;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class GradusTest {
  @TempDir Path temporary;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CrashReports crashes =
        new CrashReports(
            () ->
                new UserCache(
                    Map.of("GRADUS_CACHE", temporary.resolve("cache").toString()),
                    "Linux",
                    warning -> {}),
            Clock.fixed(Instant.parse("2026-11-20T10:15:00Z"), ZoneOffset.UTC));
    return new Gradus(new PrintWriter(out, true), new PrintWriter(err, true), crashes)
        .run(arguments);
  }

  @Test
  @DisplayName("every row of the table has its class, and says in it what it says in the table")
  void table() {
    assertThat(Subcommand.ALL).isNotEmpty();
    for (Subcommand row : Subcommand.ALL) {
      var spec = new CommandLine(row.create()).getCommandSpec();
      assertThat(spec.name()).isEqualTo(row.name());
      assertThat(spec.usageMessage().description()[0]).isEqualTo(row.summary());
    }
  }

  @Test
  @DisplayName("help names every command and stays within 80 columns")
  void help() {
    assertThat(run("--help")).isEqualTo(ExitCode.OK);
    for (Subcommand row : Subcommand.ALL) {
      assertThat(out.toString()).contains("  " + row.name() + " ");
      assertThat(run(row.name(), "--help")).isEqualTo(ExitCode.OK);
    }
    assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  @DisplayName("without arguments it helps")
  void bare() {
    assertThat(run()).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("Commands:");
  }

  @ParameterizedTest
  @CsvSource({"intt, init", "INIT, init", "rest, reset", "ini, init"})
  @DisplayName("a misspelt command is wrong use and gets a suggestion")
  void misspelt(String typed, String meant) {
    assertThat(run(typed)).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("Did you mean 'gradus " + meant + "'?");
  }

  @Test
  @DisplayName("something else gets no suggestion, and its terminal controls are not printed")
  void unknown() {
    assertThat(run("\u001b[31mfrobnicate")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).doesNotContain("\u001b").doesNotContain("Did you mean");
  }

  @Test
  @DisplayName("a misspelt option is wrong use and gets a suggestion")
  void option() {
    assertThat(run("init", "--solvd", "x")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString())
        .contains("'--solvd'", "Did you mean '--solved'?", "Usage: gradus init");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data fetc penguins | 'gradus data' has no command 'fetc'. | 'gradus data fetch'?",
        "grade here graed   | 'graed' is one word too many for 'gradus grade'. | 'gradus grade'.",
        "list . 2.16        | '2.16' is one word too many for 'gradus list'. | Usage: gradus list"
      })
  @DisplayName("a word too many is told in plain words, with the command that is nearest")
  void tooMany(String line, String sentence, String remedy) {
    assertThat(run(line.split(" "))).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains(sentence, remedy).doesNotContain("index");
  }

  @Test
  @DisplayName("a missing argument is wrong use")
  void missing() {
    assertThat(run("init")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("DIR").contains("More: gradus init --help");
  }

  @Test
  @DisplayName("what a user has to mend is said in sentences, without a stack trace")
  void failure() {
    assertThat(run("reset", "9.99", "--workspace", temporary.toString()))
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString())
        .startsWith("gradus: there is no exercise '9.99'.")
        .doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"grade", "list"})
  @DisplayName("a folder that is not there is wrong use; its name is printed without controls")
  void noSuchFolder(String command) {
    assertThat(run(command, "no \u001b[31mplace")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString())
        .startsWith("gradus: There is no folder 'no ?[31mplace'.")
        .doesNotContain("\u001b");
  }

  @Test
  @DisplayName("a bug is told in a sentence; its trace is in the file that is named")
  void bug() throws Exception {
    CrashReports crashes =
        new CrashReports(
            () ->
                new UserCache(Map.of("GRADUS_CACHE", temporary.toString()), "Linux", warning -> {}),
            Clock.fixed(Instant.parse("2026-11-20T10:15:00Z"), ZoneOffset.UTC));

    String sentence = crashes.keep(new IllegalStateException("a bug"));

    Path file = temporary.resolve("logs/crash-2026-11-20T101500000Z.txt");
    assertThat(sentence).contains(file.toString());
    assertThat(Files.readString(file)).contains("IllegalStateException: a bug", "\tat ");
  }

  @Test
  void aNameThatBeginsWithAtIsAName() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "--help");
    assertThat(run("grade", "@" + file)).isEqualTo(2);
    assertThat(err.toString()).contains("There is no folder '@" + file + "'");
  }

  @Test
  void aFullDiskIsSaidInASentence() {
    assertThat(FileTrouble.isFull("No space left on device")).isTrue();
    assertThat(FileTrouble.isFull("Disk quota exceeded")).isTrue();
    assertThat(FileTrouble.isFull("Input/output error")).isFalse();
  }

  @Test
  void whatIsPrintedFitsTheStreamItIsPrintedTo() {
    Properties latin = new Properties();
    latin.setProperty("native.encoding", "ISO-8859-1");
    latin.setProperty("file.encoding", "UTF-8");
    assertThat(TerminalStyle.charsetOf(latin)).isEqualTo(StandardCharsets.ISO_8859_1);
    latin.setProperty("sun.stderr.encoding", "US-ASCII");
    assertThat(TerminalStyle.charsetOf(latin)).isEqualTo(StandardCharsets.ISO_8859_1);
    assertThat(TerminalStyle.charsetOf(latin, "stderr")).isEqualTo(StandardCharsets.US_ASCII);
  }
}
