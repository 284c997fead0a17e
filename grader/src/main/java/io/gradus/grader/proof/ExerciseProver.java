package io.gradus.grader.proof;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.CourseException;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.exercises.course.KnownWrong;
import io.gradus.exercises.judging.Comparison;
import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.ExerciseResult.State;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.Place;
import io.gradus.grader.feedback.Severity;
import io.gradus.grader.feedback.TestOutcome;
import io.gradus.grader.feedback.TestOutcome.Status;
import io.gradus.grader.grading.AuthorsBench;
import io.gradus.grader.judge.GraderFault;
import io.gradus.grader.judge.GradingSeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Proves one exercise: reads its pages, then runs its reference, starter and known mistakes. */
final class ExerciseProver {
  /** A test that fails on many seeds is told once, with the first of them. */
  private static final int TOLD = 3;

  private final Course course;
  private final Keys keys;
  private final PageChecks pages;
  private final ViewChecks views;
  private final AuthorsBench bench;
  private final Effort effort;
  private final BooleanSupplier stopped;

  ExerciseProver(
      Course course,
      Keys keys,
      PageChecks pages,
      ViewChecks views,
      AuthorsBench bench,
      Effort effort,
      BooleanSupplier stopped) {
    this.course = course;
    this.keys = keys;
    this.pages = pages;
    this.views = views;
    this.bench = bench;
    this.effort = effort;
    this.stopped = stopped;
  }

  ExerciseProof prove(ExerciseSpec spec) {
    long begin = System.nanoTime();
    Trial trial = new Trial(spec);
    try {
      trial.problems.addAll(pages.of(spec));
      List<Problem> unanswered = views.of(spec);
      trial.problems.addAll(unanswered);
      if (unanswered.isEmpty()) {
        trial.run();
      }
    } catch (CourseException e) {
      trial.problems.add(Problem.of(e, spec.folder()));
    } catch (GraderFault e) {
      trial.problems.add(
          new Problem(
              spec.folder(), 0, "It can't be judged: " + e.getMessage() + ".", "Mend the key."));
    }
    return trial.proof((System.nanoTime() - begin) / 1e9);
  }

  /** One exercise while it is tried. */
  private final class Trial {
    private final ExerciseSpec spec;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Double> margins = new ArrayList<>();
    private Runs reference = Runs.NONE;
    private List<KnownWrong> wrong = List.of();
    private int caught;
    private boolean brief = true;

    Trial(ExerciseSpec spec) {
      this.spec = spec;
    }

    ExerciseProof proof(double seconds) {
      return new ExerciseProof(
          spec,
          reference,
          wrong.size(),
          caught,
          margins.size() < 2 ? Optional.empty() : Optional.of(Margin.of(margins)),
          problems.stream().distinct().toList(),
          seconds);
    }

    void run() {
      wrong = keys.knownWrong(spec);
      try (AuthorsBench.Lane lane = bench.lane(spec)) {
        reference(lane);
        if (reference.passed() > 0) { // else everything that follows fails for the same reason
          starter(lane);
          for (KnownWrong one : wrong) {
            wrong(lane, one);
          }
        }
      }
    }

    /** A page that is marked is the same for every seed. */
    private boolean random() {
      return spec.kind().isCode();
    }

    /** Odd seeds on stand-ins, even ones on real data where it is here. */
    private ExerciseResult judge(AuthorsBench.Lane lane, String source, long seed) {
      boolean standIn = seed % 2 == 1 || !bench.hasRealData(spec);
      return lane.judge(source, new GradingSeed(seed), standIn);
    }

    private void reference(AuthorsBench.Lane lane) {
      String source = keys.reference(spec);
      int seeds = random() ? effort.reference() : 1;
      List<Problem> failures = new ArrayList<>();
      int passed = 0;
      int seed = 1;
      double shortest = Double.POSITIVE_INFINITY; // a busy machine makes some runs long
      for (; seed <= seeds && !stopped.getAsBoolean(); seed++) {
        long begin = System.nanoTime();
        ExerciseResult result = judge(lane, source, seed);
        shortest = Math.min(shortest, (System.nanoTime() - begin) / 1e9);
        threshold(result);
        if (seed == 1) {
          result.findings().forEach(this::complaint);
        }
        if (result.state() == State.PASSED && result.points() == spec.points()) {
          passed++;
        } else {
          failures.add(referenceFails(result, seed));
        }
        // The first run warms the worker up, so the second tells how long one takes.
        if (seed == 2) {
          brief = margins.isEmpty() && shortest < Effort.SHORT;
          seeds = brief ? seeds : Math.min(seeds, effort.trained());
        }
        if (failures.size() >= TOLD && passed == 0) {
          seed++;
          break; // it is broken, not unlucky
        }
      }
      reference = new Runs(seed - 1, passed);
      failures.stream().limit(TOLD).forEach(problems::add);
      margin(shortest);
    }

    /** What passes must not be told that anything is wrong with it. */
    private void complaint(Finding finding) {
      if (finding.code().startsWith("shape/") || finding.code().startsWith("check/")) {
        problems.add(
            new Problem(
                keys.referenceFile(spec),
                finding.place().map(Place::line).orElse(0),
                "Source analysis complains of the reference (%s): %s"
                    .formatted(finding.code(), finding.message().raw()),
                "Mend the reference, or teach the check that this is right."));
      }
    }

    private void threshold(ExerciseResult result) {
      for (Comparison comparison : result.comparisons()) {
        comparison.threshold().ifPresent(bar -> margins.add(bar.margin(comparison.learner())));
      }
    }

    private void margin(double secondsEach) {
      if (margins.size() >= 2 && Margin.of(margins).deviations() < effort.deviations()) {
        Margin margin = Margin.of(margins);
        problems.add(
            new Problem(
                keys.hiddenTestFile(spec),
                0,
                String.format(
                    Locale.ROOT,
                    "Over %d seeds the reference stays %.1f standard deviations (%.3g ± %.2g) from"
                        + " its threshold; %.0f are needed.",
                    margin.runs(),
                    margin.deviations(),
                    margin.mean(),
                    margin.deviation(),
                    effort.deviations()),
                "Lower the bar, average over more draws, or train more steadily."));
      } else if (margins.isEmpty() && !brief && effort.deviations() >= Effort.full().deviations()) {
        problems.add(
            new Problem(
                keys.hiddenTestFile(spec),
                0,
                String.format(
                    Locale.ROOT,
                    "A run takes %.1f s, too long to try 300 seeds, and no test says how far the"
                        + " reference is from its threshold.",
                    secondsEach),
                "Give judge.compare(…) the threshold: new Comparison(…).atLeast(value)."));
      }
    }

    private Problem referenceFails(ExerciseResult result, long seed) {
      Optional<TestOutcome> failed =
          result.tests().stream().filter(test -> test.status() == Status.FAILED).findFirst();
      String file = failed.isPresent() ? keys.hiddenTestFile(spec) : keys.referenceFile(spec);
      int line = failed.map(test -> keys.lineOf(file, test.id())).orElse(0);
      return new Problem(
          file,
          line,
          "The reference fails"
              + (random() ? " with grading seed " + seed : "")
              + ": "
              + told(result),
          "Mend the reference or the test.");
    }

    private void starter(AuthorsBench.Lane lane) {
      ExerciseResult result = judge(lane, course.starter(spec), 1);
      String file = keys.referenceFile(spec);
      if (result.state() == State.PASSED || result.points() >= spec.pass()) {
        problems.add(
            new Problem(
                file,
                0,
                "The starter passes: %d of %d points are there before a learner has done anything."
                    .formatted(result.points(), result.maxPoints()),
                "Leave more out of the starter, or test what it lacks."));
      }
      findings(result)
          .filter(finding -> finding.code().startsWith("compile/"))
          .findFirst()
          .ifPresent(
              finding ->
                  problems.add(
                      new Problem(
                          file,
                          0,
                          "The starter does not compile: " + sentence(finding),
                          "Write starter lines that compile, such as a return of an empty value."
                              + " (The line is counted in the starter, not in the reference.)")));
    }

    private void wrong(AuthorsBench.Lane lane, KnownWrong one) {
      int seeds = random() ? brief ? effort.wrong() : effort.wrongTrained() : 1;
      for (int seed = 1; seed <= seeds && !stopped.getAsBoolean(); seed++) {
        ExerciseResult result = judge(lane, one.source(), seed);
        Optional<Problem> problem = slips(one, result, seed);
        if (problem.isPresent()) {
          problems.add(problem.get());
          return;
        }
      }
      caught++;
    }

    private Optional<Problem> slips(KnownWrong one, ExerciseResult result, long seed) {
      Optional<TestOutcome> found =
          result.tests().stream().filter(test -> test.id().equals(one.failingTest())).findFirst();
      String with = random() ? " with grading seed " + seed : "";
      if (found.isEmpty()) {
        return wrongProblem(
            one,
            "names the test %s, which does not exist".formatted(one.failingTest()),
            "Take one of "
                + String.join(", ", result.tests().stream().map(TestOutcome::id).toList())
                + ".");
      }
      TestOutcome test = found.get();
      if (test.status() == Status.NOT_EXECUTED) {
        return wrongProblem(
            one,
            "could not be judged" + with + ": " + told(result),
            "Let it compile and run; it should be wrong, not broken.");
      }
      if (test.status() == Status.PASSED) {
        return wrongProblem(
            one,
            "slips through %s%s (%d of %d points; %s)"
                .formatted(
                    one.failingTest(), with, result.points(), result.maxPoints(), failed(result)),
            "Mend the test, or name the one that catches it.");
      }
      if (result.state() == State.PASSED) {
        return wrongProblem(
            one,
            "passes%s with %d points, although %s fails"
                .formatted(with, result.points(), one.failingTest()),
            "Raise \"pass\" in exercise.json.");
      }
      int hint = test.finding().map(Finding::hint).orElse(0);
      if (hint != one.hint()) {
        return wrongProblem(
            one,
            "is offered hint %d%s, not %d: %s".formatted(hint, with, one.hint(), told(result)),
            "Change hint in the test's @Points (in the question, for a quiz), or here.");
      }
      return Optional.empty();
    }

    private Optional<Problem> wrongProblem(KnownWrong one, String what, String mend) {
      return Optional.of(
          new Problem(
              keys.wrongFile(spec), one.line(), "\"" + one.title() + "\" " + what + ".", mend));
    }
  }

  private static String failed(ExerciseResult result) {
    List<String> ids =
        result.tests().stream()
            .filter(test -> test.status() == Status.FAILED)
            .map(TestOutcome::id)
            .toList();
    return ids.isEmpty() ? "no test fails" : "what fails is " + String.join(", ", ids);
  }

  private static Stream<Finding> findings(ExerciseResult result) {
    return Stream.concat(
        result.findings().stream(),
        result.tests().stream().flatMap(test -> test.finding().stream()));
  }

  private static String told(ExerciseResult result) {
    // Notes, such as what a curve shows, are no reason to fail.
    Optional<Finding> first =
        findings(result).filter(one -> one.severity() != Severity.INFORMATION).findFirst();
    return first
        .map(ExerciseProver::sentence)
        .orElse("%d of %d points".formatted(result.points(), result.maxPoints()));
  }

  private static String sentence(Finding finding) {
    String where = finding.place().map(place -> " (line " + place.line() + ")").orElse("");
    String detail = finding.detail().raw().strip().lines().findFirst().orElse("");
    return finding.message().raw().strip() + where + (detail.isEmpty() ? "" : " " + detail);
  }
}
