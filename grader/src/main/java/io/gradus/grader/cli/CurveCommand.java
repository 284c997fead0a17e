package io.gradus.grader.cli;

import io.gradus.exercises.kit.plot.Axis;
import io.gradus.exercises.kit.plot.LineChart;
import io.gradus.exercises.kit.plot.Series;
import io.gradus.exercises.kit.plot.Theme;
import io.gradus.grader.curve.CurveDiagnosis;
import io.gradus.grader.render.ComparisonText;
import io.gradus.grader.render.CurvePlot;
import io.gradus.grader.render.DiagnosisText;
import io.gradus.grader.render.RunHeadline;
import io.gradus.grader.runs.RecordedRun;
import io.gradus.grader.runs.RunComparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus curve}: recorded runs, drawn. */
@Command(
    name = "curve",
    description = {
      "Draw the curves of recorded runs, one over another.",
      "Of two, the one before a change first, it says too whether the change helped.",
      "A run is named by its exercise (its last run is meant) or by its folder below runs/, or the "
          + "four letters at its end. Without a name: the last run of all."
    })
final class CurveCommand extends GradusCommand {
  private static final int ROWS = 12;

  /** From this ratio of largest to least loss on, the axis is logarithmic. */
  private static final double LOGARITHMIC = 60;

  /** Of lines that a picture can have. */
  private static final int COLOURS = 8;

  private static final int TITLE = 60;

  @Parameters(paramLabel = "RUN", arity = "0..*", description = "The runs to draw.")
  private List<String> names = List.of();

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "FOLDER",
      description = "Your workspace; the one around this folder if left out.")
  private Optional<Path> workspace = Optional.empty();

  @Option(names = "--png", paramLabel = "FILE", description = "Write a picture too.")
  private Optional<Path> png = Optional.empty();

  @Option(names = "--dark", description = "The picture is for a dark page.")
  private boolean dark;

  @Override
  public Integer call() throws IOException {
    if (png.isPresent() && !png.get().toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
      throw CommandFailure.wrongUse(
          "the picture's file " + Printable.of(png.get().toString()) + " does not end with .png",
          "Such as: gradus curve --png curve.png");
    }
    List<RecordedRun> runs = new RunArguments(workspace, err()).chosen(names);
    for (RecordedRun run : runs) {
      if (run.series().epochs() == 0) {
        throw CommandFailure.wrongUse(
            Printable.of(run.id()) + " has no epochs yet", "Wait for its first one.");
      }
    }
    if (png.isPresent()) {
      refuseTooMany(runs);
    }
    if (runs.size() == 1) {
      one(runs.get(0));
    } else {
      several(runs);
    }
    if (png.isPresent()) {
      Path written = picture(runs).png(png.get(), dark ? Theme.DARK : Theme.LIGHT);
      out().println();
      DataCommand.printPath(out(), "Written: ", written);
    }
    return ExitCode.OK;
  }

  private static void refuseTooMany(List<RecordedRun> runs) {
    long lines =
        runs.size()
            + runs.stream().filter(run -> run.series().validationLoss().isPresent()).count();
    if (lines > COLOURS) {
      throw CommandFailure.wrongUse(
          "a picture of these runs has %d lines, and only %d can be told apart by colour"
              .formatted(lines, COLOURS),
          "Draw fewer runs, or two pictures.");
    }
  }

  private void one(RecordedRun run) {
    out().println(RunHeadline.of(run, terminal()));
    out().println();
    DiagnosisText.curve(run.series(), terminal()).forEach(out()::println);
    out().println(" " + RunHeadline.progress(run));
    out().println();
    DiagnosisText.lines(CurveDiagnosis.of(run.series()), run.series().epochs(), terminal())
        .forEach(out()::println);
  }

  private void several(List<RecordedRun> runs) {
    boolean validated = runs.stream().allMatch(run -> run.series().validationLoss().isPresent());
    List<CurvePlot.Line> lines = new ArrayList<>();
    int epochs = 1;
    for (RecordedRun run : runs) {
      double[] values =
          validated ? run.series().validationLoss().orElseThrow() : run.series().loss();
      lines.add(new CurvePlot.Line(last(run), values));
      epochs = Math.max(epochs, values.length);
    }
    new CurvePlot(terminal().columns(), ROWS, terminal().charset())
        .draw(validated ? "validation loss" : "loss", lines, epochs)
        .forEach(out()::println);
    out().println();
    for (RecordedRun run : runs) {
      out().println(" " + last(run) + "  " + RunHeadline.of(run, terminal()));
      out().println("       " + RunHeadline.progress(run));
    }
    if (runs.size() == 2) {
      out().println();
      ComparisonText.lines(RunComparison.of(runs.get(0), runs.get(1)), terminal())
          .forEach(out()::println);
    }
  }

  /** The letters at the end of a run's name. */
  private static String last(RecordedRun run) {
    String id = Printable.of(run.id());
    return id.substring(id.lastIndexOf('-') + 1);
  }

  private static LineChart picture(List<RecordedRun> runs) {
    List<Series> series = new ArrayList<>();
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    boolean alike = runs.stream().map(CurveCommand::last).distinct().count() < runs.size();
    for (RecordedRun run : runs) {
      String of = runs.size() == 1 ? "" : ", " + (alike ? Printable.of(run.id()) : last(run));
      series.add(Series.counted("Training" + of, run.series().loss()));
      run.series()
          .validationLoss()
          .ifPresent(values -> series.add(Series.counted("Validation" + of, values)));
    }
    for (Series one : series) {
      for (double value : one.y()) {
        if (Double.isFinite(value)) {
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      }
    }
    String title =
        runs.size() == 1
            ? Printable.cut(Printable.of(runs.get(0).exercise()), TITLE)
            : "Loss of runs";
    LineChart chart = new LineChart(title, Axis.of("Epoch"), Axis.of("Loss"), series);
    return least > 0 && most > LOGARITHMIC * least ? chart.logY() : chart;
  }
}
