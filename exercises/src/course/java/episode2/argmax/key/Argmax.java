package episode2.argmax.key;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import episode2.argmax.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;
import java.util.ArrayList;
import java.util.List;

/** Exercise 2.31: from probabilities to names. */
@Exercise("2.31-argmax")
public class Argmax implements Contract {

  @Step(7)
  @Override
  public List<String> names(NDArray probabilities, List<String> classes) {
    // region columns
    long[] columns = probabilities.argMax(1).toLongArray();
    // starter
    // // Where is the largest probability of each row?
    // long[] columns = new long[(int) probabilities.size(0)];
    // endregion
    List<String> names = new ArrayList<>();
    for (long column : columns) {
      names.add(classes.get((int) column));
    }
    return names;
  }

  /** Names five penguins from their probabilities. */
  public static void main(String[] args) {
    float[][] rows = {
      {0.304f, 0.193f, 0.503f},
      {0.905f, 0.080f, 0.015f},
      {0.210f, 0.415f, 0.375f},
      {0.360f, 0.330f, 0.310f},
      {0.002f, 0.001f, 0.997f},
    };
    List<String> species = List.of("Adelie", "Chinstrap", "Gentoo");
    System.out.println(String.join("  ", species));
    try (NDManager manager = NDManager.newBaseManager()) {
      List<String> names = new Argmax().names(manager.create(rows), species);
      for (int i = 0; i < names.size(); i++) {
        System.out.printf(
            "%6.3f  %9.3f  %6.3f  → %s%n", rows[i][0], rows[i][1], rows[i][2], names.get(i));
      }
    }
  }
}
