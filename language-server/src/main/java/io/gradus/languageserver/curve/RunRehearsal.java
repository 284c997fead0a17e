package io.gradus.languageserver.curve;

import io.gradus.grader.render.CurveMarkdown;
import io.gradus.grader.runs.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a run of its own making, so that its classes get into the class-data archive too. */
public final class RunRehearsal {
  private RunRehearsal() {}

  /**
   * Reads it, and leaves nothing behind.
   *
   * @param temporary where there is room for it
   * @return how many runs were read: one
   * @throws IOException if it can't be written
   */
  public static int perform(Path temporary) throws IOException {
    Path workspace = Files.createTempDirectory(temporary, "gradus-rehearsal-");
    try {
      Path run = workspace.resolve("runs/Train/2026-01-01T000000Z-0001");
      Files.createDirectories(run);
      Files.writeString(
          run.resolve("run.json"),
          """
          {"started": "2026-01-01T00:00:00Z", "process": 1, "plannedEpochs": 8,
           "place": {"file": "Train.java", "line": 1, "method": "main"}, "settings": {}}
          """);
      StringBuilder epochs = new StringBuilder();
      for (int i = 1; i <= 8; i++) {
        epochs.append("{\"epoch\":%d,\"loss\":0.%d,\"val_loss\":0.5}\n".formatted(i, 9 - i));
      }
      Files.writeString(run.resolve("epochs.jsonl"), epochs);
      Path file = workspace.resolve("Train.java");
      List<ShownRun> shown =
          new WorkspaceRuns(workspace, trouble -> {})
              .look(Set.of(file))
              .getOrDefault(file, List.of());
      for (ShownRun one : shown) {
        CurveMarkdown.of(one.text(), Optional.empty(), "");
      }
      return shown.size();
    } finally {
      Runs.delete(workspace);
    }
  }
}
