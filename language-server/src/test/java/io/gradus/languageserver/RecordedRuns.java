package io.gradus.languageserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Writes run folders as the kit's recorder does, an epoch at a time. */
final class RecordedRuns {
  private final Path folder;

  /** A run that begins now, in this process, on a line of the exercise's file. */
  RecordedRuns(LearnersWorkspace workspace, String id, int line, String launch) throws IOException {
    folder = workspace.folder.resolve("runs/2.16-build-net/2026-11-21T09000" + id);
    Files.createDirectories(folder);
    Files.copy(workspace.file, folder.resolve("source.txt"));
    Files.writeString(
        folder.resolve("run.json"),
        """
        {"format": 1, "exercise": "2.16-build-net", "started": "%s", "process": %d,
         "place": {"file": "src/main/java/episode2/BuildNet.java", "line": %d,
                   "class": "episode2.BuildNet", "method": "train"},
         "model": "4-10-3, 83 parameters", "plannedEpochs": 40,
         "validation": {"name": "validation", "rows": 100, "targets": "abc"},
         "settings": {"launch": "%s"}}
        """
            .formatted(java.time.Instant.now(), ProcessHandle.current().pid(), line, launch));
  }

  Path folder() {
    return folder;
  }

  /** Appends to the epochs what need not be whole lines. */
  RecordedRuns write(String text) throws IOException {
    Files.writeString(
        folder.resolve("epochs.jsonl"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return this;
  }

  /** Appends an epoch. */
  RecordedRuns epoch(int number, double loss, double validation) throws IOException {
    return write(
        String.format(
            Locale.ROOT,
            "{\"epoch\":%d,\"loss\":%.6f,\"val_loss\":%.6f,\"seconds\":0.01,\"at\":%.2f}%n",
            number,
            loss,
            validation,
            0.01 * number));
  }

  /** A validation loss that falls for eight epochs and then rises. */
  RecordedRuns overfit(int epochs) throws IOException {
    for (int i = 1; i <= epochs; i++) {
      epoch(i, 1.0 / i, i <= 8 ? 1.2 - 0.1 * i : 0.4 + 0.05 * (i - 8));
    }
    return this;
  }

  /** It ends; where it lies. */
  Path ended(String how) throws IOException {
    end(how);
    return folder;
  }

  /** It ends. */
  void end(String how) throws IOException {
    Files.writeString(
        folder.resolve("result.json"),
        "{\"ended\": \"%s\", \"epochs\": 1, \"seconds\": 1.5, \"tests\": []}".formatted(how));
  }
}
