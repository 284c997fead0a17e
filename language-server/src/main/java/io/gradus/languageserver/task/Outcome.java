package io.gradus.languageserver.task;

import java.time.Instant;
import java.util.List;

/**
 * How a child process ended.
 *
 * @param begun when it was started
 * @param exit its exit code, as the command line's
 * @param stopped whether somebody stopped it
 * @param output the end of what it printed, a line each
 */
public record Outcome(Instant begun, int exit, boolean stopped, List<String> output) {
  public Outcome {
    output = List.copyOf(output);
  }

  /** Whether it did what it was to do, whatever came out of it. */
  public boolean worked() {
    return !stopped && (exit == 0 || exit == 1);
  }

  /** What it said went wrong; all of the output's end where it said nothing of its own. */
  public String complaint() {
    int first = -1;
    for (int i = 0; i < output.size() && first < 0; i++) {
      if (output.get(i).startsWith("gradus: ")) {
        first = i;
      }
    }
    List<String> lines = output.subList(Math.max(first, 0), output.size());
    List<String> shown = lines.subList(0, Math.min(lines.size(), 8));
    return shown.isEmpty() ? "it ended with " + exit : String.join("\n", shown);
  }
}
