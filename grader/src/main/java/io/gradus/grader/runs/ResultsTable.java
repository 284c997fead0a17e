package io.gradus.grader.runs;

import io.gradus.exercises.kit.record.Direction;
import io.gradus.grader.curve.EpochSeries.Metric;
import io.gradus.grader.runs.RecordedRun.Rows;
import io.gradus.grader.runs.RecordedRun.Test;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The course's table of results: model, description, metric, rows, commit, comment. Figures of the
 * same metric on the same rows of an exercise are one group; across groups nothing is compared.
 */
public record ResultsTable(List<Group> groups) {

  /** What is compared: an exercise's metric on one set of rows. */
  public record Measured(String exercise, String metric, Rows rows) {}

  /**
   * A run's figure.
   *
   * @param description the learner's, from {@code note("description", …)}
   * @param commit of the workspace when it was run, where it is in a repository
   * @param comment the learner's, afterwards
   */
  public record Result(
      String run, String model, String description, double value, String commit, String comment) {}

  /** Results that can be compared, the best first. */
  public record Group(Measured measured, List<Result> results) {
    /** Keeps a copy. */
    public Group {
      results = List.copyOf(results);
    }
  }

  /** Keeps a copy. */
  public ResultsTable {
    groups = List.copyOf(groups);
  }

  /** Of these runs; a run without any figure on rows that it did not learn from is left out. */
  public static ResultsTable of(List<RecordedRun> runs) {
    Map<Measured, List<Result>> byMeasured = new LinkedHashMap<>();
    for (RecordedRun run : runs) {
      for (Map.Entry<Measured, Double> figure : figures(run).entrySet()) {
        byMeasured
            .computeIfAbsent(figure.getKey(), one -> new ArrayList<>())
            .add(
                new Result(
                    run.id(),
                    run.settings().getOrDefault("model", run.model()),
                    run.settings().getOrDefault("description", ""),
                    figure.getValue(),
                    run.commit(),
                    run.comment()));
      }
    }
    List<Group> groups = new ArrayList<>();
    byMeasured.forEach(
        (measured, results) -> {
          Comparator<Result> order = Comparator.comparingDouble(Result::value);
          results.sort(Direction.rises(measured.metric()) ? order.reversed() : order);
          groups.add(new Group(measured, results));
        });
    return new ResultsTable(groups);
  }

  /** What the learner measured on test rows; else the end of validation. */
  private static Map<Measured, Double> figures(RecordedRun run) {
    Map<Measured, Double> figures = new LinkedHashMap<>();
    for (Test test : run.end().map(RecordedRun.End::tests).orElse(List.of())) {
      figures.put(new Measured(run.exercise(), test.metric(), test.rows()), test.value());
    }
    if (figures.isEmpty() && run.validation().isPresent()) {
      Optional<Metric> metric = run.series().metrics().stream().findFirst();
      OptionalDouble score =
          metric.flatMap(Metric::validation).map(ResultsTable::last).orElse(NONE);
      if (score.isPresent()) {
        figures.put(
            new Measured(run.exercise(), metric.orElseThrow().name(), run.validation().get()),
            score.getAsDouble());
      } else {
        run.series()
            .validationLoss()
            .map(ResultsTable::last)
            .orElse(NONE)
            .ifPresent(
                loss ->
                    figures.put(
                        new Measured(run.exercise(), "loss", run.validation().get()), loss));
      }
    }
    return figures;
  }

  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static OptionalDouble last(double[] values) {
    return Arrays.stream(values).skip(Math.max(0, values.length - 1)).findFirst();
  }
}
