package io.gradus.grader.runs;

import io.gradus.grader.curve.Comparison;
import io.gradus.grader.runs.RecordedRun.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A run and the one before it: what was changed, and whether it helped.
 *
 * <p>How it is used: {@code Runs.before(run)} finds the run before; {@code of(before, after)} never
 * fails: where nothing can be compared (other rows, too few epochs), {@code result().verdict()} is
 * {@link Comparison.Verdict#NOT_COMPARABLE}, and {@code result().message()} says why.
 *
 * @param changes settings that differ, a line each, such as {@code learning rate 0.01 → 0.001}; the
 *     texts are the learner's and have to be made neutral
 * @param result figures, verdict and its message
 */
public record RunComparison(List<Change> changes, Comparison result) {

  /**
   * A setting that differs.
   *
   * @param name for people
   * @param before empty if it was not set
   */
  public record Change(String name, String before, String after) {}

  /** Settings by which a change may be seen; others (launch, versions, texts) are no change. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "optimizer", "optimizer",
          "learningRate", "learning rate",
          "batchSize", "batch size",
          "rows", "training rows",
          "seed", "seed",
          "dropout", "dropout",
          "earlyStopping", "early stopping",
          "data", "data");

  /** Keeps a copy. */
  public RunComparison {
    changes = List.copyOf(changes);
  }

  /** Compares two runs of an exercise. */
  public static RunComparison of(RecordedRun before, RecordedRun after) {
    return new RunComparison(
        changes(before, after),
        obstacle(before, after)
            .map(Comparison::impossible)
            .orElseGet(() -> Comparison.of(before.series(), after.series())));
  }

  /** Why the figures of these mean different things. */
  private static Optional<String> obstacle(RecordedRun before, RecordedRun after) {
    if (!before.exercise().equals(after.exercise())) {
      return Optional.of("The runs are of different exercises: their figures can't be compared.");
    }
    if (before.validation().isPresent() != after.validation().isPresent()) {
      return Optional.of(
          "Only one of the runs was validated: give both the same validation rows to compare them.");
    }
    Optional<Rows> was = before.validation();
    Optional<Rows> is = after.validation();
    if (was.isPresent() && !isSame(was.get(), is.get())) {
      return Optional.of(
          "The runs were validated on different rows (%d and %d), or in another order: give both the same, unshuffled, to compare them."
              .formatted(was.get().count(), is.get().count()));
    }
    return Optional.empty();
  }

  private static boolean isSame(Rows one, Rows other) {
    return one.count() == other.count() && one.targets().equals(other.targets());
  }

  private static List<Change> changes(RecordedRun before, RecordedRun after) {
    List<Change> changes = new ArrayList<>();
    if (!before.model().equals(after.model())) {
      changes.add(new Change("network", before.model(), after.model()));
    }
    String lossWas = before.series().context().lossName();
    String lossIs = after.series().context().lossName();
    if (!lossWas.equals(lossIs)) {
      changes.add(new Change("loss", lossWas, lossIs));
    }
    Set<String> names = new TreeSet<>(SETTINGS.keySet());
    for (String name : names) {
      String was = before.settings().getOrDefault(name, "");
      String is = after.settings().getOrDefault(name, "");
      if (!was.equals(is)) {
        changes.add(new Change(SETTINGS.get(name), was, is));
      }
    }
    if (before.series().epochs() != after.series().epochs()) {
      changes.add(
          new Change(
              "epochs",
              Integer.toString(before.series().epochs()),
              Integer.toString(after.series().epochs())));
    }
    return changes;
  }
}
