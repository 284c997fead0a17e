package io.gradus.grader.grading;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.compile.Compilation;
import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.ExerciseResult.State;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Severity;
import io.gradus.grader.feedback.TestOutcome;
import io.gradus.grader.judge.GraderFault;
import io.gradus.grader.judge.GradingSeed;
import io.gradus.grader.session.Withheld;
import io.gradus.grader.submission.Route;
import io.gradus.grader.submission.Routing;
import io.gradus.grader.submission.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Grades what a plan says: compiles ahead in the background, judges one exercise after the other in
 * the course's order.
 */
final class Grading {
  private final Course course;
  private final CodeGrading code;
  private final QuizGrading quizzes;
  private final GradingListener listener;

  /** A grading with the given parts. */
  Grading(GradingParts parts, GradingListener listener) {
    this.course = parts.course();
    this.code = new CodeGrading(parts);
    this.quizzes = new QuizGrading(parts.course(), parts.keys());
    this.listener = listener;
  }

  /**
   * What came of a grading.
   *
   * @param results one per exercise of the course, or per exercise asked for
   * @param findings about the submission as a whole
   * @param next id of the exercise to do next, empty where all is done
   */
  record Outcome(List<ExerciseResult> results, List<Finding> findings, String next) {
    Outcome {
      results = List.copyOf(results);
      findings = List.copyOf(findings);
    }

    /** The same without what the learners' code said; see {@link Withheld}. */
    Outcome withheld() {
      return new Outcome(
          results.stream().map(Outcome::withheld).toList(),
          findings.stream().map(Withheld::from).toList(),
          next);
    }

    private static ExerciseResult withheld(ExerciseResult result) {
      return new ExerciseResult(
          result.id(),
          result.title(),
          result.state(),
          result.passMark(),
          result.maxPoints(),
          result.tests().stream().map(Outcome::withheld).toList(),
          result.findings().stream().map(Withheld::from).toList(),
          result.comparisons(),
          result.file(),
          result.waitsFor(),
          result.seconds());
    }

    private static TestOutcome withheld(TestOutcome test) {
      return new TestOutcome(
          test.id(),
          test.title(),
          test.points(),
          test.maxPoints(),
          test.status(),
          test.finding().map(Withheld::from));
    }
  }

  /**
   * Grades.
   *
   * @throws GraderFault if the course is malformed
   * @throws java.io.UncheckedIOException if no worker can be started
   */
  Outcome grade(Plan plan, GradingSeed seed) {
    ExecutorService ahead = Executors.newSingleThreadExecutor(Grading::daemon);
    try {
      Map<String, Future<Compilation>> compilations = new HashMap<>();
      Map<String, Future<List<Finding>>> notes = new HashMap<>();
      for (ExerciseSpec spec : plan.running()) {
        Route.Code route = (Route.Code) plan.route(spec);
        Future<Compilation> compilation = ahead.submit(() -> code.compile(route));
        compilations.put(spec.id(), compilation);
        notes.put(spec.id(), ahead.submit(() -> code.analyze(route, compilation.get())));
      }
      Map<String, ExerciseResult> results = new HashMap<>();
      int index = 0;
      for (ExerciseSpec spec : plan.started()) {
        listener.begins(spec, ++index, plan.started().size());
        long begin = System.nanoTime();
        Judged verdict =
            verdict(spec, plan.route(spec), Optional.ofNullable(compilations.get(spec.id())), seed);
        Future<List<Finding>> analyzed = notes.get(spec.id());
        if (analyzed != null) {
          verdict = verdict.with(await(analyzed));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        ExerciseResult result = verdict.result(spec, seconds);
        results.put(
            spec.id(),
            result.state() == State.PASSED
                ? result
                : verdict.with(usedStarters(plan, spec)).result(spec, seconds));
      }
      List<ExerciseResult> all =
          plan.listed().stream()
              .map(spec -> results.getOrDefault(spec.id(), notStarted(spec, results)))
              .toList();
      return new Outcome(all, findings(plan.snapshot(), plan.routing(), all), next(all));
    } finally {
      ahead.shutdownNow();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "gradus-compile-ahead");
    thread.setDaemon(true);
    return thread;
  }

  private Judged verdict(
      ExerciseSpec spec, Route route, Optional<Future<Compilation>> compilation, GradingSeed seed) {
    if (route instanceof Route.Code found) {
      return code.judge(spec, found, await(compilation.orElseThrow()), seed);
    }
    if (route instanceof Route.Answer answer) {
      return quizzes.grade(spec, answer.path(), answer.text());
    }
    List<Finding> why =
        route instanceof Route.Unusable unusable ? unusable.findings() : List.of(missing(spec));
    return Judged.broken(notExecuted(spec), why, Optional.empty());
  }

  /** What builds on another exercise's starter fails for a reason that its own lines don't show. */
  private List<Finding> usedStarters(Plan plan, ExerciseSpec spec) {
    if (!(plan.route(spec) instanceof Route.Code own)) {
      return List.of();
    }
    List<Finding> notes = new ArrayList<>();
    for (ExerciseSpec other : course.exercises()) {
      if (!other.equals(spec)
          && plan.route(other) instanceof Route.Code used
          && own.sources().contains(used.file())
          && !course.differsFromStarter(other, used.file().text())) {
        notes.add(
            new Finding(
                "submission/uses-starter",
                Severity.INFORMATION,
                Optional.empty(),
                new LearnerText(
                    "%s, which this uses, is still the starter of %s. Do that one first."
                        .formatted(used.file().path(), other.number())),
                LearnerText.NONE,
                0));
      }
    }
    return notes;
  }

  private static Finding missing(ExerciseSpec spec) {
    return spec.kind().isCode()
        ? Finding.error(
            "submission/no-class",
            "No class is marked @Exercise(\"%s\"). It is expected in %s; gradus reset %s brings its starter back."
                .formatted(spec.id(), spec.workspacePath(), spec.number()))
        : Finding.error(
            "submission/no-answer",
            "There is no file %s. gradus reset %s brings it back."
                .formatted(spec.workspacePath(), spec.number()));
  }

  private static <T> T await(Future<T> compilation) {
    try {
      return compilation.get();
    } catch (ExecutionException e) {
      throw new GraderFault("the compiler could not be used: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraderFault("interrupted", e);
    }
  }

  private List<TestOutcome> notExecuted(ExerciseSpec spec) {
    return spec.kind().isCode() ? code.notExecuted(spec) : quizzes.notExecuted(spec);
  }

  private ExerciseResult notStarted(ExerciseSpec spec, Map<String, ExerciseResult> results) {
    List<String> waitsFor =
        spec.needs().stream()
            .filter(id -> !results.containsKey(id) || results.get(id).state() != State.PASSED)
            .toList();
    return new ExerciseResult(
        spec.id(),
        spec.title(),
        State.NOT_STARTED,
        spec.pass(),
        spec.points(),
        notExecuted(spec),
        List.of(),
        List.of(),
        Optional.empty(),
        waitsFor,
        0);
  }

  /** What concerns the whole, without what is already told at an exercise. */
  private static List<Finding> findings(
      Snapshot snapshot, Routing routing, List<ExerciseResult> results) {
    Set<Finding> whole = new LinkedHashSet<>(snapshot.findings());
    whole.addAll(routing.findings());
    results.forEach(result -> result.findings().forEach(whole::remove));
    return new ArrayList<>(whole);
  }

  /** The first that was begun and is not passed, else the first that waits for nothing. */
  private static String next(List<ExerciseResult> results) {
    return results.stream()
        .filter(result -> result.started() && result.state() != State.PASSED)
        .findFirst()
        .or(
            () ->
                results.stream()
                    .filter(result -> !result.started() && result.waitsFor().isEmpty())
                    .findFirst())
        .map(ExerciseResult::id)
        .orElse("");
  }
}
