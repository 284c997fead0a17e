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
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Measures how far the reference of 2.26, some variants and the known-wrong solutions are from the
 * threshold of the test learnsTheSpecies: how many pass, their accuracy, and the same less that of
 * logistic regression on the same rows (mean ± deviation [least, median, most]).
 *
 * <p>Arguments: number of grading seeds, and a folder with {@code penguins/penguins.csv} for the
 * real rows (else stand-ins), and a part of the names of the variants to measure.
 */
final class Margins {
  private Margins() {}

  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    int seeds = Integer.parseInt(args[0]);
    PenguinRows penguins =
        args.length > 1 && !args[1].isEmpty()
            ? RealPenguins.read(Path.of(args[1]))
            : StandInPenguins.generate();
    Course course = Course.load(Margins.class.getClassLoader());
    Keys keys = Keys.find(Margins.class.getClassLoader()).orElseThrow();
    ExerciseSpec spec = course.find("2.26").orElseThrow();
    Map<String, String> variants = new LinkedHashMap<>();
    String reference = keys.reference(spec);
    variants.put("reference", reference);
    variants.put(
        "reference, min-max",
        reference
            .replace("double mean = 0;", "double mean = Double.MAX_VALUE, max = -1e30;")
            .replace(
                "mean += row[j] / train.length;",
                "mean = Math.min(mean, row[j]); max = Math.max(max, row[j]);")
            .replace(
                "double deviation = variance > 0 ? Math.sqrt(variance) : 1;",
                "double deviation = max > mean ? max - mean : 1;"));
    variants.put(
        "reference, DJL's own initial weights", reference.replaceAll("network.setInit.*", ""));
    variants.put("reference, 10 epochs", reference.replace("trainer, 100,", "trainer, 10,"));
    variants.put("reference, 30 epochs", reference.replace("trainer, 100,", "trainer, 30,"));
    variants.put(
        "min-max, DJL's own initial weights",
        variants.get("reference, min-max").replaceAll("network.setInit.*", ""));
    for (KnownWrong wrong : keys.knownWrong(spec)) {
      variants.put("WRONG " + wrong.title(), wrong.source());
    }
    if (args.length > 2) {
      variants.keySet().removeIf(name -> !name.contains(args[2]));
    }
    Class<?> tests = Class.forName(keys.hiddenTestClass(spec));
    PrintStream out = System.out;
    for (Map.Entry<String, String> variant : variants.entrySet()) {
      Object view = Views.of(course, spec, variant.getValue());
      List<Double> learner = new ArrayList<>();
      List<Double> gaps = new ArrayList<>();
      long start = System.nanoTime();
      int passed = 0;
      for (int seed : IntStream.range(0, seeds).toArray()) {
        Engine.getInstance().setRandomSeed(seed);
        FixedJudge judge = new FixedJudge(seed, penguins, args.length < 2 || args[1].isEmpty());
        passed += HiddenTestRun.of(tests, "learnsTheSpecies", view, judge).passed();
        for (Comparison comparison : judge.comparisons()) {
          learner.add(comparison.learner());
          gaps.add(comparison.learner() - comparison.baselines().get(1).value());
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9 / seeds;
      out.printf(
          "%-60.60s %3d of %3d pass | %s | %s | %.2f s%n",
          variant.getKey(), passed, seeds, told(learner), told(gaps), seconds);
    }
  }

  private static String told(List<Double> values) {
    DoubleSummaryStatistics s = values.stream().mapToDouble(x -> x).summaryStatistics();
    double sd =
        Math.sqrt(
            values.stream().mapToDouble(x -> Math.pow(x - s.getAverage(), 2)).average().orElse(0));
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return "%.3f ± %.3f [%.3f, %.3f, %.3f]"
        .formatted(s.getAverage(), sd, s.getMin(), sorted.get(sorted.size() / 2), s.getMax());
  }
}
