package io.gradus.grader.corpus;

import io.gradus.exercises.kit.record.EpochRow;
import io.gradus.exercises.kit.record.RunEnd;
import io.gradus.exercises.kit.record.RunSink;
import io.gradus.exercises.kit.record.RunStart;
import io.gradus.grader.curve.EpochSeries;
import io.gradus.grader.curve.EpochSeries.Context;
import io.gradus.grader.curve.EpochSeries.Inputs;
import io.gradus.grader.curve.EpochSeries.Inside;
import io.gradus.grader.curve.EpochSeries.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A run as the kit's own recorder sees it, kept in memory. */
final class KeptRun implements RunSink {
  private Optional<RunStart> start = Optional.empty();
  private final List<EpochRow> rows = new ArrayList<>();

  @Override
  public void begin(RunStart begun) {
    start = Optional.of(begun);
  }

  @Override
  public void epoch(EpochRow row) {
    rows.add(row);
  }

  @Override
  public void end(RunEnd end) {}

  /** The training loss of the last epoch. */
  double lastLoss() {
    return last("loss");
  }

  /** A column's value in the last epoch. */
  double last(String column) {
    return rows.get(rows.size() - 1).values().getOrDefault(column, Double.NaN);
  }

  /** What a run folder would hold of it, and no more. */
  EpochSeries series() {
    RunStart known = start.orElseThrow();
    List<Metric> metrics =
        known.metrics().containsKey("accuracy")
            ? List.of(new Metric("accuracy", true, column("accuracy"), validation("accuracy")))
            : List.of();
    List<Inside> inside =
        rows.stream()
            .filter(row -> !row.weights().isEmpty())
            .map(row -> new Inside(row.epoch(), row.gradients(), row.weights(), row.dead()))
            .toList();
    return new EpochSeries(column("loss"), validation("loss"), metrics, inside, context(known));
  }

  private Context context(RunStart known) {
    return new Context(
        known.constantLoss(),
        known.constantAccuracy(),
        known.referenceAccuracy(),
        known.referenceLoss(),
        known.validation().map(rows -> OptionalInt.of(rows.rows())).orElse(OptionalInt.empty()),
        OptionalInt.of(rows.size()),
        known.settings().containsKey("dropout"),
        known.loss(),
        known
            .inputs()
            .map(
                range ->
                    new Inputs(
                        range.least(), range.most(), range.rootMeanSquare(), range.normalised())));
  }

  private Optional<double[]> validation(String name) {
    boolean measured = rows.stream().anyMatch(row -> row.values().containsKey("val_" + name));
    return measured ? Optional.of(column("val_" + name)) : Optional.empty();
  }

  private double[] column(String name) {
    return rows.stream().mapToDouble(row -> row.values().getOrDefault(name, Double.NaN)).toArray();
  }
}
