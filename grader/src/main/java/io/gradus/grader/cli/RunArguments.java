package io.gradus.grader.cli;

import io.gradus.grader.runs.RecordedRun;
import io.gradus.grader.runs.Runs;
import io.gradus.grader.runs.UnreadableCurve;
import io.gradus.grader.workspace.Workspace;
import io.gradus.grader.workspace.WorkspaceException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What commands make of the runs that someone typed. */
final class RunArguments {
  private final Path folder;
  private final Runs runs;
  private final PrintWriter complaints;

  /**
   * Runs of a workspace; of the current folder where it is in none, for trainings are recorded
   * there too.
   *
   * @throws CommandFailure wrong use, if the folder that was named is no workspace
   */
  RunArguments(Optional<Path> named, PrintWriter complaints) {
    this.complaints = complaints;
    Path here = Path.of("").toAbsolutePath();
    try {
      this.folder =
          named.isPresent()
              ? Workspace.open(named.get()).folder()
              : Workspace.around(here).map(Workspace::folder).orElse(here);
    } catch (WorkspaceException e) {
      throw CommandFailure.wrongUse(e.getMessage(), e.remedy());
    }
    this.runs = Runs.of(folder);
  }

  /** All runs that can be read, the oldest first; others are complained about. */
  List<RecordedRun> all() throws IOException {
    List<RecordedRun> all = new ArrayList<>();
    for (Path run : runs.folders()) {
      try {
        all.add(Runs.read(run));
      } catch (UnreadableCurve e) {
        complaints.println("gradus: " + Printable.of(e.getMessage()) + "; left out.");
      } catch (IOException e) { // closed to us, or deleted meanwhile
        complaints.println("gradus: " + FileTrouble.words(e) + "; left out.");
      }
    }
    return all;
  }

  /**
   * A run for each name, the last one that it fits; the last of all where there is no name.
   *
   * @throws CommandFailure wrong use, if there is none
   */
  List<RecordedRun> chosen(List<String> names) throws IOException {
    List<Path> found = new ArrayList<>();
    if (names.isEmpty()) {
      List<Path> all = runs.folders();
      if (all.isEmpty()) {
        throw CommandFailure.wrongUse(
            "no training was recorded in " + Printable.of(folder.toString()),
            "Train with: gradus run 2.26, or add new CurveRecorder() to the listeners.");
      }
      found.add(all.get(all.size() - 1));
    }
    for (String name : names) {
      List<Path> fitting = runs.named(name);
      if (fitting.isEmpty()) {
        throw CommandFailure.wrongUse(
            "there is no run '" + Printable.of(name) + "'", "All: gradus results");
      }
      Path last = fitting.get(fitting.size() - 1);
      if (!found.contains(last)) {
        found.add(last);
      }
    }
    List<RecordedRun> chosen = new ArrayList<>();
    for (Path run : found) {
      try {
        chosen.add(Runs.read(run));
      } catch (UnreadableCurve e) {
        throw CommandFailure.wrongUse(Printable.of(e.getMessage()), e.remedy());
      }
    }
    return chosen;
  }
}
