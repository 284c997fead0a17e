package io.gradus.datasets.standin;

import io.gradus.datasets.read.Penguin;
import io.gradus.datasets.read.PenguinRows;
import io.gradus.datasets.standin.PenguinStatistics.Group;
import io.gradus.datasets.standin.PenguinStatistics.Moments;
import io.gradus.datasets.standin.PenguinStatistics.Run;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Generates penguins where the real file cannot be had: as many, in the same order of species and
 * islands, with the same gaps. Measurements are normal within a species and sex, and are shifted
 * and scaled so that means, standard deviations and correlations are those of the real penguins
 * before they are clipped to the real ranges and rounded.
 */
public final class StandInPenguins {
  private final PenguinStatistics statistics;
  private final Random random;

  private StandInPenguins(PenguinStatistics statistics) {
    this.statistics = statistics;
    this.random = new Random(statistics.seed()); // its algorithm is part of its contract
  }

  /** The stand-in: 344 rows, always the same. */
  public static PenguinRows generate() {
    return new StandInPenguins(PenguinStatistics.bundled()).rows();
  }

  private PenguinRows rows() {
    List<Penguin> rows = new ArrayList<>();
    for (Group group : statistics.groups()) {
      addGroup(group, rows);
    }
    return new PenguinRows(rows);
  }

  private void addGroup(Group group, List<Penguin> rows) {
    int first = rows.size();
    Map<Integer, Moments> sexes = drawSexes(group, first);
    Map<String, Deque<float[]>> measurements = new HashMap<>();
    for (Moments sex : group.sexes()) {
      int count = (int) sexes.values().stream().filter(one -> one.sex().equals(sex.sex())).count();
      measurements.put(sex.sex(), draw(sex, count));
    }
    for (Run run : group.islands()) {
      for (int i = 0; i < run.rows(); i++) {
        int row = rows.size();
        Moments sex = sexes.get(row);
        float[] m =
            sex == null
                ? new float[] {Float.NaN, Float.NaN, Float.NaN, Float.NaN}
                : measurements.get(sex.sex()).remove();
        Optional<String> shown =
            sex == null || group.unsexed().contains(row)
                ? Optional.empty()
                : Optional.of(sex.sex());
        rows.add(new Penguin(group.species(), run.island(), m[0], m[1], m[2], m[3], shown));
      }
    }
  }

  /** A sex for each measured row; where it is not shown, the sexes take turns. */
  private Map<Integer, Moments> drawSexes(Group group, int first) {
    List<Moments> shown = new ArrayList<>();
    for (Moments sex : group.sexes()) {
      for (int i = 0; i < sex.rows(); i++) {
        shown.add(sex);
      }
    }
    for (int i = shown.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      Moments kept = shown.set(i, shown.get(j));
      shown.set(j, kept);
    }
    Map<Integer, Moments> sexes = new HashMap<>();
    int hidden = 0;
    int next = 0;
    for (int row = first; row < first + group.rows(); row++) {
      if (group.unmeasured().contains(row)) {
        continue;
      }
      sexes.put(
          row,
          group.unsexed().contains(row)
              ? group.sexes().get(hidden++ % group.sexes().size())
              : shown.get(next++));
    }
    return sexes;
  }

  private Deque<float[]> draw(Moments moments, int count) {
    int n = moments.mean().length;
    double[][] z = new double[count][n];
    double[] mean = new double[n];
    for (double[] row : z) {
      for (int i = 0; i < n; i++) {
        row[i] = random.nextGaussian();
        mean[i] += row[i] / count;
      }
    }
    double[][] sample = new double[n][n];
    for (double[] row : z) {
      for (int i = 0; i < n; i++) {
        row[i] -= mean[i];
      }
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          sample[i][j] += row[i] * row[j] / (count - 1);
        }
      }
    }
    double[][] drawn = Cholesky.lower(sample);
    double[][] wanted = Cholesky.lower(moments.covariance());
    Deque<float[]> rows = new ArrayDeque<>();
    for (double[] row : z) {
      rows.add(measured(moments, Cholesky.multiply(wanted, Cholesky.solve(drawn, row))));
    }
    return rows;
  }

  /** Shifted to the mean, clipped to the range, rounded as the real measurements are. */
  private float[] measured(Moments moments, double[] deviation) {
    float[] values = new float[deviation.length];
    for (int i = 0; i < values.length; i++) {
      double value = moments.mean()[i] + deviation[i];
      value = Math.max(moments.minimum()[i], Math.min(moments.maximum()[i], value));
      double step = statistics.steps()[i];
      values[i] = (float) (Math.rint(value / step) * step);
    }
    return values;
  }
}
