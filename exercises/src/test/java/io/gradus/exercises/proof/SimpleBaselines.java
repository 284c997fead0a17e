package io.gradus.exercises.proof;

import io.gradus.exercises.judging.BaselineScore;
import io.gradus.exercises.judging.Scores;
import io.gradus.exercises.judging.TabularDraw;
import io.gradus.exercises.kit.measure.ConfusionMatrix;
import java.util.Arrays;
import java.util.List;

/** What the grader computes by Tribuo, here in a few lines: majority and logistic regression. */
final class SimpleBaselines {
  private SimpleBaselines() {}

  static List<BaselineScore> of(TabularDraw draw) {
    return List.of(
        new BaselineScore(BaselineScore.MAJORITY, majority(draw)),
        new BaselineScore(BaselineScore.LOGISTIC, logistic(draw)));
  }

  private static double majority(TabularDraw draw) {
    int[] counts = new int[draw.classes()];
    for (int label : draw.trainY()) {
      counts[label]++;
    }
    int most = 0;
    for (int c = 1; c < counts.length; c++) {
      most = counts[c] > counts[most] ? c : most;
    }
    int[] predicted = new int[draw.testY().length];
    Arrays.fill(predicted, most);
    return accuracy(draw, predicted);
  }

  /** Softmax regression by gradient descent on standardised columns. */
  private static double logistic(TabularDraw draw) {
    double[][] train = standardised(draw.trainX(), draw.trainX());
    double[][] test = standardised(draw.trainX(), draw.testX());
    double[][] weights = new double[draw.classes()][train[0].length];
    for (int step = 0; step < 300; step++) {
      double[][] p = Scores.softmax(scores(weights, train));
      for (int i = 0; i < train.length; i++) {
        for (int c = 0; c < weights.length; c++) {
          double error = p[i][c] - (draw.trainY()[i] == c ? 1 : 0);
          for (int j = 0; j < train[i].length; j++) {
            weights[c][j] -= error * train[i][j] / train.length;
          }
        }
      }
    }
    return accuracy(draw, Scores.largest(scores(weights, test)));
  }

  private static double accuracy(TabularDraw draw, int[] predicted) {
    return ConfusionMatrix.of(draw.testY(), predicted, draw.classes()).accuracy().orElseThrow();
  }

  private static double[][] scores(double[][] weights, double[][] rows) {
    double[][] out = new double[rows.length][weights.length];
    for (int i = 0; i < rows.length; i++) {
      for (int c = 0; c < weights.length; c++) {
        for (int j = 0; j < rows[i].length; j++) {
          out[i][c] += weights[c][j] * rows[i][j];
        }
      }
    }
    return out;
  }

  /** Standardised by the training rows, with a column of ones behind. */
  private static double[][] standardised(float[][] train, float[][] rows) {
    int columns = train[0].length;
    double[][] out = new double[rows.length][columns + 1];
    for (int j = 0; j < columns; j++) {
      int column = j;
      double[] values = Arrays.stream(train).mapToDouble(row -> row[column]).toArray();
      double mean = Arrays.stream(values).average().orElseThrow();
      double deviation =
          Math.sqrt(
              Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
      for (int i = 0; i < rows.length; i++) {
        out[i][j] = (rows[i][j] - mean) / deviation;
        out[i][columns] = 1;
      }
    }
    return out;
  }
}
