package episode2.split.key;

import episode2.split.Contract;
import io.gradus.datasets.Datasets;
import io.gradus.datasets.read.PenguinRows;
import io.gradus.datasets.resolve.Policy;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Exercise 2.13: divide the rows by chance, and fairly. */
@Exercise("2.13-split")
public class StratifiedSplit implements Contract {

  @Step(3)
  @Override
  public Parts stratified(int[] y, double testShare, long seed) {
    Map<Integer, List<Integer>> byClass = new TreeMap<>();
    for (int row = 0; row < y.length; row++) {
      byClass.computeIfAbsent(y[row], c -> new ArrayList<>()).add(row);
    }
    List<Integer> train = new ArrayList<>();
    List<Integer> test = new ArrayList<>();
    // region draw
    Random random = new Random(seed);
    for (List<Integer> rows : byClass.values()) {
      Collections.shuffle(rows, random);
      int tested = (int) Math.round(testShare * rows.size());
      test.addAll(rows.subList(0, tested));
      train.addAll(rows.subList(tested, rows.size()));
    }
    // starter
    // for (List<Integer> rows : byClass.values()) {
    //   // Here all rows of a class are in both parts. Draw the test rows by chance.
    //   test.addAll(rows);
    //   train.addAll(rows);
    // }
    // endregion
    return new Parts(numbers(train), numbers(test));
  }

  private static int[] numbers(List<Integer> rows) {
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Shows how the course's penguins are divided, with three seeds. */
  public static void main(String[] args) {
    Datasets.Penguins course =
        Datasets.fromEnvironment(System.err::println).penguins(Policy.MAY_FETCH);
    System.out.println(course.source().describe());
    int[] y = course.rows().complete().classes();
    for (long seed = 0; seed < 3; seed++) {
      Parts parts = new StratifiedSplit().stratified(y, 0.2, seed);
      System.out.printf(
          "seed %d: %d rows to learn from, %d to test on: ",
          seed, parts.train().length, parts.test().length);
      for (int c = 0; c < PenguinRows.SPECIES.size(); c++) {
        int species = c;
        long tested = Arrays.stream(parts.test()).filter(i -> y[i] == species).count();
        System.out.print(tested + " " + PenguinRows.SPECIES.get(c) + " ");
      }
      System.out.println();
    }
  }
}
