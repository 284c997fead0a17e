package episode2.load_inspect.key;

import episode2.load_inspect.Contract;
import io.gradus.datasets.Datasets;
import io.gradus.datasets.read.Penguin;
import io.gradus.datasets.resolve.Policy;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Exercise 2.02: read the penguins, and look at what was read. */
@Exercise("2.02-load-inspect")
public class LoadInspect implements Contract {

  @Step(2)
  @Override
  public List<Penguin> load(Path csv) throws IOException {
    List<String> lines = Files.readAllLines(csv);
    List<Penguin> penguins = new ArrayList<>();
    // region rows
    List<String> rows = lines.subList(1, lines.size());
    // starter
    // // Which of the lines are penguins?
    // List<String> rows = lines;
    // endregion
    for (String line : rows) {
      // With -1, empty fields at the end of a line are kept.
      String[] fields = line.split(",", -1);
      penguins.add(
          new Penguin(
              fields[0],
              fields[1],
              measurement(fields[2]),
              measurement(fields[3]),
              measurement(fields[4]),
              measurement(fields[5]),
              sex(fields[6])));
    }
    return penguins;
  }

  private static float measurement(String field) {
    // region measurement
    return field.isEmpty() ? Float.NaN : Float.parseFloat(field);
    // starter
    // // What is the number of an empty field?
    // return Float.parseFloat(field);
    // endregion
  }

  private static Optional<String> sex(String field) {
    // region sex
    return field.isEmpty() ? Optional.empty() : Optional.of(field);
    // starter
    // // What is the sex of a penguin whose field is empty?
    // return Optional.of(field);
    // endregion
  }

  /** Shows the size of the course's table and its first five rows. */
  public static void main(String[] args) throws IOException {
    Datasets.Penguins course =
        Datasets.fromEnvironment(System.err::println).penguins(Policy.MAY_FETCH);
    Path csv = Files.createTempFile("penguins", ".csv");
    try {
      Files.writeString(csv, course.rows().toCsv());
      List<Penguin> penguins = new LoadInspect().load(csv);
      System.out.println(course.source().describe());
      System.out.println(
          penguins.size() + " rows, " + Penguin.class.getRecordComponents().length + " columns");
      System.out.printf(
          "%-10s %-10s %6s %6s %8s %6s  %s%n",
          "species", "island", "bill", "depth", "flipper", "mass", "sex");
      for (Penguin penguin : penguins.subList(0, Math.min(5, penguins.size()))) {
        System.out.printf(
            "%-10s %-10s %6.1f %6.1f %8.0f %6.0f  %s%n",
            penguin.species(),
            penguin.island(),
            penguin.billLengthMm(),
            penguin.billDepthMm(),
            penguin.flipperLengthMm(),
            penguin.bodyMassG(),
            penguin.sex().orElse("?"));
      }
    } finally {
      Files.delete(csv);
    }
  }
}
