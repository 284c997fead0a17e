package io.gradus.grader.cli;

import io.gradus.datasets.Datasets;
import io.gradus.datasets.catalogue.Dataset;
import io.gradus.datasets.resolve.FoundFile;
import io.gradus.datasets.resolve.Origin;
import io.gradus.datasets.resolve.Policy;
import io.gradus.datasets.resolve.RealData;
import io.gradus.datasets.resolve.Resolved;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code gradus data list}: never asks the network. */
@Command(name = "list", description = "List the datasets: licence, and where the files are.")
final class DataListCommand extends GradusCommand {
  private static final String INDENT = "  ";

  @ParentCommand private DataCommand data;

  @Override
  public Integer call() {
    Datasets datasets = data.datasets();
    Set<String> problems = new LinkedHashSet<>();
    for (Dataset dataset : datasets.catalogue().all()) {
      Resolved resolved = datasets.resolver().resolve(dataset, Policy.LOCAL_ONLY);
      problems.addAll(resolved.problems());
      out().printf("%s: %s, %s%n", dataset.id(), dataset.title(), dataset.licence().name());
      if (resolved instanceof RealData real) {
        for (FoundFile file : real.files().values()) {
          DataCommand.printPath(out(), INDENT + state(file.origin()), file.path());
        }
      } else {
        DataCommand.print(out(), INDENT, resolved.describe());
      }
    }
    problems.forEach(data::complain);
    return ExitCode.OK;
  }

  private static String state(Origin origin) {
    return switch (origin) {
      case FOLDER -> "real data: ";
      case CACHE -> "real data, cached: ";
    };
  }
}
