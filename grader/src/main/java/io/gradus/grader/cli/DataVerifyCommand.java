package io.gradus.grader.cli;

import io.gradus.datasets.Datasets;
import io.gradus.datasets.catalogue.Dataset;
import io.gradus.datasets.catalogue.DatasetFile;
import io.gradus.datasets.resolve.DatasetResolver;
import io.gradus.datasets.resolve.FileState;
import io.gradus.datasets.resolve.Inspection;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code gradus data verify}: compares every file on this machine with the catalogue. */
@Command(
    name = "verify",
    description = "Compare files with the catalogue's SHA-256; exit code 2 if one is corrupt.")
final class DataVerifyCommand extends GradusCommand {
  @ParentCommand private DataCommand data;

  @Parameters(paramLabel = "ID", description = "Datasets, such as penguins; all if left out.")
  private List<String> ids = List.of();

  @Override
  public Integer call() {
    Datasets datasets = data.datasets();
    List<Dataset> chosen = DataCommand.chosen(datasets, ids);
    List<String> missing = datasets.resolver().missingFolders();
    missing.forEach(data::complain);
    boolean sound = missing.isEmpty();
    for (Dataset dataset : chosen) {
      out().println(dataset.id() + ": " + dataset.title());
      List<Inspection> places = datasets.resolver().inspect(dataset);
      for (DatasetFile file : dataset.files()) {
        sound &= verify(dataset, file, places.stream().filter(p -> p.file().equals(file)).toList());
      }
    }
    return sound ? ExitCode.OK : ExitCode.WRONG_USE;
  }

  private boolean verify(Dataset dataset, DatasetFile file, List<Inspection> places) {
    boolean sound = true;
    boolean absent = true;
    for (Inspection place : places) {
      if (place.state() instanceof FileState.Corrupt corrupt) {
        DataCommand.print(out(), "  corrupt  ", DatasetResolver.explain(dataset, place, corrupt));
        sound = false;
        absent = false;
      } else if (place.state() instanceof FileState.Intact) {
        DataCommand.printPath(out(), "  intact   ", place.path());
        absent = false;
      }
    }
    if (absent) {
      DataCommand.print(
          out(),
          "  absent   ",
          file.name() + "; a stand-in serves. To fetch it: gradus data fetch " + dataset.id());
    }
    return sound;
  }
}
