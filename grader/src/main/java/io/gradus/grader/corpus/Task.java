package io.gradus.grader.corpus;

import io.gradus.exercises.kit.prepare.Scaler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Rows to learn from, to validate on, and to test on.
 *
 * @param name such as {@code moons}
 * @param classes how many; 0 where a number is predicted
 * @param side of the square picture that a row is, 0 where rows are no pictures
 */
record Task(String name, int classes, int side, Rows train, Rows validation, Rows test) {

  /**
   * Some rows.
   *
   * @param x {@code (N, features)}
   * @param y classes as whole numbers, or targets {@code (N)}
   */
  record Rows(float[][] x, float[] y) {
    int size() {
      return y.length;
    }

    Rows take(List<Integer> which) {
      float[][] rows = new float[which.size()][];
      float[] targets = new float[which.size()];
      for (int i = 0; i < targets.length; i++) {
        rows[i] = x[which.get(i)];
        targets[i] = y[which.get(i)];
      }
      return new Rows(rows, targets);
    }

    Rows first(int count) {
      int rows = Math.min(count, size());
      return new Rows(Arrays.copyOf(x, rows), Arrays.copyOf(y, rows));
    }

    /** The same rows, each so many times. */
    Rows times(int count) {
      List<Integer> which = new ArrayList<>();
      for (int i = 0; i < count * size(); i++) {
        which.add(i % size());
      }
      return take(which);
    }

    Rows and(Rows more) {
      float[][] rows = Arrays.copyOf(x, size() + more.size());
      float[] targets = Arrays.copyOf(y, rows.length);
      System.arraycopy(more.x, 0, rows, size(), more.size());
      System.arraycopy(more.y, 0, targets, size(), more.size());
      return new Rows(rows, targets);
    }

    /** Targets that have nothing to do with their rows. */
    Rows shuffledTargets(Random random) {
      List<Float> targets = new ArrayList<>();
      for (float value : y) {
        targets.add(value);
      }
      Collections.shuffle(targets, random);
      float[] shuffled = new float[y.length];
      for (int i = 0; i < shuffled.length; i++) {
        shuffled[i] = targets.get(i);
      }
      return new Rows(x, shuffled);
    }
  }

  boolean isClassification() {
    return classes > 0;
  }

  int outputs() {
    return isClassification() ? classes : 1;
  }

  int features() {
    return train.x()[0].length;
  }

  /** Splits rows three ways, and scales inputs (and a number that is predicted) by the first. */
  static Task of(
      String name, int classes, int side, Rows all, int train, int validation, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    Task raw =
        new Task(
            name,
            classes,
            side,
            all.take(order.subList(0, train)),
            all.take(order.subList(train, train + validation)),
            all.take(order.subList(train + validation, order.size())));
    return raw.scaledTargets();
  }

  private Task scaledTargets() {
    if (isClassification()) {
      return this;
    }
    float[][] column = new float[train.size()][1];
    for (int i = 0; i < column.length; i++) {
      column[i][0] = train.y()[i];
    }
    Scaler.Fitted fitted = Scaler.standard().fit(column);
    return new Task(
        name,
        classes,
        side,
        targets(train, fitted),
        targets(validation, fitted),
        targets(test, fitted));
  }

  private static Rows targets(Rows rows, Scaler.Fitted fitted) {
    float[] scaled = new float[rows.size()];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = fitted.apply(new float[][] {{rows.y()[i]}})[0][0];
    }
    return new Rows(rows.x(), scaled);
  }

  /** The same with inputs of a common size. */
  Task scaled() {
    Scaler.Fitted fitted = Scaler.standard().fit(train.x());
    return new Task(
        name,
        classes,
        side,
        new Rows(fitted.apply(train.x()), train.y()),
        new Rows(fitted.apply(validation.x()), validation.y()),
        new Rows(fitted.apply(test.x()), test.y()));
  }

  Task withTrain(Rows rows) {
    return new Task(name, classes, side, rows, validation, test);
  }

  Task withValidation(Rows rows) {
    return new Task(name, classes, side, train, rows, test);
  }

  /** Accuracy, or the share of the variance that is explained. */
  double score(double[] predicted, float[] truth) {
    double mean = 0;
    for (float value : truth) {
      mean += value / truth.length;
    }
    double right = 0;
    double squares = 0;
    double variance = 0;
    for (int i = 0; i < truth.length; i++) {
      right += predicted[i] == truth[i] ? 1 : 0;
      squares += (predicted[i] - truth[i]) * (predicted[i] - truth[i]);
      variance += (truth[i] - mean) * (truth[i] - mean);
    }
    return isClassification() ? right / truth.length : 1 - squares / variance;
  }
}
