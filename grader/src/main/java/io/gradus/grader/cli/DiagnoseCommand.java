package io.gradus.grader.cli;

import io.gradus.grader.curve.CurveDiagnosis;
import io.gradus.grader.curve.Diagnosis;
import io.gradus.grader.curve.EpochSeries;
import io.gradus.grader.curve.EpochSeries.Context;
import io.gradus.grader.feedback.Severity;
import io.gradus.grader.render.DiagnosisText;
import io.gradus.grader.render.Neutral;
import io.gradus.grader.runs.Curves;
import io.gradus.grader.runs.RecordedRun;
import io.gradus.grader.runs.Runs;
import io.gradus.grader.runs.UnreadableCurve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus diagnose}: what a training curve says, wherever the training happened. */
@Command(
    name = "diagnose",
    description = {
      "Say what a training curve shows, and what to try first.",
      "The file has a row an epoch, as CSV or JSON lines, with columns such as loss, val_loss, "
          + "accuracy and val_accuracy in any order. A run's folder will do as well.",
      "The exit code is 1 where something is wrong."
    })
final class DiagnoseCommand extends GradusCommand {
  @Parameters(index = "0", paramLabel = "FILE", description = "The logged epochs, or a run folder.")
  private Path file;

  @Option(
      names = "--constant-loss",
      paramLabel = "LOSS",
      description = "What always predicting the same would give; ln 3 for 3 classes.")
  private Optional<Double> constantLoss = Optional.empty();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (constantLoss.isPresent() && !Double.isFinite(constantLoss.get())) {
      throw CommandFailure.wrongUse(
          "--constant-loss is no number: " + constantLoss.get(), "For 3 classes it is 1.0986.");
    }
    if (!Files.exists(file)) {
      throw CommandFailure.wrongUse(
          "there is no file " + Printable.of(file.toString()),
          "Name a CSV or JSON-lines file, or a folder below runs/.");
    }
    Curves.Logged logged = read();
    EpochSeries series = logged.series();
    List<Diagnosis> found = CurveDiagnosis.of(series);
    if (json) {
      DiagnosisText.json(series, found, logged.notes(), out());
    } else {
      for (String note : logged.notes()) {
        err().println("gradus: " + Neutral.TERMINAL.own(note));
      }
      DiagnosisText.curve(series, terminal()).forEach(out()::println);
      out().println();
      DiagnosisText.lines(found, series.epochs(), terminal()).forEach(out()::println);
    }
    return found.stream().anyMatch(one -> one.code().severity() != Severity.INFORMATION)
        ? ExitCode.BELOW_PASS
        : ExitCode.OK;
  }

  private Curves.Logged read() throws IOException {
    try {
      if (Files.isDirectory(file)) {
        RecordedRun run = Runs.read(file.toAbsolutePath().normalize());
        return new Curves.Logged(run.series(), run.notes());
      }
      Curves.Logged logged = Curves.read(file);
      return constantLoss.isEmpty()
          ? logged
          : new Curves.Logged(logged.series().with(known(constantLoss.get())), logged.notes());
    } catch (UnreadableCurve e) {
      throw CommandFailure.wrongUse(
          Printable.of(file.toString()) + ": " + e.getMessage(), e.remedy());
    }
  }

  private static Context known(double constantLoss) {
    Context none = Context.UNKNOWN;
    return new Context(
        OptionalDouble.of(constantLoss),
        none.constantScore(),
        none.referenceScore(),
        none.referenceLoss(),
        none.validationRows(),
        none.plannedEpochs(),
        none.noisyTraining(),
        none.lossName(),
        none.inputs());
  }
}
