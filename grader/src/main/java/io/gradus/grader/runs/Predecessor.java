package io.gradus.grader.runs;

import io.gradus.grader.curve.CurveDiagnosis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the try before a run among the runs of its exercise. */
final class Predecessor {
  /** Marks the runs of one program. */
  private static final String LAUNCH = "launch";

  /** Runs before the one that is compared; further back is no last try. */
  private static final int LOOKED_BACK = 20;

  private Predecessor() {}

  /** The last one before it that another program started, and that says something. */
  static Optional<RecordedRun> of(RecordedRun run, List<Path> siblings) {
    return siblings.stream()
        .filter(other -> other.getFileName().toString().compareTo(run.id()) < 0)
        .filter(other -> Files.isRegularFile(other.resolve(Runs.START)))
        .sorted(Comparator.comparing(Path::getFileName).reversed())
        .limit(LOOKED_BACK)
        .flatMap(other -> readable(other).stream())
        .filter(earlier -> isAnotherTry(earlier, run))
        .findFirst();
  }

  private static Optional<RecordedRun> readable(Path run) {
    try {
      return Optional.of(Runs.read(run));
    } catch (IOException | UnreadableCurve e) {
      return Optional.empty(); // damaged, or deleted meanwhile: the one before it will do
    }
  }

  private static boolean isAnotherTry(RecordedRun earlier, RecordedRun run) {
    String launch = run.settings().getOrDefault(LAUNCH, "");
    return !CurveDiagnosis.of(earlier.series()).isEmpty()
        && (launch.isEmpty() || !launch.equals(earlier.settings().getOrDefault(LAUNCH, "")));
  }
}
