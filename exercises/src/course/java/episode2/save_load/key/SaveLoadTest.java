package episode2.save_load.key;

import static io.gradus.exercises.judging.Claims.expect;
import static org.junit.jupiter.api.Assertions.fail;

import episode2.save_load.View;
import episode2.save_load.View.Loaded;
import episode2.save_load.View.SavedFile;
import episode2.save_load.View.State;
import io.gradus.exercises.judging.DenseNetwork;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import io.gradus.exercises.judging.Scores;
import io.gradus.exercises.wire.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Files come over as bytes, and go back to be loaded. That they, and not the program's memory, hold
 * the network is proved by writing into them weights that the learner's process has never seen.
 */
class SaveLoadTest {
  private static final int ROWS = 12;
  private static final double TOLERANCE = 1e-4;

  /** A float written as text with all its digits, and read, is the same; this allows one ulp. */
  private static final double SCALING_TOLERANCE = 2e-7;

  private final View view;
  private final Judge judge;

  SaveLoadTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  @Test
  @Points(value = 2, finding = "test/weights", hint = 1)
  @DisplayName("brings back every weight, from the files alone")
  void bringsBackTheWeights() {
    RandomGenerator random = judge.random("weights");
    State state = state(random, 4, 10, 3);
    List<SavedFile> files = saved(List.of(state));
    expectSame(state, load(random, files, state));
    State never = new State(weights(random, 4, 10, 3), state.mean(), state.deviation());
    List<SavedFile> exchanged =
        SavedWeights.exchange(files, state.weights(), never.weights())
            .orElseGet(
                () ->
                    fail(
                        "The weights are in none of the files that save wrote: %s. Use save of the"
                                .formatted(names(files))
                            + " model, which writes them as they are."));
    Loaded loaded = load(random, exchanged, never);
    expect(
        same(never.weights(), loaded.state().weights()),
        () ->
            "With other weights written into the saved file, load still gives the earlier ones."
                + " It has to read them from the folder, as another program would.");
  }

  @Test
  @Points(value = 1, finding = "test/scaling", hint = 2)
  @DisplayName("brings back the scaling, so that predictions stay the same")
  void bringsBackTheScaling() {
    RandomGenerator random = judge.random("scaling");
    int features = 4 + random.nextInt(4);
    State one = state(random, features, 10, 3);
    State other = state(random, features, 10, 3);
    List<SavedFile> files = saved(List.of(one));
    List<SavedFile> others = saved(List.of(other));
    for (boolean first : new boolean[] {true, false}) {
      State state = first ? one : other;
      Loaded loaded = load(random, first ? files : others, state);
      expectSameScaling(state, loaded.state());
      expectSame(state, loaded);
    }
  }

  @Test
  @Points(value = 1, finding = "test/saved-again", hint = 3)
  @DisplayName("gives what was saved last, where a folder was used before")
  void givesWhatWasSavedLast() {
    RandomGenerator random = judge.random("again");
    State before = state(random, 4, 10, 3);
    State last = state(random, 4, 10, 3);
    Loaded loaded = load(random, saved(List.of(before, last)), last);
    expect(
        !same(before.weights(), loaded.state().weights()),
        () ->
            "Two classifiers were saved in one folder, one after the other; load gives the weights"
                + " of the first.");
    expectSame(last, loaded);
    expectSameScaling(last, loaded.state());
  }

  private List<SavedFile> saved(List<State> states) {
    List<SavedFile> files = view.save(states);
    expect(!files.isEmpty(), () -> "After save, the folder is empty. Write into the given folder.");
    return files;
  }

  private Loaded load(RandomGenerator random, List<SavedFile> files, State state) {
    DenseNetwork own = DenseNetwork.of(state.weights());
    float[][] rows = rows(random, state);
    int[] sizes = own.sizes().stream().mapToInt(Integer::intValue).toArray();
    Loaded loaded = view.load(files, sizes, Scores.tensor(rows));
    // The scores have to follow from what was loaded, whatever that is.
    if (same(state.weights(), loaded.state().weights()) && sameScaling(state, loaded.state())) {
      float[][] scaled = scaled(rows, state);
      expect(
          Scores.hasShape(loaded.scores(), ROWS, sizes[sizes.length - 1])
              && Scores.agree(own.scores(scaled), Scores.rows(loaded.scores()), TOLERANCE),
          () -> "The loaded classifier gives other scores than the one that was saved.");
    }
    return loaded;
  }

  private static void expectSame(State saved, Loaded loaded) {
    List<Tensor> found = loaded.state().weights();
    List<String> shapes = found.stream().limit(12).map(t -> Arrays.toString(t.shape())).toList();
    expect(
        found.size() == saved.weights().size(),
        () ->
            "The loaded network has the weights %s, not those of the saved one.".formatted(shapes));
    expect(
        same(saved.weights(), found),
        () ->
            "The loaded network has other weights than the saved one, so it predicts something"
                + " else. Load into the network that the model holds, and initialize nothing"
                + " after that.");
  }

  private static void expectSameScaling(State saved, State found) {
    expect(
        found.mean().length == saved.mean().length
            && found.deviation().length == saved.deviation().length,
        () ->
            "A scaling of %d columns was saved; load gives %d means and %d deviations."
                .formatted(saved.mean().length, found.mean().length, found.deviation().length));
    expect(
        sameScaling(saved, found),
        () ->
            "Saved were the means %s and the deviations %s; load gives %s and %s."
                .formatted(
                    Arrays.toString(saved.mean()),
                    Arrays.toString(saved.deviation()),
                    Arrays.toString(found.mean()),
                    Arrays.toString(found.deviation())));
  }

  private static boolean same(List<Tensor> one, List<Tensor> other) {
    return one.equals(other);
  }

  private static boolean sameScaling(State one, State other) {
    return near(one.mean(), other.mean()) && near(one.deviation(), other.deviation());
  }

  private static boolean near(float[] expected, float[] found) {
    if (expected.length != found.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (!(Math.abs(expected[i] - found[i]) <= SCALING_TOLERANCE * Math.abs(expected[i]))) {
        return false;
      }
    }
    return true;
  }

  private static String names(List<SavedFile> files) {
    return String.join(", ", files.stream().limit(5).map(SavedFile::name).toList());
  }

  /** Columns as different as millimetres and grams. */
  private static State state(RandomGenerator random, int... sizes) {
    float[] mean = new float[sizes[0]];
    float[] deviation = new float[sizes[0]];
    for (int j = 0; j < mean.length; j++) {
      deviation[j] = (float) Math.pow(10, 3 * random.nextDouble());
      mean[j] = (float) (deviation[j] * (2 + 10 * random.nextDouble()));
    }
    return new State(weights(random, sizes), mean, deviation);
  }

  private static List<Tensor> weights(RandomGenerator random, int... sizes) {
    return DenseNetwork.random(random, sizes).parameters();
  }

  private static float[][] rows(RandomGenerator random, State state) {
    float[][] rows = new float[ROWS][state.mean().length];
    for (float[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] = (float) (state.mean()[j] + state.deviation()[j] * random.nextGaussian());
      }
    }
    return rows;
  }

  private static float[][] scaled(float[][] rows, State state) {
    float[][] out = new float[rows.length][state.mean().length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < out[i].length; j++) {
        out[i][j] = (rows[i][j] - state.mean()[j]) / state.deviation()[j];
      }
    }
    return out;
  }
}
