package episode2.cross_validation;

import episode2.cross_validation.Contract.Classifier;
import episode2.cross_validation.Contract.Recipe;
import episode2.cross_validation.Contract.Scaling;
import episode2.cross_validation.View.Action;
import episode2.cross_validation.View.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A recipe that writes down which rows it is given. It standardises and finds the nearest class
 * mean, so that scores are real ones; a row is known by its numbers.
 */
final class Recorder implements Recipe {
  private static final int NONE = -1;

  private final int features;
  private final List<Event> events = new ArrayList<>();
  private final Map<List<Float>, Origin> origins = new HashMap<>();
  private int scalings;
  private int classifiers;

  /** Where numbers come from: a row of the table, and the scaling it went through. */
  private record Origin(int row, int scaling) {}

  Recorder(float[][] rows) {
    features = rows[0].length;
    for (int i = 0; i < rows.length; i++) {
      origins.put(key(rows[i]), new Origin(i, NONE));
    }
  }

  List<Event> events() {
    return events;
  }

  private static List<Float> key(float[] row) {
    List<Float> key = new ArrayList<>(row.length);
    for (float value : row) {
      key.add(value);
    }
    return key;
  }

  private Origin origin(float[] row) {
    return origins.getOrDefault(key(row), new Origin(NONE, NONE));
  }

  private int[] numbers(float[][] rows) {
    return Arrays.stream(rows).mapToInt(row -> origin(row).row()).toArray();
  }

  private int scaling(float[][] rows) {
    int[] all = Arrays.stream(rows).mapToInt(row -> origin(row).scaling()).distinct().toArray();
    return all.length == 1 ? all[0] : NONE;
  }

  private void checked(float[][] rows, int labels, String method) {
    if (rows.length == 0) {
      throw new IllegalArgumentException(method + " was given no rows");
    }
    if (labels != rows.length) {
      throw new IllegalArgumentException(
          "%s was given %d rows and %d labels".formatted(method, rows.length, labels));
    }
    for (float[] row : rows) {
      if (row.length != features) {
        throw new IllegalArgumentException(
            "%s was given a row of %d values, not %d".formatted(method, row.length, features));
      }
    }
  }

  @Override
  public Scaling measure(float[][] rows) {
    checked(rows, rows.length, "measure");
    int number = scalings++;
    events.add(new Event(Action.MEASURE, number, NONE, numbers(rows), new int[0]));
    double[] mean = new double[features];
    double[] deviation = new double[features];
    for (int j = 0; j < features; j++) {
      for (float[] row : rows) {
        mean[j] += row[j] / (double) rows.length;
      }
      for (float[] row : rows) {
        deviation[j] += (row[j] - mean[j]) * (row[j] - mean[j]) / rows.length;
      }
      deviation[j] = deviation[j] > 0 ? Math.sqrt(deviation[j]) : 1;
    }
    return given -> {
      checked(given, given.length, "scale");
      float[][] scaled = new float[given.length][features];
      for (int i = 0; i < given.length; i++) {
        for (int j = 0; j < features; j++) {
          scaled[i][j] = (float) ((given[i][j] - mean[j]) / deviation[j]);
        }
        origins.put(key(scaled[i]), new Origin(origin(given[i]).row(), number));
      }
      return scaled;
    };
  }

  @Override
  public Classifier start() {
    return new NearestMean(classifiers++);
  }

  /** Sums up the rows of each class; the class whose mean is nearest wins. */
  private final class NearestMean implements Classifier {
    private final int number;
    private final Map<Integer, double[]> sums = new HashMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();

    NearestMean(int number) {
      this.number = number;
    }

    @Override
    public void train(float[][] rows, int[] labels) {
      checked(rows, labels.length, "train");
      events.add(new Event(Action.TRAIN, scaling(rows), number, numbers(rows), labels.clone()));
      for (int i = 0; i < rows.length; i++) {
        double[] sum = sums.computeIfAbsent(labels[i], label -> new double[features]);
        for (int j = 0; j < features; j++) {
          sum[j] += rows[i][j];
        }
        counts.merge(labels[i], 1, Integer::sum);
      }
    }

    @Override
    public double accuracy(float[][] rows, int[] labels) {
      checked(rows, labels.length, "accuracy");
      events.add(new Event(Action.SCORE, scaling(rows), number, numbers(rows), labels.clone()));
      int right = 0;
      for (int i = 0; i < rows.length; i++) {
        right += nearest(rows[i]) == labels[i] ? 1 : 0;
      }
      return (double) right / rows.length;
    }

    private int nearest(float[] row) {
      int nearest = NONE;
      double least = Double.POSITIVE_INFINITY;
      for (Map.Entry<Integer, double[]> entry : sums.entrySet()) {
        int count = counts.get(entry.getKey());
        double distance = 0;
        for (int j = 0; j < features; j++) {
          distance += Math.pow(row[j] - entry.getValue()[j] / count, 2);
        }
        if (distance < least) {
          least = distance;
          nearest = entry.getKey();
        }
      }
      return nearest;
    }
  }
}
