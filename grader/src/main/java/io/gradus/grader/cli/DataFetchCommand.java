package io.gradus.grader.cli;

import io.gradus.datasets.Datasets;
import io.gradus.datasets.catalogue.Dataset;
import io.gradus.datasets.resolve.Policy;
import io.gradus.datasets.resolve.RealData;
import io.gradus.datasets.resolve.Resolved;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code gradus data fetch}: the only command that asks the network for data. */
@Command(name = "fetch", description = "Fetch datasets into the cache; continues what broke off.")
final class DataFetchCommand extends GradusCommand {
  private static final String INDENT = "  ";

  @ParentCommand private DataCommand data;

  @Parameters(paramLabel = "ID", description = "Datasets, such as penguins; all if left out.")
  private List<String> ids = List.of();

  @Override
  public Integer call() {
    Datasets datasets = data.datasets();
    boolean all = true;
    for (Dataset dataset : DataCommand.chosen(datasets, ids)) {
      all &= fetch(datasets, dataset);
    }
    return all ? ExitCode.OK : ExitCode.TOOL_FAILED;
  }

  private boolean fetch(Datasets datasets, Dataset dataset) {
    out().println(dataset.id() + ": " + dataset.title());
    DataCommand.print(out(), INDENT, dataset.licence().name() + ", " + dataset.licence().url());
    DataCommand.print(out(), INDENT, dataset.attribution());
    out().flush();
    Resolved resolved;
    boolean asked;
    try (FetchBar bar = new FetchBar(err(), data.isTerminal())) {
      resolved = datasets.resolver().resolve(dataset, Policy.MAY_FETCH, bar);
      asked = bar.isStarted();
    }
    resolved.problems().forEach(data::complain);
    if (resolved instanceof RealData real) {
      String state = asked ? "fetched: " : "already here: ";
      real.files()
          .values()
          .forEach(file -> DataCommand.printPath(out(), INDENT + state, file.path()));
      return true;
    }
    DataCommand.print(out(), INDENT, "not fetched; a stand-in serves in its place.");
    return false;
  }
}
