package io.gradus.grader.grading;

import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.baseline.CachedBaselines;
import io.gradus.grader.baseline.TribuoBaselines;
import io.gradus.grader.compile.CompilerLauncher;
import io.gradus.grader.compile.CompilerLimits;
import io.gradus.grader.compile.JavacService;
import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.GradeReport;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Severity;
import io.gradus.grader.guidance.Fingerprint;
import io.gradus.grader.judge.GraderFault;
import io.gradus.grader.judge.HiddenTests;
import io.gradus.grader.sandbox.Sandbox;
import io.gradus.grader.sandbox.SandboxMode;
import io.gradus.grader.sandbox.SandboxUnavailableException;
import io.gradus.grader.sandbox.Sandboxes;
import io.gradus.grader.session.WorkerPool;
import io.gradus.grader.session.WorkerSpec;
import io.gradus.grader.submission.Routing;
import io.gradus.grader.submission.Snapshot;
import io.gradus.grader.submission.SnapshotLimits;
import io.gradus.grader.submission.WorkspaceProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Grades on this machine: finds sandbox, compiler, data and caches, and writes the report. The
 * compiler's JVM and the sandbox's trial start at once, while the workspace is read. Made for one
 * grading or for many: compiler and pool of workers serve them all, each worker one submission.
 */
public final class LocalGrader implements AutoCloseable {
  /** Workers that start while another is in use: their start takes longer than most judging. */
  private static final int AHEAD =
      Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));

  private final GraderSetup setup;
  private final JavacService compiler;
  private final CompletableFuture<Bench> bench;

  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicBoolean warm = new AtomicBoolean();

  /** A sandbox that was tried, and the workers that can run in it. */
  private record Bench(Sandbox sandbox, WorkerBench workers, WorkerPool pool) {}

  /**
   * Starts what takes time in the background.
   *
   * @throws IOException if the installation is incomplete
   */
  public LocalGrader(GraderSetup setup) throws IOException {
    this.setup = setup;
    this.compiler =
        new JavacService(
            setup.learnersClassPath(),
            CompilerLimits.DEFAULT,
            CompilerLauncher.plain(),
            Optional.of(setup.cache().folder("compiler")));
    this.bench = CompletableFuture.supplyAsync(() -> findBench());
  }

  private Bench findBench() {
    try {
      Sandboxes sandboxes = setup.sandboxes();
      Sandbox sandbox = sandboxes.detect(setup.mode());
      return new Bench(sandbox, new WorkerBench(setup), new WorkerPool(sandbox, AHEAD));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Grades a workspace.
   *
   * @throws WorkspaceProblem if there is no such workspace, or nothing in it
   * @throws SandboxUnavailableException if the sandbox that was asked for can't be had
   * @throws IOException if a worker can't be started
   */
  public GradeReport grade(GradeRequest request, GradingListener listener)
      throws IOException, WorkspaceProblem {
    return gradeWork(request, listener).report();
  }

  /**
   * A grading, and what was graded.
   *
   * @param fingerprints by exercise id, of every solution that differs from its starter
   * @param routing which file solves which exercise
   */
  public record GradedWork(GradeReport report, Map<String, String> fingerprints, Routing routing) {
    public GradedWork {
      fingerprints = Map.copyOf(fingerprints);
    }
  }

  /** As {@link #grade}, and tells what it was that it graded. */
  public GradedWork gradeWork(GradeRequest request, GradingListener listener)
      throws IOException, WorkspaceProblem {
    Instant started = setup.clock().instant();
    long begin = System.nanoTime();
    Snapshot snapshot = Snapshot.take(request.workspace(), SnapshotLimits.DEFAULT);
    CourseData data = new CourseData(setup.cache(), setup.environment());
    CachedBaselines baselines =
        new CachedBaselines(
            setup.cache().folder("baselines"),
            TribuoBaselines.VERSION,
            draw -> new TribuoBaselines().run(draw));
    Plan plan = Plan.of(setup.course(), snapshot, request);
    Bench tools = await(bench);
    Map<String, WorkerSpec> workers =
        tools.workers().workers(setup.course(), plan.running(), plan.mentionsDjl());
    underWay.incrementAndGet();
    try {
      warmUpTests(plan);
      tools.pool().expect(List.copyOf(workers.values()));
      GradingParts parts =
          new GradingParts(
              setup.course(),
              setup.keys(),
              setup.loader(),
              compiler,
              tools.pool(),
              spec -> workers.get(spec.id()),
              setup.limits(),
              data::drawPenguins,
              baselines::run);
      Grading.Outcome outcome = new Grading(parts, listener).grade(plan, request.seed());
      if (setup.mode() == SandboxMode.REQUIRED) { // for a class: its report goes to learners
        outcome = outcome.withheld();
      }
      return new GradedWork(
          report(request, outcome, data, tools.sandbox(), started, begin),
          Fingerprint.ofBegun(setup.course(), plan.routing()),
          plan.routing());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      done.incrementAndGet();
      if (underWay.decrementAndGet() == 0) {
        tools.pool().expectOnly(likely(workers));
      }
    }
  }

  /** JUnit's own classes are loaded beside the first worker's start and the first compilation. */
  private void warmUpTests(Plan plan) {
    if (!plan.running().isEmpty() && warm.compareAndSet(false, true)) {
      CompletableFuture<Void> unused = CompletableFuture.runAsync(HiddenTests::warmUp);
    }
  }

  /** Whoever grades twice will grade again, and mostly the same exercises, in the same order. */
  private List<WorkerSpec> likely(Map<String, WorkerSpec> workers) {
    return done.get() > 1 ? workers.values().stream().limit(AHEAD).toList() : List.of();
  }

  private static Bench await(CompletableFuture<Bench> bench) throws IOException {
    try {
      return bench.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      throw new GraderFault("the sandbox could not be set up", e.getCause());
    }
  }

  private GradeReport report(
      GradeRequest request,
      Grading.Outcome outcome,
      CourseData data,
      Sandbox sandbox,
      Instant started,
      long begin) {
    List<ExerciseSpec> specs =
        outcome.results().stream()
            .filter(ExerciseResult::started)
            .map(result -> setup.course().find(result.id()).orElseThrow())
            .toList();
    specs.forEach(spec -> spec.dataset().ifPresent(data::resolve));
    List<Finding> findings = new ArrayList<>(outcome.findings());
    data.problems().stream().map(LocalGrader::dataFinding).forEach(findings::add);
    return new GradeReport(
        subject(outcome.results()),
        version() + ownExercises(),
        new LearnerText(request.workspace().toString()),
        started,
        (System.nanoTime() - begin) / 1e9,
        request.seed().value(),
        sandbox.label(),
        sandbox.tier().name(),
        data.describe(),
        data.standIn(),
        data.credits(),
        outcome.results(),
        findings,
        outcome.next());
  }

  private static Finding dataFinding(String problem) {
    return new Finding(
        "data/problem",
        Severity.WARNING,
        Optional.empty(),
        new LearnerText(problem),
        LearnerText.NONE,
        0);
  }

  /** Such as {@code Episode 2 · penguins}. */
  private String subject(List<ExerciseResult> results) {
    List<ExerciseSpec> specs =
        results.stream().map(result -> setup.course().find(result.id()).orElseThrow()).toList();
    String episodes =
        specs.stream()
            .map(spec -> "Episode " + spec.episode())
            .distinct()
            .collect(Collectors.joining(", "));
    String datasets =
        specs.stream()
            .flatMap(spec -> spec.dataset().stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return datasets.isEmpty() ? episodes : episodes + " · " + datasets;
  }

  private static String version() {
    return Objects.requireNonNullElse(
        LocalGrader.class.getPackage().getImplementationVersion(), "unpacked");
  }

  /** A teacher's exercises take the place of the course's own; a report says whose tests judged. */
  private String ownExercises() {
    return setup
        .folder()
        .map(folder -> folder.toString().replaceAll("[\\p{Cntrl}\\p{Cf}]", "?"))
        .map(folder -> " with " + setup.jars().size() + " of the exercises from " + folder)
        .orElse("");
  }

  /** Ends the compiler and all workers. */
  @Override
  public void close() {
    compiler.close();
    bench
        .handle(
            (tools, failure) -> {
              Optional.ofNullable(tools).map(Bench::pool).ifPresent(WorkerPool::close);
              return Optional.ofNullable(failure); // told by the grading that waited for it
            })
        .join();
  }
}
