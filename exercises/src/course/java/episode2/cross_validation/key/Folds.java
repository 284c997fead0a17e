package episode2.cross_validation.key;

import episode2.cross_validation.View;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A table to cross-validate, and what the grader itself makes of some rows and others. */
record Folds(float[][] rows, int[] labels) {

  static List<View.Event> of(View.Run run, View.Action action) {
    return run.events().stream().filter(event -> event.action() == action).toList();
  }

  /** Which rows are tested on, fold by fold, each sorted. */
  static List<List<Integer>> tested(View.Run run) {
    return of(run, View.Action.SCORE).stream().map(event -> sorted(event.rows())).toList();
  }

  static List<Integer> sorted(int[] rows) {
    return Arrays.stream(rows).sorted().boxed().toList();
  }

  /** The accuracy on some rows of the nearest class mean of others, standardised by them. */
  double accuracy(List<Integer> train, List<Integer> test) {
    double[] mean = columns(train, row -> values(row));
    double[] square =
        columns(
            train,
            row -> {
              double[] values = values(row);
              Arrays.setAll(values, j -> Math.pow(values[j] - mean[j], 2));
              return values;
            });
    Function<Integer, double[]> scaled =
        row -> {
          double[] values = values(row);
          Arrays.setAll(values, j -> (values[j] - mean[j]) / Math.sqrt(square[j]));
          return values;
        };
    Map<Integer, double[]> centres =
        train.stream()
            .collect(
                Collectors.groupingBy(
                    row -> labels[row],
                    TreeMap::new,
                    Collectors.collectingAndThen(
                        Collectors.toList(), rows -> columns(rows, scaled))));
    long right =
        test.stream().filter(row -> nearest(centres, scaled.apply(row)) == labels[row]).count();
    return (double) right / test.size();
  }

  private double[] values(int row) {
    double[] values = new double[rows[row].length];
    Arrays.setAll(values, j -> rows[row][j]);
    return values;
  }

  private static double[] columns(List<Integer> rows, Function<Integer, double[]> of) {
    double[] mean = of.apply(rows.get(0)).clone();
    Arrays.fill(mean, 0);
    for (int row : rows) {
      double[] values = of.apply(row);
      for (int j = 0; j < mean.length; j++) {
        mean[j] += values[j] / rows.size();
      }
    }
    return mean;
  }

  private static int nearest(Map<Integer, double[]> centres, double[] row) {
    int nearest = -1;
    double least = Double.POSITIVE_INFINITY;
    for (Map.Entry<Integer, double[]> centre : centres.entrySet()) {
      double distance = 0;
      for (int j = 0; j < row.length; j++) {
        distance += Math.pow(row[j] - centre.getValue()[j], 2);
      }
      if (distance < least) {
        least = distance;
        nearest = centre.getKey();
      }
    }
    return nearest;
  }
}
