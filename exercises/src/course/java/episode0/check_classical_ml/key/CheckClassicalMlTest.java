package episode0.check_classical_ml.key;

import static io.gradus.exercises.judging.Claims.expect;

import episode0.check_classical_ml.View;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Labels and their frequencies are drawn for this grading. */
class CheckClassicalMlTest {
  private static final double TOLERANCE = 1e-6;
  private static final int COLUMNS = 3;

  private final View view;
  private final Judge judge;

  CheckClassicalMlTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  /** Labels in random order; the first of the names is the most frequent, by three rows or more. */
  private static String[] labels(RandomGenerator random, List<String> names) {
    List<String> labels = new ArrayList<>();
    int most = 8 + random.nextInt(10);
    for (int i = 0; i < names.size(); i++) {
      labels.addAll(
          Collections.nCopies(i == 0 ? most : most - 3 - random.nextInt(4), names.get(i)));
    }
    Collections.shuffle(labels, new Random(random.nextLong()));
    return labels.toArray(String[]::new);
  }

  private static List<String> names(RandomGenerator random) {
    int size = 3 + random.nextInt(3);
    List<String> names = new ArrayList<>();
    while (names.size() < size) {
      String name = "label-" + (char) ('a' + random.nextInt(26)) + random.nextInt(1000);
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private static float[][] rows(RandomGenerator random, int count) {
    float[][] rows = new float[count][COLUMNS];
    for (float[] row : rows) {
      for (int j = 0; j < COLUMNS; j++) {
        row[j] = (float) random.nextGaussian();
      }
    }
    return rows;
  }

  @Test
  @Points(value = 1, finding = "test/naive", hint = 1)
  @DisplayName("trains a model that always gives the most frequent label")
  void givesTheMostFrequent() {
    RandomGenerator random = judge.random("naive");
    for (int draw = 0; draw < 3; draw++) {
      List<String> names = names(random);
      String[] labels = labels(random, names);
      List<String> answers = view.answers(rows(random, labels.length), labels, rows(random, 25));
      expect(
          answers.stream().distinct().count() == 1,
          () ->
              "The model gives %d different labels for 25 rows. The naive model knows one answer only."
                  .formatted(answers.stream().distinct().count()));
      String frequent = names.get(0);
      String answer = answers.get(0);
      expect(
          answer.equals(frequent),
          () ->
              "Of %d training rows, %d have the label %s, more than any other; the model always gives"
                      .formatted(
                          labels.length,
                          Collections.frequency(Arrays.asList(labels), frequent),
                          frequent)
                  + " %s.".formatted(answer));
    }
  }

  @Test
  @Points(value = 1, finding = "test/accuracy", hint = 2)
  @DisplayName("measures which share of the rows a model gets right")
  void measuresAccuracy() {
    RandomGenerator random = judge.random("accuracy");
    for (int draw = 0; draw < 3; draw++) {
      List<String> names = names(random);
      String[] labels = labels(random, names);
      String given = names.get(random.nextInt(names.size()));
      int right = Collections.frequency(Arrays.asList(labels), given);
      double found = view.accuracy(given, rows(random, labels.length), labels);
      double expected = (double) right / labels.length;
      expect(
          Math.abs(found - expected) <= TOLERANCE,
          () ->
              String.format(
                  Locale.ROOT,
                  "A model gets %d of %d rows right, an accuracy of %.4f; accuracy gives %.4f.",
                  right,
                  labels.length,
                  expected,
                  found));
    }
  }
}
