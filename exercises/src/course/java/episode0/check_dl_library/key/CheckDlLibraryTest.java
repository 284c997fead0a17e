package episode0.check_dl_library.key;

import static io.gradus.exercises.judging.Claims.expect;

import episode0.check_dl_library.View;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import io.gradus.exercises.judging.Scores;
import io.gradus.exercises.wire.Tensor;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A version that is true on one machine proves nothing, so engines are described that do not exist;
 * and a fresh product can only come from computing, in a process that has no network.
 */
class CheckDlLibraryTest {
  private static final double TOLERANCE = 1e-4;

  private final View view;
  private final Judge judge;

  CheckDlLibraryTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  @Test
  @Points(value = 1, finding = "test/describe", hint = 1)
  @DisplayName("tells the name and the version of whichever engine is given")
  void tellsTheEngine() {
    RandomGenerator random = judge.random("engines");
    for (int draw = 0; draw < 3; draw++) {
      String name = "Engine-" + (char) ('A' + random.nextInt(26)) + random.nextInt(1000);
      String version =
          random.nextInt(30) + "." + random.nextInt(30) + "." + (1000 + random.nextInt(1000));
      String found = view.describe(name, version);
      expect(
          found.contains(name) || found.contains(version),
          () ->
              "An engine of the name %s and the version %s was described as \"%s\". Ask the engine that"
                      .formatted(name, version, found)
                  + " is given; it knows both.");
      expect(
          found.equals(name + " " + version),
          () ->
              "An engine of the name %s and the version %s was described as \"%s\"; expected name,"
                      .formatted(name, version, found)
                  + " blank, version of the engine.");
    }
  }

  @Test
  @Points(value = 1, finding = "test/product", hint = 2)
  @DisplayName("multiplies matrices by the engine, without a network")
  void multiplies() {
    RandomGenerator random = judge.random("product");
    int square = 2 + random.nextInt(4);
    check(table(random, square, square), table(random, square, square));
    int between = 6 + random.nextInt(4);
    check(table(random, 2 + random.nextInt(3), between), table(random, between, 10));
  }

  private void check(float[][] a, float[][] b) {
    double[][] expected = product(a, b);
    Tensor found = view.product(a, b);
    String sizes =
        "The product of a (%d, %d) and a (%d, %d) table"
            .formatted(a.length, a[0].length, b.length, b[0].length);
    expect(
        Scores.hasShape(found, a.length, b[0].length),
        () ->
            "%s has the shape %s; expected [%d, %d]."
                .formatted(sizes, Arrays.toString(found.shape()), a.length, b[0].length));
    float[][] rows = Scores.rows(found);
    if (Scores.agree(expected, rows, TOLERANCE)) {
      return;
    }
    expect(
        a.length != b.length || !Scores.agree(placeByPlace(a, b), rows, TOLERANCE),
        () ->
            sizes
                + " was computed place by place. The matrix product takes a row of the first and a"
                + " column of the second table.");
    expect(
        a.length != b.length || !Scores.agree(product(b, a), rows, TOLERANCE),
        () -> sizes + " was computed in the other order: b times a is not a times b.");
    expect(false, () -> sizes + " holds other numbers than the matrix product.");
  }

  private static double[][] product(float[][] a, float[][] b) {
    double[][] out = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        for (int k = 0; k < b.length; k++) {
          out[i][j] += (double) a[i][k] * b[k][j];
        }
      }
    }
    return out;
  }

  private static double[][] placeByPlace(float[][] a, float[][] b) {
    double[][] out = new double[a.length][a[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[0].length; j++) {
        out[i][j] = (double) a[i][j] * b[i][j];
      }
    }
    return out;
  }

  private static float[][] table(RandomGenerator random, int rows, int columns) {
    float[][] table = new float[rows][columns];
    for (float[] row : table) {
      for (int j = 0; j < columns; j++) {
        row[j] = (float) random.nextGaussian();
      }
    }
    return table;
  }
}
