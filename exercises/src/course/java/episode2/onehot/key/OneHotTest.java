package episode2.onehot.key;

import static io.gradus.exercises.judging.Claims.expect;
import static org.junit.jupiter.api.Assertions.fail;

import episode2.onehot.View;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import io.gradus.exercises.judging.Scores;
import io.gradus.exercises.wire.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Classes, their order and labels are drawn for this grading. */
class OneHotTest {
  private final View view;
  private final Judge judge;

  OneHotTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  /** Names that nobody knows, in an order that is neither the alphabet nor its reverse. */
  private static List<String> classes(RandomGenerator random, int size) {
    TreeSet<String> names = new TreeSet<>();
    while (names.size() < size) {
      names.add((char) ('A' + random.nextInt(26)) + "ptenodytes-" + random.nextInt(1000));
    }
    List<String> sorted = List.copyOf(names);
    List<String> classes = new ArrayList<>(sorted);
    do {
      Collections.shuffle(classes, new Random(random.nextLong()));
    } while (classes.equals(sorted) || classes.get(0).equals(sorted.get(sorted.size() - 1)));
    return classes;
  }

  /** Every one of these classes, the last one first, then any. */
  private static String[] labels(RandomGenerator random, List<String> occurring) {
    List<String> labels = new ArrayList<>(occurring);
    Collections.reverse(labels);
    int more = 5 + random.nextInt(30);
    for (int i = 0; i < more; i++) {
      labels.add(occurring.get(random.nextInt(occurring.size())));
    }
    return labels.toArray(String[]::new);
  }

  @Test
  @Points(value = 1, finding = "test/columns", hint = 1)
  @DisplayName("puts the 1 into the column that the list of classes gives")
  void putsTheOneIntoItsColumn() {
    RandomGenerator random = judge.random("columns");
    for (int size : new int[] {3, 4 + random.nextInt(5)}) {
      List<String> classes = classes(random, size);
      check(labels(random, classes), classes);
    }
  }

  @Test
  @Points(value = 1, finding = "test/absent", hint = 2)
  @DisplayName("keeps a column for a class that does not occur")
  void keepsAbsentClasses() {
    RandomGenerator random = judge.random("absent");
    int size = 4 + random.nextInt(4);
    for (int absent : new int[] {0, size - 1, 1 + random.nextInt(size - 2)}) {
      List<String> classes = classes(random, size);
      List<String> occurring = new ArrayList<>(classes);
      occurring.remove(absent);
      check(labels(random, occurring), classes);
      check(new String[] {occurring.get(0)}, classes);
    }
  }

  private void check(String[] labels, List<String> classes) {
    View.Encoded encoded = view.oneHot(labels, classes);
    Tensor tensor =
        encoded
            .rows()
            .orElseGet(
                () ->
                    fail(
                        "All %d labels are among the %d classes, and they were refused: \"%s\"."
                            .formatted(labels.length, classes.size(), encoded.refusal())));
    long occurring = Arrays.stream(labels).distinct().count();
    expect(
        Scores.hasShape(tensor, labels.length, classes.size()),
        () ->
            "For %d labels, in which %d of %d classes occur, the array has the shape %s. It has one row"
                    .formatted(
                        labels.length, occurring, classes.size(), Arrays.toString(tensor.shape()))
                + " per label and one column per class.");
    float[][] rows = Scores.rows(tensor);
    List<String> sorted = classes.stream().sorted().toList();
    List<String> appearance = Arrays.stream(labels).distinct().toList();
    for (int i = 0; i < rows.length; i++) {
      int column = classes.indexOf(labels[i]);
      if (isOneHot(rows[i], column)) {
        continue;
      }
      String row =
          "Row %d is %s, and its label is the class at place %d of %d. "
              .formatted(i, Arrays.toString(rows[i]), column, classes.size());
      if (areOneHot(rows, labels, appearance)) {
        fail(
            row
                + "Your columns are in the order in which labels appear; a table sorted otherwise would"
                + " get other columns. Their order is that of classes.");
      }
      if (areOneHot(rows, labels, sorted)) {
        fail(row + "Your columns are in alphabetical order; their order is that of classes.");
      }
      fail(row + "It needs a 1 in the column of its class and 0 elsewhere.");
    }
  }

  private static boolean areOneHot(float[][] rows, String[] labels, List<String> order) {
    for (int i = 0; i < rows.length; i++) {
      if (!isOneHot(rows[i], order.indexOf(labels[i]))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOneHot(float[] row, int column) {
    for (int j = 0; j < row.length; j++) {
      if (row[j] != (j == column ? 1 : 0)) {
        return false;
      }
    }
    return true;
  }

  @Test
  @Points(value = 1, finding = "test/refused", hint = 3)
  @DisplayName("refuses a label that is not among the classes")
  void refusesUnknownLabels() {
    RandomGenerator random = judge.random("unknown");
    for (int draw = 0; draw < 3; draw++) {
      List<String> names = classes(random, 5);
      String unknown = names.get(0);
      List<String> classes = names.subList(1, names.size());
      String[] labels = labels(random, classes);
      // Who refuses everything has seen nothing.
      check(labels, List.copyOf(classes));
      labels[random.nextInt(labels.length)] = unknown;
      View.Encoded encoded = view.oneHot(labels, List.copyOf(classes));
      expect(
          encoded.rows().isEmpty(),
          () ->
              "One of %d labels was not among the classes, and oneHot made a row of it all the same."
                      .formatted(labels.length)
                  + " Whatever is in that row, the network would learn something that is not true."
                  + " Refuse it.");
      expect(
          encoded.refusal().contains(unknown),
          () ->
              "The label %s was refused with the words \"%s\", which do not name it. Who reads that"
                      .formatted(unknown, encoded.refusal())
                  + " wants to know which label it was.");
    }
  }
}
