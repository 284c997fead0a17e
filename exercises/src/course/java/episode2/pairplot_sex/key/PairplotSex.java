package episode2.pairplot_sex.key;

import episode2.pairplot_sex.Contract;
import io.gradus.datasets.Datasets;
import io.gradus.datasets.read.Penguin;
import io.gradus.datasets.read.PenguinRows;
import io.gradus.datasets.resolve.Policy;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;
import io.gradus.exercises.kit.plot.Axis;
import io.gradus.exercises.kit.plot.PairPlot;
import io.gradus.exercises.kit.plot.Plot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Exercise 2.06: the same picture, another question. */
@Exercise("2.06-pairplot-sex")
public class PairplotSex implements Contract {
  private static final List<Axis> AXES =
      Stream.concat(
              Stream.of("Bill length", "Bill depth", "Flipper length")
                  .map(name -> Axis.of(name, "mm")),
              Stream.of(Axis.of("Body mass", "g")))
          .toList();

  @Step(2)
  @Override
  public PairPlot plot(float[][] measurements, List<String> sex) {
    List<float[]> known = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    // region plot
    for (int i = 0; i < measurements.length; i++) {
      if (!sex.get(i).isEmpty()) {
        known.add(measurements[i]);
        labels.add(sex.get(i).equals("MALE") ? 1 : 0);
      }
    }
    // starter
    // // Keep the rows whose sex is known: 0 for FEMALE, 1 for MALE.
    // for (int i = 0; i < measurements.length; i++) {
    //   known.add(measurements[i]);
    //   labels.add(0);
    // }
    // endregion
    int[] classes = labels.stream().mapToInt(Integer::intValue).toArray();
    return Plot.pairPlot(known.toArray(new float[0][]), AXES, classes, List.of("FEMALE", "MALE"));
  }

  @Override
  public int[] bestPair() {
    // region best
    return new int[] {1, 3};
    // starter
    // // Two column numbers.
    // return new int[] {0, 0};
    // endregion
  }

  /** Draws the course's penguins. */
  public static void main(String[] args) throws IOException {
    Datasets.Penguins penguins =
        Datasets.fromEnvironment(System.err::println).penguins(Policy.MAY_FETCH);
    System.out.println(penguins.source().describe());
    PenguinRows rows = penguins.rows().complete();
    List<String> sex = new ArrayList<>();
    for (Penguin penguin : rows.rows()) {
      sex.add(penguin.sex().orElse(""));
    }
    Plot plot = new PairplotSex().plot(rows.measurements(), sex);
    System.out.println("Picture: " + plot.png(Path.of("pictures", "pair-plot-sex.png")));
  }
}
