package io.gradus.grader.grading;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.grader.compile.Compilation;
import io.gradus.grader.compile.SourceFile;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.TestOutcome;
import io.gradus.grader.judge.GraderFault;
import io.gradus.grader.judge.GradingSeed;
import io.gradus.grader.judge.HiddenTests;
import io.gradus.grader.judge.SeededJudge;
import io.gradus.grader.session.Candidate;
import io.gradus.grader.session.SubmissionFailure;
import io.gradus.grader.session.ViewProxy;
import io.gradus.grader.session.WorkerSession;
import io.gradus.grader.submission.ClassFiles;
import io.gradus.grader.submission.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges exercises in Java: the learner's classes in a worker, the hidden tests here. */
final class CodeGrading {
  private final GradingParts parts;
  private final Course course;
  private final Keys keys;
  private final ClassLoader hiddenLoader;

  CodeGrading(GradingParts parts) {
    this.parts = parts;
    this.course = parts.course();
    this.keys = parts.keys();
    this.hiddenLoader = parts.hiddenLoader();
  }

  /** Compiles what belongs to an exercise; safe to call from another thread. */
  Compilation compile(Route.Code route) {
    return parts.compiler().compile(route.sources());
  }

  /** What an editor would say about it, if it compiles; safe to call from another thread. */
  List<Finding> analyze(Route.Code route, Compilation compilation) {
    return compilation instanceof Compilation.Compiled
        ? parts.compiler().analyze(route.sources())
        : List.of();
  }

  List<TestOutcome> notExecuted(ExerciseSpec spec) {
    return tests(spec).notExecuted();
  }

  Judged judge(ExerciseSpec spec, Route.Code route, Compilation compilation, GradingSeed seed) {
    HiddenTests tests = tests(spec);
    Optional<String> file = Optional.of(route.file().path());
    if (compilation instanceof Compilation.Rejected rejected) {
      return Judged.broken(tests.notExecuted(), rejected.findings(), file);
    }
    Map<String, byte[]> classes = ((Compilation.Compiled) compilation).classes();
    ClassFiles inspected = ClassFiles.inspect(classes, course.exercises());
    if (!inspected.findings().isEmpty()) {
      return Judged.broken(tests.notExecuted(), inspected.findings(), file);
    }
    ClassFiles.Solver solver = inspected.solver(spec);
    if (solver instanceof ClassFiles.Solver.None none) {
      return Judged.broken(tests.notExecuted(), none.findings(), file);
    }
    String learner = ((ClassFiles.Solver.Found) solver).binaryName();
    Candidate candidate =
        new Candidate(
            course.viewClass(spec),
            course.contractClass(spec),
            course.probeClass(spec),
            learner,
            classes,
            places(route.sources()),
            (int) seed.derive(spec.id(), "engine"));
    try (WorkerSession session =
        WorkerSession.open(
            parts.workers(), parts.worker().apply(spec), candidate, parts.limits().apply(spec))) {
      Object view = ViewProxy.of(load(course.viewClass(spec)), session);
      SeededJudge judge =
          new SeededJudge(seed, spec.id(), parts.penguins(), parts.baselines(), session::startAnew);
      List<TestOutcome> outcomes = tests.run(view, judge);
      return new Judged(outcomes, CurveNotes.of(judge.curves()), judge.comparisons(), file);
    } catch (SubmissionFailure failure) {
      return Judged.broken(tests.notExecuted(), List.of(failure.finding()), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HiddenTests tests(ExerciseSpec spec) {
    HiddenTests tests = new HiddenTests(load(keys.hiddenTestClass(spec)));
    if (tests.maxPoints() != spec.points()) {
      throw new GraderFault(
          "exercise %s says %d points, its hidden tests add up to %d"
              .formatted(spec.id(), spec.points(), tests.maxPoints()));
    }
    return tests;
  }

  private Class<?> load(String name) {
    try {
      return Class.forName(name, true, hiddenLoader);
    } catch (ClassNotFoundException e) {
      throw new GraderFault("the course lacks its class " + name, e);
    }
  }

  /** Stack traces name a source by package folder and file; learners know it by its path. */
  private static Map<String, String> places(List<SourceFile> sources) {
    Map<String, String> places = new HashMap<>();
    for (SourceFile source : sources) {
      String path = source.path();
      places.put(path.startsWith(JAVA) ? path.substring(JAVA.length()) : path, path);
    }
    return places;
  }

  private static final String JAVA = "src/main/java/";
}
