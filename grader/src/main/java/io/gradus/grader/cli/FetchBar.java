package io.gradus.grader.cli;

import io.gradus.datasets.catalogue.DatasetFile;
import io.gradus.datasets.resolve.FetchProgress;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * How far a fetch has come: one line, rewritten in place on a terminal, nothing elsewhere. Closing
 * wipes it.
 */
final class FetchBar implements FetchProgress, AutoCloseable {
  private static final String WIPE = "\r\u001b[2K";
  private static final int CELLS = 30;
  private static final double KILO = 1000;

  private final PrintWriter err;
  private final boolean terminal;
  private String shown = "";
  private boolean started;

  FetchBar(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** Whether anything was fetched. */
  boolean isStarted() {
    return started;
  }

  @Override
  public void at(DatasetFile file, long bytes) {
    started = true;
    String line = line(file.name(), bytes, file.bytes());
    if (terminal && !line.equals(shown)) {
      err.print(WIPE + line);
      err.flush();
      shown = line;
    }
  }

  static String line(String name, long bytes, long all) {
    int full = (int) (CELLS * bytes / all);
    return String.format(
        Locale.ROOT,
        "  %s [%s%s] %3d %%  %s of %s",
        name,
        "#".repeat(full),
        "-".repeat(CELLS - full),
        100 * bytes / all,
        size(bytes),
        size(all));
  }

  private static String size(long bytes) {
    return bytes < KILO * KILO
        ? String.format(Locale.ROOT, "%.1f kB", bytes / KILO)
        : String.format(Locale.ROOT, "%.1f MB", bytes / KILO / KILO);
  }

  @Override
  public void close() {
    if (!shown.isEmpty()) {
      err.print(WIPE);
      err.flush();
      shown = "";
    }
  }
}
