package io.gradus.exercises.proof;

import ai.djl.engine.Engine;
import io.gradus.datasets.read.PenguinRows;
import io.gradus.datasets.standin.StandInPenguins;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.exercises.course.KnownWrong;
import io.gradus.exercises.judging.Comparison;
import java.io.IOException;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Measures how far the reference of 2.26, some variants and the known-wrong solutions are from the
 * threshold of the test learnsTheSpecies: how many pass, their accuracy, and the same less that of
 * logistic regression on the same rows (mean ± deviation [least, median, most]).
 *
 * <p>Not one of the tests that a build runs; {@code key/MARGINS.md} of the exercise has the command
 * and what came out.
 */
class Margins {
  private static final int SEEDS = Integer.getInteger("gradus.seeds", 20);
  private static final String VARIANT = System.getProperty("gradus.variant", "");

  private final Course course = Course.load(Margins.class.getClassLoader());
  private final Keys keys = Keys.find(Margins.class.getClassLoader()).orElseThrow();
  private final ExerciseSpec spec = course.find("2.26").orElseThrow();

  @Test
  void measure() throws IOException, ReflectiveOperationException {
    measure("stand-ins", StandInPenguins.generate());
    Optional<PenguinRows> real = RealPenguins.find();
    if (real.isPresent()) {
      measure("real penguins", real.get());
    }
  }

  private void measure(String rows, PenguinRows penguins) throws ReflectiveOperationException {
    System.out.println(rows + ", " + SEEDS + " grading seeds");
    for (Map.Entry<String, String> variant : variants().entrySet()) {
      if (variant.getKey().contains(VARIANT)) {
        measure(variant.getKey(), variant.getValue(), penguins);
      }
    }
  }

  private Map<String, String> variants() {
    String reference = keys.reference(spec);
    String minMax =
        reference
            .replace("double mean = 0;", "double mean = 1e30, most = -1e30;")
            .replace(
                "mean += row[j] / train.length;",
                "mean = Math.min(mean, row[j]); most = Math.max(most, row[j]);")
            .replace("variance > 0 ? Math.sqrt(variance) : 1", "most > mean ? most - mean : 1");
    String initializer = "network\\.setInitializer.*";
    Map<String, String> variants = new LinkedHashMap<>();
    variants.put("reference", reference);
    variants.put("reference, DJL's initial weights", reference.replaceAll(initializer, ""));
    variants.put("min-max", minMax);
    variants.put("min-max, DJL's initial weights", minMax.replaceAll(initializer, ""));
    variants.put("30 epochs", reference.replace("trainer, 100,", "trainer, 30,"));
    variants.put("10 epochs", reference.replace("trainer, 100,", "trainer, 10,"));
    for (KnownWrong wrong : keys.knownWrong(spec)) {
      if (wrong.failingTest().equals("learnsTheSpecies")) {
        variants.put("wrong: " + wrong.title(), wrong.source());
      }
    }
    return variants;
  }

  private void measure(String name, String source, PenguinRows penguins)
      throws ReflectiveOperationException {
    Class<?> tests = Class.forName(keys.hiddenTestClass(spec));
    Views.Restartable view = Views.of(course, spec, source);
    List<Double> learner = new ArrayList<>();
    List<Double> gaps = new ArrayList<>();
    int passed = 0;
    long start = System.nanoTime();
    for (int seed = 0; seed < SEEDS; seed++) {
      Engine.getInstance().setRandomSeed(seed);
      FixedJudge judge = new FixedJudge(seed, penguins, true);
      passed += HiddenTestRun.of(tests, "learnsTheSpecies", view, judge).passed();
      for (Comparison comparison : judge.comparisons()) {
        learner.add(comparison.learner());
        gaps.add(comparison.learner() - comparison.baselines().get(1).value());
      }
    }
    System.out.printf(
        "| %s | %d of %d | %s | %s | %.1f |%n",
        name, passed, SEEDS, told(learner), told(gaps), (System.nanoTime() - start) / 1e9 / SEEDS);
  }

  private static String told(List<Double> values) {
    DoubleSummaryStatistics all = values.stream().mapToDouble(x -> x).summaryStatistics();
    double variance =
        values.stream().mapToDouble(x -> Math.pow(x - all.getAverage(), 2)).average().orElse(0);
    List<Double> sorted = values.stream().sorted().toList();
    return "%.3f ± %.3f [%.3f, %.3f, %.3f]"
        .formatted(
            all.getAverage(),
            Math.sqrt(variance),
            all.getMin(),
            sorted.get(sorted.size() / 2),
            all.getMax());
  }
}
