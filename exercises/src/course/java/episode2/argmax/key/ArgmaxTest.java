package episode2.argmax.key;

import static io.gradus.exercises.judging.Claims.expect;

import episode2.argmax.View;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import io.gradus.exercises.judging.Scores;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Names rows of probabilities that are drawn for this grading. */
class ArgmaxTest {
  private static final List<String> SPECIES = List.of("Adelie", "Chinstrap", "Gentoo");

  /** Drawn from where names have to be made up. */
  private static final List<String> OTHERS =
      List.of("Weddell", "Ross", "Crabeater", "Leopard", "Elephant", "Harp", "Ringed", "Baikal");

  /** The largest probability of a row leads by this much, so that rounding can't decide. */
  private static final float LEAD = 0.01f;

  private final View view;
  private final Judge judge;

  ArgmaxTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  @Test
  @Points(value = 2, finding = "test/argmax", hint = 1)
  @DisplayName("names the most likely species of every row")
  void namesTheMostLikely() {
    RandomGenerator random = judge.random("rows");
    for (int rows : new int[] {20 + random.nextInt(30), 3, 1}) {
      check(draw(random, rows, 3), SPECIES);
    }
    check(new float[][] {{0.304f, 0.193f, 0.503f}}, SPECIES);
  }

  @Test
  @Points(value = 1, finding = "test/class-order", hint = 2)
  @DisplayName("takes the names in the order of the columns, for any classes")
  void keepsTheOrderOfTheColumns() {
    RandomGenerator random = judge.random("classes");
    for (int classes : new int[] {2, 4 + random.nextInt(4)}) {
      List<String> names = new ArrayList<>(OTHERS);
      for (int i = names.size() - 1; i > 0; i--) {
        Collections.swap(names, i, random.nextInt(i + 1));
      }
      names = new ArrayList<>(names.subList(0, classes));
      // Never in the alphabet's order, which some would bring them into.
      if (names.stream().sorted().toList().equals(names)) {
        Collections.swap(names, 0, 1);
      }
      check(draw(random, 10 * classes, classes), names);
    }
  }

  /**
   * Rows that sum to 1; the leading one is often below a half. Each column leads at least once
   * where there are enough rows.
   */
  private static float[][] draw(RandomGenerator random, int rows, int classes) {
    double[][] scores = new double[rows][classes];
    for (int i = 0; i < rows; i++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < classes; j++) {
        scores[i][j] = random.nextGaussian();
        most = Math.max(most, scores[i][j]);
      }
      scores[i][rows > classes && i < classes ? i : random.nextInt(classes)] = most + 0.2;
    }
    double[][] shares = Scores.softmax(scores);
    float[][] out = new float[rows][classes];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < classes; j++) {
        out[i][j] = (float) shares[i][j];
      }
      int largest = largest(out[i]);
      out[i][largest] += LEAD;
    }
    return out;
  }

  private static int largest(float[] row) {
    return IntStream.range(0, row.length)
        .reduce((best, j) -> row[j] > row[best] ? j : best)
        .orElseThrow();
  }

  private void check(float[][] rows, List<String> classes) {
    List<String> found = view.names(Scores.tensor(rows), classes);
    expect(
        found.size() == rows.length,
        () ->
            "For %d rows with %d classes you returned %s. Each row gets one name: look for the"
                    .formatted(rows.length, classes.size(), count(found.size()))
                + " largest number along a row, not down a column.");
    for (int i = 0; i < rows.length; i++) {
      float[] row = rows[i];
      String expected = classes.get(largest(row));
      String got = found.get(i);
      int number = i + 1;
      expect(
          got.equals(expected),
          () ->
              "Row %d of %d has %s: the largest belongs to %s, and you said %s."
                  .formatted(number, rows.length, told(row, classes), expected, clipped(got)));
    }
  }

  private static String count(int names) {
    return names == 1 ? "1 name" : names + " names";
  }

  private static String told(float[] row, List<String> classes) {
    return IntStream.range(0, row.length)
        .mapToObj(j -> String.format(Locale.ROOT, "%s %.3f", classes.get(j), row[j]))
        .collect(Collectors.joining(", "));
  }

  private static String clipped(String name) {
    return name.isBlank() ? "nothing" : name.length() > 30 ? name.substring(0, 30) + "…" : name;
  }
}
