package episode2.cross_validation.key;

import static io.gradus.exercises.judging.Claims.expect;

import episode2.cross_validation.View;
import episode2.cross_validation.View.Action;
import episode2.cross_validation.View.Event;
import episode2.cross_validation.View.Run;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The recipe that goes over writes down which rows it was given; here it is looked at who learned
 * from which, and the accuracies are computed once more.
 */
class CrossValidationTest {
  private static final int CLASSES = 3;
  private static final int FEATURES = 4;

  /**
   * The share of rows whose neighbour may be in the same fold. By chance it is a third for three
   * folds, with a deviation of 0.06 for the smallest table: six deviations away, one grading in a
   * thousand million.
   */
  private static final double NEIGHBOURS = 0.7;

  private final View view;
  private final Judge judge;

  CrossValidationTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  @Test
  @Points(value = 2, finding = "test/folds", hint = 1)
  @DisplayName("tests on every row once, by a model that has not learned from it")
  void everyRowHasItsTurn() {
    RandomGenerator random = judge.random("folds");
    // Not divisible by the number of folds, so that rows may be left over.
    int folds = 3 + random.nextInt(3);
    Folds table = table(random, folds * (22 + random.nextInt(6)) + 1 + random.nextInt(folds - 1));
    long seed = random.nextInt(1_000_000);
    Run run = view.crossValidate(table.rows(), table.labels(), folds, seed);
    expectFolds(table, folds, run);
    List<List<Integer>> tested = Folds.tested(run);
    expect(
        neighbours(tested) < NEIGHBOURS * table.rows().length,
        () ->
            "Nearly all rows come into a fold together with their neighbours in the file, which is"
                + " sorted by class. Shuffle the rows before you deal them out.");
    Run again = view.crossValidate(table.rows(), table.labels(), folds, seed);
    judge.restart();
    Run anew = view.crossValidate(table.rows(), table.labels(), folds, seed);
    expect(
        Folds.tested(again).equals(tested) && Folds.tested(anew).equals(tested),
        () -> "The same rows and the same seed led to other folds. Shuffle by the given seed.");
    Run other = view.crossValidate(table.rows(), table.labels(), folds, seed + 1);
    expect(
        !Set.copyOf(Folds.tested(other)).equals(Set.copyOf(tested)),
        () -> "Another seed led to the same folds. Shuffle by the given seed.");
  }

  @Test
  @Points(value = 2, finding = "test/fresh", hint = 2)
  @DisplayName("begins each fold with a new model and a new scaling")
  void eachFoldBeginsFromNothing() {
    RandomGenerator random = judge.random("fresh");
    int folds = 3 + random.nextInt(3);
    Folds table = table(random, folds * (20 + random.nextInt(6)));
    Run run = view.crossValidate(table.rows(), table.labels(), folds, random.nextInt(1_000_000));
    expectTrainings(folds, run);
    List<Event> trainings = Folds.of(run, Action.TRAIN);
    Set<Integer> models = new HashSet<>();
    for (Event training : trainings) {
      expect(
          models.add(training.classifier()),
          () ->
              "One model is trained on through several folds. From the second on, it is tested on"
                  + " rows that it has learned from. Start a new one in each fold.");
    }
    for (int fold = 0; fold < folds; fold++) {
      expectOwnScaling(run, trainings.get(fold), fold);
    }
    expectFolds(table, folds, run);
  }

  /** How many rows have the next one in their fold. */
  private static long neighbours(List<List<Integer>> folds) {
    return folds.stream()
        .flatMap(fold -> fold.stream().filter(row -> fold.contains(row + 1)))
        .count();
  }

  private static void expectOwnScaling(Run run, Event training, int fold) {
    int number = fold + 1;
    expect(
        training.scaling() >= 0,
        () ->
            "In fold %d the model learns from rows that did not all go through one scaling."
                .formatted(number));
    Event measured =
        Folds.of(run, Action.MEASURE).stream()
            .filter(event -> event.scaling() == training.scaling())
            .findFirst()
            .orElseThrow();
    expect(
        Folds.sorted(measured.rows()).equals(Folds.sorted(training.rows())),
        () ->
            "In fold %d the scaling was measured on %d rows, and the model learns from %d. Measure it"
                    .formatted(number, measured.rows().length, training.rows().length)
                + " on the rows that this fold learns from, and on no others.");
    Event score = Folds.of(run, Action.SCORE).get(fold);
    expect(
        score.scaling() == training.scaling(),
        () ->
            "In fold %d the test rows are not scaled as the training rows were. Use the same"
                    .formatted(number)
                + " scaling for both.");
  }

  @Test
  @Points(value = 1, finding = "test/scores", hint = 3)
  @DisplayName("returns each fold's accuracy, and sums them up")
  void returnsAndSumsUp() {
    RandomGenerator random = judge.random("scores");
    int folds = 3 + random.nextInt(3);
    Folds table = table(random, folds * (20 + random.nextInt(6)));
    Run run = view.crossValidate(table.rows(), table.labels(), folds, random.nextInt(1_000_000));
    expectFolds(table, folds, run);
    for (int fold = 0; fold < folds; fold++) {
      expectAccuracy(table, run, fold);
    }
    for (int scores : new int[] {2, 3 + random.nextInt(8)}) {
      expectSummary(random.doubles(scores).toArray());
    }
  }

  private static void expectAccuracy(Folds table, Run run, int fold) {
    List<Integer> train = Folds.sorted(Folds.of(run, Action.TRAIN).get(fold).rows());
    List<Integer> test = Folds.tested(run).get(fold);
    double expected = table.accuracy(train, test);
    double found = run.scores()[fold];
    // One row may lie so near the border that rounding decides.
    expect(
        Math.abs(found - expected) <= 1.01 / test.size(),
        () ->
            String.format(
                Locale.ROOT,
                "The model of fold %d, on its %d test rows, has an accuracy of %.3f; the score that"
                    + " you return for it is %.3f.",
                fold + 1,
                test.size(),
                expected,
                found));
  }

  private void expectSummary(double[] scores) {
    double mean = Arrays.stream(scores).average().orElseThrow();
    double squares = Arrays.stream(scores).map(score -> Math.pow(score - mean, 2)).sum();
    double deviation = Math.sqrt(squares / (scores.length - 1));
    View.Summary found = view.summarize(scores);
    expect(
        Math.abs(found.mean() - mean) <= 1e-9,
        () ->
            String.format(
                Locale.ROOT,
                "The mean of %s is %.4f; summarize says %.4f.",
                told(scores),
                mean,
                found.mean()));
    expect(
        Math.abs(found.deviation() - deviation) <= 1e-9,
        () ->
            String.format(
                Locale.ROOT,
                "The deviation of %s is %.4f, the root of %.4f / %d; summarize says %.4f.",
                told(scores),
                deviation,
                squares,
                scores.length - 1,
                found.deviation()));
  }

  private static List<String> told(double[] scores) {
    return Arrays.stream(scores)
        .mapToObj(score -> String.format(Locale.ROOT, "%.3f", score))
        .toList();
  }

  private static void expectTrainings(int folds, Run run) {
    int trained = Folds.of(run, Action.TRAIN).size();
    int scored = Folds.of(run, Action.SCORE).size();
    expect(
        trained == folds && scored == folds && run.scores().length == folds,
        () ->
            "For %d folds, a model was trained %d times and scored %d times, and %d scores came back."
                    .formatted(folds, trained, scored, run.scores().length)
                + " Train once and score once in each fold.");
  }

  /** Every row is tested on once, and learned from in all other folds. */
  private static void expectFolds(Folds table, int folds, Run run) {
    expectTrainings(folds, run);
    int rows = table.rows().length;
    int[] tested = new int[rows];
    for (int fold = 0; fold < folds; fold++) {
      Event training = Folds.of(run, Action.TRAIN).get(fold);
      Event score = Folds.of(run, Action.SCORE).get(fold);
      expectKnownRows(table, training);
      expectKnownRows(table, score);
      int number = fold + 1;
      Set<Integer> learned = new HashSet<>(Folds.sorted(training.rows()));
      Set<Integer> both = new HashSet<>(Folds.sorted(score.rows()));
      both.retainAll(learned);
      expect(
          both.isEmpty(),
          () ->
              "Fold %d tests on %d rows that its model has learned from. A row may do one or the other."
                  .formatted(number, both.size()));
      expect(
          training.classifier() == score.classifier(),
          () -> "In fold %d one model is trained and another is scored.".formatted(number));
      expect(
          learned.size() == training.rows().length && learned.size() == rows - score.rows().length,
          () ->
              "Fold %d tests on %d of %d rows and learns from %d; it should learn from all others, once."
                  .formatted(number, score.rows().length, rows, training.rows().length));
      Arrays.stream(score.rows()).forEach(row -> tested[row]++);
    }
    long never = Arrays.stream(tested).filter(times -> times == 0).count();
    expect(
        never == 0,
        () ->
            "Of %d rows, %d are in no fold, and some may be in several. Deal out all rows, each to one fold."
                .formatted(rows, never));
    int[] sizes =
        Folds.of(run, Action.SCORE).stream().mapToInt(event -> event.rows().length).toArray();
    int least = Arrays.stream(sizes).min().orElseThrow();
    int most = Arrays.stream(sizes).max().orElseThrow();
    expect(
        most - least <= 1 && Arrays.stream(tested).allMatch(times -> times == 1),
        () ->
            "%d rows are dealt out into folds of %s. They should differ by one row at most."
                .formatted(rows, Arrays.toString(sizes)));
  }

  private static void expectKnownRows(Folds table, Event event) {
    expect(
        IntStream.range(0, event.rows().length)
            .allMatch(
                i ->
                    event.rows()[i] >= 0
                        && event.rows()[i] < table.rows().length
                        && event.labels()[i] == table.labels()[event.rows()[i]]),
        () ->
            "A model is given rows that are not in the table, or rows with the labels of others. Pick"
                + " rows and labels by the same places.");
  }

  /** Rows sorted by class, as the penguins are. */
  private static Folds table(RandomGenerator random, int size) {
    float[][] rows = new float[size][FEATURES];
    int[] labels = new int[size];
    double[][] centres = new double[CLASSES][FEATURES];
    for (double[] centre : centres) {
      Arrays.setAll(centre, j -> 1.5 * random.nextGaussian());
    }
    double[] units = random.doubles(FEATURES).map(x -> Math.pow(10, 4 * x - 2)).toArray();
    for (int i = 0; i < size; i++) {
      labels[i] = i * CLASSES / size;
      for (int j = 0; j < FEATURES; j++) {
        rows[i][j] = (float) (units[j] * (centres[labels[i]][j] + random.nextGaussian()));
      }
    }
    return new Folds(rows, labels);
  }
}
