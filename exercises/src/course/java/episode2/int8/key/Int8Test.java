package episode2.int8.key;

import static io.gradus.exercises.judging.Claims.expect;
import static org.junit.jupiter.api.Assertions.fail;

import episode2.int8.Contract;
import episode2.int8.View;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import io.gradus.exercises.judging.Scores;
import io.gradus.exercises.wire.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Categories, their order and values are drawn for this grading. */
class Int8Test {
  private static final double TOLERANCE = 1e-4;

  /** One-hot rows are 1.41 apart; what a network's weights make up for is left some room. */
  private static final double LEAST_DISTANCE = 0.01;

  private static final double MOST_DISTANCE = 100;

  private final View view;
  private final Judge judge;

  Int8Test(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  private static List<String> categories(RandomGenerator random, int size) {
    TreeSet<String> names = new TreeSet<>();
    while (names.size() < size) {
      names.add("isle-" + (char) ('a' + random.nextInt(26)) + random.nextInt(10_000));
    }
    List<String> categories = new ArrayList<>(names);
    Collections.shuffle(categories, new Random(random.nextLong()));
    return List.copyOf(categories);
  }

  /** Places in a list of the given size: each of them, and some again, in any order. */
  private static byte[] places(RandomGenerator random, int size) {
    List<Integer> places = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    for (int i = 0; i < 10; i++) {
      places.add(random.nextInt(size));
    }
    Collections.shuffle(places, new Random(random.nextLong()));
    byte[] bytes = new byte[places.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (int) places.get(i);
    }
    return bytes;
  }

  private static String[] values(byte[] places, List<String> categories) {
    String[] values = new String[places.length];
    for (int i = 0; i < places.length; i++) {
      values[i] = categories.get(places[i]);
    }
    return values;
  }

  @Test
  @Points(value = 1, finding = "test/round-trip", hint = 1)
  @DisplayName("writes categories as INT8 codes, and reads them again")
  void goesThereAndBack() {
    RandomGenerator random = judge.random("round trip");
    for (int size : new int[] {3, 2 + random.nextInt(30), Contract.MOST}) {
      List<String> categories = categories(random, size);
      byte[] places = places(random, size);
      String[] values = values(places, categories);
      View.Coded coded = view.codes(values, categories);
      long[] codes = accepted(coded, size);
      expect(
          coded.type().equals("INT8"),
          () ->
              "The codes are of the type %s. A byte each is enough: INT8.".formatted(coded.type()));
      expect(
          codes.length == places.length,
          () -> "For %d values there are %d codes.".formatted(places.length, codes.length));
      for (int i = 0; i < codes.length; i++) {
        if (codes[i] != places[i]) {
          fail(
              "A value that is at place %d of the %d categories got the code %d."
                  .formatted(places[i], size, codes[i]));
        }
      }
      // The grader's own codes go over, so that neither half can lean on the other.
      String[] decoded = view.decode(places, categories);
      expect(
          Arrays.equals(values, decoded),
          () ->
              "Codes of %d categories, read again, do not give the values that they stand for."
                  .formatted(size));
    }
  }

  @Test
  @Points(value = 1, finding = "test/refused", hint = 2)
  @DisplayName("refuses values that are not in the list, and lists that do not fit")
  void refusesWhatHasNoCode() {
    RandomGenerator random = judge.random("refused");
    List<String> names = categories(random, 6);
    List<String> known = names.subList(1, names.size());
    List<String> full = categories(random, Contract.MOST);
    String[] values = values(places(random, known.size()), known);
    // Who refuses everything has seen nothing.
    expectAccepted(values, List.copyOf(known));
    expectAccepted(values(new byte[] {0, 5, 126}, full), full);
    values[random.nextInt(values.length)] = names.get(0);
    View.Coded unseen = view.codes(values, List.copyOf(known));
    expect(
        unseen.codes().isEmpty(),
        () ->
            "A value that is not in the list got the code %s. It is none of the categories: refuse it."
                .formatted(codeOf(names.get(0), values, unseen.codes().orElseThrow())));
    expect(
        unseen.refusal().contains(names.get(0)),
        () ->
            "The value %s was refused with the words \"%s\", which do not name it."
                .formatted(names.get(0), unseen.refusal()));
    for (int size : new int[] {Contract.MOST + 1, 129 + random.nextInt(120), 256, 300}) {
      List<String> many = categories(random, size);
      View.Coded coded = view.codes(values(new byte[] {0, 5, 126}, many), many);
      expect(
          coded.codes().isEmpty(),
          () ->
              "%d categories were accepted. As a byte, code 128 is -128 and code 256 is 0: different"
                      .formatted(size)
                  + " categories would become one, without a word. Refuse more than %d."
                      .formatted(Contract.MOST));
    }
  }

  private void expectAccepted(String[] values, List<String> categories) {
    long[] codes = accepted(view.codes(values, categories), categories.size());
    expect(
        codes.length == values.length,
        () -> "For %d values there are %d codes.".formatted(values.length, codes.length));
  }

  private static long[] accepted(View.Coded coded, int categories) {
    return coded
        .codes()
        .orElseGet(
            () ->
                fail(
                    "%d categories are no more than %d, all values are among them, and they were"
                            .formatted(categories, Contract.MOST)
                        + " refused: \"%s\".".formatted(coded.refusal())));
  }

  private static String codeOf(String value, String[] values, long[] codes) {
    int place = Arrays.asList(values).indexOf(value);
    return place < codes.length ? Long.toString(codes[place]) : "nothing";
  }

  @Test
  @Points(value = 1, finding = "test/false-order", hint = 3)
  @DisplayName("shows a network categories without an order between them")
  void hasNoFalseOrder() {
    RandomGenerator random = judge.random("inputs");
    for (int size : new int[] {3, 4 + random.nextInt(8)}) {
      List<String> categories = categories(random, size);
      byte[] places = places(random, size);
      Tensor tensor = view.inputs(places, categories);
      float[][] rows = tensor.shape().length == 2 ? Scores.rows(tensor) : new float[0][];
      if (rows.length == places.length) {
        expectEqualDistances(places, rows);
      }
      expect(
          Scores.hasShape(tensor, places.length, size),
          () ->
              "For %d codes of %d categories the inputs have the shape %s; one column per category is"
                      .formatted(places.length, size, Arrays.toString(tensor.shape()))
                  + " needed.");
    }
  }

  private static void expectEqualDistances(byte[] places, float[][] rows) {
    double expected = -1;
    String pair = "";
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < i; k++) {
        double distance = distance(rows[i], rows[k]);
        if (places[i] == places[k]) {
          expect(
              distance == 0,
              () -> "Two rows of the same category give different inputs to the network.");
          continue;
        }
        String found = "categories %d and %d are %.3f apart";
        found = String.format(Locale.ROOT, found, places[i], places[k], distance);
        if (!(distance > 0)) {
          fail("Different categories give the same inputs: " + found + ".");
        }
        if (!(distance >= LEAST_DISTANCE && distance <= MOST_DISTANCE)) {
          fail(
              "Inputs as small or as large as these teach a network nothing: "
                  + found
                  + ". Give each category a column of 0 and 1.");
        }
        if (expected < 0) {
          expected = distance;
          pair = found;
        } else if (!(Math.abs(distance - expected) <= TOLERANCE * expected)) {
          fail(
              "The inputs put the categories into an order that they do not have: "
                  + pair
                  + ", "
                  + found
                  + ". To a linear layer a larger code is more of something. Give each category a"
                  + " column of its own.");
        }
      }
    }
  }

  private static double distance(float[] one, float[] other) {
    double sum = 0;
    for (int j = 0; j < one.length; j++) {
      sum += (one[j] - other[j]) * (double) (one[j] - other[j]);
    }
    return Math.sqrt(sum);
  }
}
