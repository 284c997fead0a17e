package io.gradus.grader.cli;

import io.gradus.datasets.cache.UserCache;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.Weather;
import io.gradus.grader.baseline.Baselines;
import io.gradus.grader.figures.CourseFigures;
import io.gradus.grader.figures.Figure;
import io.gradus.grader.figures.Figure.Agreement;
import io.gradus.grader.figures.FiguresTable;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradus course figures}: what the course states, computed anew. */
@Command(
    name = "figures",
    description = {
      "Compute the course's figures anew, and show them beside the course's.",
      "Trains 24 small networks. Uses the real data where it is at hand: gradus data fetch."
    })
final class CourseFiguresCommand extends GradusCommand {
  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    UserCache cache = UserCache.fromEnvironment(warning -> err().println("gradus: " + warning));
    TrainingHere.prepare(cache);
    Penguins.Table table = Penguins.table();
    List<Figure> figures =
        new CourseFigures(
                table,
                Penguins.load(),
                table.standIn(),
                Weather.load(),
                Baselines.standard(cache.folder("baselines")))
            .compute();
    if (json) {
      FiguresTable.json(figures, table.source(), out());
    } else {
      out().print(FiguresTable.text(figures, table.source()));
    }
    return FiguresTable.count(figures, Agreement.UNEXPLAINED) == 0
        ? ExitCode.OK
        : ExitCode.BELOW_PASS;
  }
}
