package io.gradus.grader.cli;

import io.gradus.datasets.cache.AtomicFile;
import io.gradus.grader.render.ResultsText;
import io.gradus.grader.runs.RecordedRun;
import io.gradus.grader.runs.ResultsTable;
import io.gradus.grader.runs.Runs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus results}: the course's table of results. */
@Command(
    name = "results",
    description = {
      "Show the table of results: model, metric, test set, comment.",
      "A figure is what your program noted with CurveRecorder.test, or the end of validation. Runs "
          + "that are named are compared, which needs figures on the same rows."
    })
final class ResultsCommand extends GradusCommand {
  @Parameters(paramLabel = "RUN", arity = "0..*", description = "Compare these; all if left out.")
  private List<String> names = List.of();

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "FOLDER",
      description = "Your workspace; the one around this folder if left out.")
  private Optional<Path> workspace = Optional.empty();

  @Option(names = "--csv", description = "Print CSV.")
  private boolean csv;

  @Option(names = "--markdown", description = "Print a table in Markdown.")
  private boolean markdown;

  @Option(
      names = "--comment",
      paramLabel = "TEXT",
      description = "Write a comment to the run that is named.")
  private Optional<String> comment = Optional.empty();

  @Override
  public Integer call() throws IOException {
    if (csv && markdown) {
      throw CommandFailure.wrongUse("--csv and --markdown are two formats", "Take one of them.");
    }
    RunArguments arguments = new RunArguments(workspace, err());
    if (comment.isPresent()) {
      if (names.size() != 1) {
        throw CommandFailure.wrongUse(
            "a comment belongs to one run, and " + names.size() + " are named",
            "Use: gradus results --comment \"with dropout\" RUN");
      }
      RecordedRun run = arguments.chosen(names).get(0);
      AtomicFile.write(
          run.folder().resolve(Runs.COMMENT),
          (comment.get().strip() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    List<RecordedRun> runs = names.isEmpty() ? arguments.all() : arguments.chosen(names);
    ResultsTable table = ResultsTable.of(runs);
    if (table.groups().isEmpty()) {
      throw CommandFailure.wrongUse(
          "no run has a figure on rows that it did not learn from",
          "Give EasyTrain.fit a validation set, or note a figure: recorder.test(trainer, "
              + "\"accuracy\", value, TestSet.of(\"test\", labels)).");
    }
    if (names.size() > 1 && table.groups().size() > 1) {
      throw CommandFailure.wrongUse(
          "these runs were measured on different rows, or by different metrics: comparing them would "
              + "say nothing\n"
              + String.join("\n", ResultsText.terminal(table, terminal())),
          "Measure them on the same rows.");
    }
    List<String> lines =
        csv
            ? ResultsText.csv(table)
            : markdown ? ResultsText.markdown(table) : ResultsText.terminal(table, terminal());
    lines.forEach(out()::println);
    return ExitCode.OK;
  }
}
