// fault: check/split-without-seed
// why: a seed is passed, and it is the time of day.

import io.gradus.datasets.split.Split;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.prepare.Splits;

public class SeedOfTheClock {
  public static void main(String[] args) {
    Penguins.Table table = Penguins.table();
    int rows = table.penguins().size();
    Split split = Splits.shuffled(rows, 0.25, System.nanoTime());
    //                                        ^^^^^^^^^^^^^^^^^ check/split-without-seed
    System.out.println(split.train().length + " for training");
    System.out.println(split.test().length + " for testing");
  }
}
