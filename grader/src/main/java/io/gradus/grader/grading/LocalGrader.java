package io.gradus.grader.grading;

import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.baseline.CachedBaselines;
import io.gradus.grader.baseline.TribuoBaselines;
import io.gradus.grader.compile.CompilerLauncher;
import io.gradus.grader.compile.CompilerLimits;
import io.gradus.grader.compile.JavacService;
import io.gradus.grader.compile.SourceFile;
import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.GradeReport;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Severity;
import io.gradus.grader.judge.GraderFault;
import io.gradus.grader.sandbox.Sandbox;
import io.gradus.grader.sandbox.SandboxUnavailableException;
import io.gradus.grader.sandbox.Sandboxes;
import io.gradus.grader.session.KitJars;
import io.gradus.grader.session.WorkerPool;
import io.gradus.grader.submission.Snapshot;
import io.gradus.grader.submission.SnapshotLimits;
import io.gradus.grader.submission.WorkspaceProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/**
 * Grades on this machine: finds sandbox, compiler, data and caches, and writes the report. The
 * compiler's JVM and the sandbox's trial start at once, while the workspace is read.
 */
public final class LocalGrader implements AutoCloseable {
  private final GraderSetup setup;
  private final JavacService compiler;
  private final CompletableFuture<Bench> bench;

  /** A sandbox that was tried, and the workers that can run in it. */
  private record Bench(Sandbox sandbox, WorkerBench workers) {}

  /**
   * Starts what takes time in the background.
   *
   * @throws IOException if the installation is incomplete
   */
  public LocalGrader(GraderSetup setup) throws IOException {
    this.setup = setup;
    this.compiler =
        new JavacService(
            KitJars.ofThisProgram(),
            CompilerLimits.DEFAULT,
            CompilerLauncher.plain(),
            Optional.of(setup.cache().folder("compiler")));
    this.bench = CompletableFuture.supplyAsync(() -> findBench());
  }

  private Bench findBench() {
    try {
      Sandboxes sandboxes = setup.sandboxes();
      Sandbox sandbox = sandboxes.detect(setup.mode());
      return new Bench(sandbox, new WorkerBench(sandboxes, sandbox));
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
    Instant started = setup.clock().instant();
    long begin = System.nanoTime();
    Snapshot snapshot = Snapshot.take(request.workspace(), SnapshotLimits.DEFAULT);
    CourseData data = new CourseData(setup.cache(), setup.environment());
    CachedBaselines baselines =
        new CachedBaselines(
            setup.cache().folder("baselines"),
            TribuoBaselines.VERSION,
            draw -> new TribuoBaselines().run(draw));
    Bench tools = await(bench);
    List<ExerciseSpec> running = Grading.running(setup.course(), snapshot, request);
    try (WorkerPool workers =
        tools.workers().pool(setup.course(), running, mentionsDjl(snapshot))) {
      workers.prepare();
      GradingParts parts =
          new GradingParts(
              setup.course(),
              setup.keys(),
              LocalGrader.class.getClassLoader(),
              compiler,
              workers,
              setup.limits(),
              data::drawPenguins,
              baselines::run);
      Grading.Outcome outcome = new Grading(parts, listener).grade(snapshot, request);
      return report(request, outcome, data, tools.sandbox(), started, begin);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether a source may: what stands between the dots of a name, or is escaped, is no matter. */
  private static boolean mentionsDjl(Snapshot snapshot) {
    return snapshot.java().stream()
        .map(SourceFile::text)
        .anyMatch(text -> text.contains("djl") || text.contains("\\u"));
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
        version(),
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

  @Override
  public void close() {
    compiler.close();
  }
}
