package io.gradus.grader.runs;

import io.gradus.grader.curve.EpochSeries.Inside;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Epochs that come a few at a time; memory for them is bounded. */
final class GrowingLog {
  /** Norms of so many epochs are kept; beyond that, every second one goes. */
  private static final int MOST_INSIDE = 1000;

  /** Numbers that are kept: eight columns, which a run has, in 200,000 rows. */
  private static final int MOST_CELLS = 1_600_000;

  private static final int FIRST_ROOM = 64;
  private static final String EPOCH = "epoch";

  private final int mostRows;
  private final Map<String, double[]> columns = new LinkedHashMap<>();
  private final List<Inside> inside = new ArrayList<>();
  private int rows;
  private int back;

  /**
   * An empty log.
   *
   * @param mostRows more than these are not taken
   */
  GrowingLog(int mostRows) {
    this.mostRows = mostRows;
  }

  int rows() {
    return rows;
  }

  boolean isFull() {
    return rows >= room();
  }

  private int room() {
    return Math.min(mostRows, MOST_CELLS / Math.max(1, columns.size()));
  }

  /** Adds what comes next, as far as there is room. */
  void add(EpochLog more) {
    int count = more.columns().values().stream().mapToInt(one -> one.length).max().orElse(0);
    more.columns()
        .keySet()
        .forEach(name -> columns.computeIfAbsent(name, any -> empty(FIRST_ROOM)));
    int taken = Math.max(0, Math.min(count, room() - rows));
    for (Map.Entry<String, double[]> column : more.columns().entrySet()) {
      double[] values = columns.computeIfAbsent(column.getKey(), any -> empty(FIRST_ROOM));
      if (values.length < rows + taken) {
        double[] larger = empty(Math.max(2 * values.length, rows + taken));
        System.arraycopy(values, 0, larger, 0, rows);
        values = larger;
        columns.put(column.getKey(), larger);
      }
      System.arraycopy(column.getValue(), 0, values, rows, taken);
    }
    for (Inside one : more.inside()) {
      if (one.epoch() <= taken) {
        inside.add(new Inside(rows + one.epoch(), one.gradients(), one.weights(), one.dead()));
      }
    }
    while (inside.size() > MOST_INSIDE) {
      thin();
    }
    countBack(taken);
    rows += taken;
  }

  private static double[] empty(int length) {
    double[] values = new double[length];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  /** Keeps the first and the last, and half of those between. */
  private void thin() {
    List<Inside> kept = new ArrayList<>();
    for (int i = 0; i < inside.size(); i++) {
      if (i % 2 == 0 || i == inside.size() - 1) {
        kept.add(inside.get(i));
      }
    }
    inside.clear();
    inside.addAll(kept);
  }

  private void countBack(int taken) {
    double[] epochs = columns.getOrDefault(EPOCH, new double[0]);
    for (int i = Math.max(1, rows); i < Math.min(rows + taken, epochs.length); i++) {
      if (epochs[i] <= epochs[i - 1]) {
        back++;
      }
    }
  }

  /** How often an epoch's number was not larger than the one before. */
  int timesBack() {
    return back;
  }

  /** What there is by now. */
  EpochLog log(List<String> notes) {
    Map<String, double[]> copies = new LinkedHashMap<>();
    columns.forEach(
        (name, values) -> {
          double[] copy = empty(rows);
          System.arraycopy(values, 0, copy, 0, Math.min(rows, values.length));
          copies.put(name, copy);
        });
    return new EpochLog(copies, List.copyOf(inside), notes);
  }
}
