package episode2.precision_recall.key;

import episode2.precision_recall.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;
import java.util.OptionalDouble;

/** Exercise 2.35: precision and recall of each class. */
@Exercise("2.35-precision-recall")
public class PrecisionRecall implements Contract {

  private static OptionalDouble share(int part, int whole) {
    // region share
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    // starter
    // // How large a share of the whole is the part? And what if there is no whole?
    // return OptionalDouble.empty();
    // endregion
  }

  @Step(8)
  @Override
  public OptionalDouble precision(int[][] confusion, int c) {
    int called = 0;
    // region precision
    for (int[] row : confusion) {
      called += row[c];
    }
    // starter
    // // Add up all penguins that were called c.
    // endregion
    return share(confusion[c][c], called);
  }

  @Step(8)
  @Override
  public OptionalDouble recall(int[][] confusion, int c) {
    int present = 0;
    // region recall
    for (int count : confusion[c]) {
      present += count;
    }
    // starter
    // // Add up all penguins that are c.
    // endregion
    return share(confusion[c][c], present);
  }

  @Step(8)
  @Override
  public OptionalDouble macroRecall(int[][] confusion) {
    // region macro
    double sum = 0;
    int defined = 0;
    for (int c = 0; c < confusion.length; c++) {
      OptionalDouble recall = recall(confusion, c);
      if (recall.isPresent()) {
        sum += recall.getAsDouble();
        defined++;
      }
    }
    return defined == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / defined);
    // starter
    // // The mean of the recalls that are there.
    // return OptionalDouble.empty();
    // endregion
  }

  /** Prints precision and recall of the course's first network, class by class. */
  public static void main(String[] args) {
    String[] species = {"Adelie", "Chinstrap", "Gentoo"};
    int[][] confusion = {{22, 0, 8}, {5, 0, 9}, {6, 0, 19}};
    PrecisionRecall solution = new PrecisionRecall();
    System.out.printf("%-10s %10s %10s%n", "", "precision", "recall");
    for (int c = 0; c < species.length; c++) {
      System.out.printf(
          "%-10s %10s %10s%n",
          species[c], told(solution.precision(confusion, c)), told(solution.recall(confusion, c)));
    }
    System.out.printf("%-10s %10s %10s%n", "mean", "", told(solution.macroRecall(confusion)));
  }

  private static String told(OptionalDouble value) {
    return value.isPresent() ? "%.3f".formatted(value.getAsDouble()) : "undefined";
  }
}
