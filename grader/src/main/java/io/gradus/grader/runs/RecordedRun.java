package io.gradus.grader.runs;

import io.gradus.grader.curve.EpochSeries;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as its folder tells it. All texts are the learner's claim: renderers neutralise them.
 *
 * @param folder where it lies
 * @param exercise id of the exercise, or name of the class that trained
 * @param started by the clock of the machine that trained
 * @param place the call that trains, if it is known
 * @param model the network in short
 * @param settings optimizer, learning rate, seed and so on
 * @param series the curve so far
 * @param validation the rows that it was validated on
 * @param end how it ended; empty while it goes on, or if it was killed
 * @param commit of the workspace when it was run; empty if unknown
 * @param comment the learner's; mostly empty
 * @param notes what was odd in the files
 */
public record RecordedRun(
    Path folder,
    String exercise,
    Instant started,
    Optional<SourcePlace> place,
    String model,
    Map<String, String> settings,
    EpochSeries series,
    Optional<Rows> validation,
    Optional<End> end,
    String commit,
    String comment,
    List<String> notes) {

  /**
   * A line of the learner's source.
   *
   * @param file path in the workspace, with {@code /}
   * @param line 1-based
   * @param sha256 of the file when it was run; empty if unknown
   */
  public record SourcePlace(String file, int line, String sha256) {}

  /**
   * The end of a run.
   *
   * @param how {@code closed}, or {@code exited} if the program ended around it
   * @param seconds from the first batch to the end
   */
  public record End(String how, double seconds, List<Test> tests) {
    /** Keeps a copy. */
    public End {
      tests = List.copyOf(tests);
    }
  }

  /**
   * A figure on rows.
   *
   * @param rows which: figures are comparable where this is the same
   */
  public record Test(String metric, double value, Rows rows) {}

  /**
   * Rows, known by a checksum of their targets.
   *
   * @param name for people
   */
  public record Rows(String name, int count, String targets) {}

  /** Keeps copies. */
  public RecordedRun {
    settings = Map.copyOf(settings);
    notes = List.copyOf(notes);
  }

  /** The folder's name, which is unique in the exercise. */
  public String id() {
    return folder.getFileName().toString();
  }
}
