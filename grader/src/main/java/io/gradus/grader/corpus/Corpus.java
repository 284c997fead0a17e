package io.gradus.grader.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Trainings with a known fault, and without.
 *
 * @param runs the healthy ones first
 * @param data what the course's datasets were: real, or stand-ins
 */
record Corpus(List<CorpusRun> runs, String data) {
  private static final int SEEDS = 14;
  private static final int PLANTED = 27;

  Corpus {
    runs = List.copyOf(runs);
  }

  /**
   * The recipes. Those of two thirds may be tuned on: the first one's seeds, and the second one's,
   * which was held out until it had been looked at once. The third third has fresh seeds, and
   * nobody looks at more of it than its table. (Two held-out parts before these were given up, each
   * after one look.)
   */
  static List<Recipe> plan() {
    List<Recipe> all = new ArrayList<>();
    plan(1).stream().filter(Recipe::isPairedEvenly).forEach(all::add);
    plan(1 + 2 * SEEDS).stream().filter(recipe -> !recipe.isPairedEvenly()).forEach(all::add);
    plan(Recipe.FIRST_HELD_OUT).stream()
        .filter(recipe -> !recipe.isPairedEvenly())
        .forEach(all::add);
    return all;
  }

  /** Every healthy cell of some seeds, and each fault planted in cells that it fits. */
  private static List<Recipe> plan(long firstSeed) {
    List<Recipe> healthy = new ArrayList<>();
    for (long seed = firstSeed; seed < firstSeed + SEEDS; seed++) {
      for (String task : Tasks.NAMES) {
        for (String optimizer : Recipe.optimizers()) {
          healthy.add(Recipe.healthy(task, optimizer, seed));
        }
      }
    }
    List<Recipe> all = new ArrayList<>(healthy);
    int first = 0;
    for (Fault fault : Fault.values()) {
      // A stride without a common factor visits tasks, optimizers and seeds evenly.
      int at = first;
      first += 5;
      for (int planted = 0; fault != Fault.NONE && planted < PLANTED; at += 29) {
        Recipe base = healthy.get(at % healthy.size());
        if (fault.fits(base)) {
          all.add(fault.plantIn(base));
          planted++;
        }
      }
    }
    return all;
  }

  /** Trains them all, which takes many minutes. */
  static Corpus train(Tasks tasks, Consumer<String> progress) throws IOException {
    CurveTraining training = new CurveTraining(tasks);
    List<CorpusRun> runs = new ArrayList<>();
    List<Recipe> plan = plan();
    for (Recipe recipe : plan) {
      progress.accept(
          "%d of %d: %s: %s"
              .formatted(
                  plan.indexOf(recipe) + 1,
                  plan.size(),
                  recipe.fault().title(),
                  recipe.describe()));
      training.run(recipe).ifPresent(runs::add);
    }
    return new Corpus(runs, tasks.data());
  }

  /** The healthy training that differs in nothing but the fault. */
  Optional<CorpusRun> twin(CorpusRun run) {
    return runs.stream()
        .filter(other -> other.recipe().fault() == Fault.NONE)
        .filter(
            other ->
                other.recipe().task().equals(run.recipe().task())
                    && other.recipe().seed() == run.recipe().seed()
                    && other.recipe().optimizer().equals(run.recipe().optimizer()))
        .findFirst();
  }
}
