package io.gradus.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.analysis.DjlSourceAnalyzer;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.programs.Program;
import io.gradus.grader.programs.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Runs all checks over the programs of {@code src/test/resources/programs}, whose author had not
 * seen the checks. The figures are kept in {@code CHECKS.md}.
 */
class ChecksOnProgramsTest {
  private final List<Throwable> failures = new ArrayList<>();
  private final DjlSourceAnalyzer analyzer =
      new DjlSourceAnalyzer(id -> Optional.empty(), failures::add);

  /** What was reached when this was written: 104 of 107. */
  private static final double LEAST_RECALL = 0.95;

  private static final double LEAST_RECALL_OF_SECOND = 0.95;

  /** What the author says of a program, and which places are guilty, is not for the checks. */
  private static final Pattern AUTHORS_WORDS =
      Pattern.compile(
          "(?m)^// (?:fault|also|trap|why): .*$|^//      .*$|^[ \\t]*//[ \\t]*(?:\\^+|~+) +\\S+$");

  private List<SourceFinding> findings(Program program) {
    String bare =
        AUTHORS_WORDS
            .matcher(program.source())
            .replaceAll(words -> " ".repeat(words.group().length()));
    return analyzer.analyze(program.name() + ".java", bare).findings();
  }

  @Test
  void findsFaultsAndLeavesHealthyProgramsAlone() throws IOException {
    compare("checks-on-programs.md", Programs.faulty(), Programs.healthy(), LEAST_RECALL);
  }

  @Test
  void findsFaultsOfTheSecondSet() throws IOException {
    compare(
        "checks-on-second-programs.md",
        Programs.secondFaulty(),
        Programs.secondHealthy(),
        LEAST_RECALL_OF_SECOND);
  }

  private void compare(String file, List<Program> faulty, List<Program> healthy, double least)
      throws IOException {
    ProgramsReport report = new ProgramsReport(Programs.codes());
    for (Program program : faulty) {
      report.add(program, findings(program));
    }
    for (Program program : healthy) {
      report.add(program, findings(program));
    }
    Files.writeString(
        Path.of("target", file),
        report.table()
            + "\nmissed:\n"
            + String.join("\n", report.misses())
            + "\n\nfalse alarms:\n"
            + String.join("\n", report.alarms())
            + "\n");
    System.out.println(report.table());

    assertThat(failures).isEmpty();
    assertThat(report.alarms()).as("false alarms").isEmpty();
    assertThat(report.recall()).isGreaterThanOrEqualTo(least);
  }
}
