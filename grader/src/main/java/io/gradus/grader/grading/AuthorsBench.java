package io.gradus.grader.grading;

import io.gradus.datasets.cache.TemporaryFolder;
import io.gradus.datasets.cache.UserCache;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.baseline.TribuoBaselines;
import io.gradus.grader.compile.Compilation;
import io.gradus.grader.compile.CompileService;
import io.gradus.grader.compile.CompilerLauncher;
import io.gradus.grader.compile.CompilerLimits;
import io.gradus.grader.compile.JavacService;
import io.gradus.grader.compile.SourceFile;
import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.judge.GraderFault;
import io.gradus.grader.judge.GradingSeed;
import io.gradus.grader.sandbox.Sandbox;
import io.gradus.grader.session.WorkerPool;
import io.gradus.grader.session.WorkerSpec;
import io.gradus.grader.submission.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges solutions that the course's own authors wrote: references, starters, known mistakes.
 *
 * <p>Everything is as in a grading (routing, compiling, worker, hidden tests, baselines), but for
 * three things that make many runs quick, and that are safe only because the code is the course's
 * own: no workspace is read, one worker serves several runs of an exercise, and nothing is cached
 * for later. The sandboxed path is proved by the grader's own tests.
 */
public final class AuthorsBench implements AutoCloseable {
  /** So that memory that a run leaves behind can't pile up for long. */
  private static final int USES = 50;

  private final GraderSetup setup;
  private final JavacService compiler;
  private final Sandbox sandbox;
  private final WorkerBench bench;
  private final TemporaryFolder empty;
  private final CourseData standIns;
  private final CourseData here;

  /**
   * Starts the compiler's JVM and finds what workers need.
   *
   * @throws IOException if the installation is incomplete or no worker can be started
   */
  public AuthorsBench(GraderSetup setup) throws IOException {
    this.setup = setup;
    this.empty = TemporaryFolder.create("gradus-check-");
    this.compiler =
        new JavacService(
            setup.learnersClassPath(),
            CompilerLimits.DEFAULT,
            CompilerLauncher.plain(),
            Optional.of(setup.cache().folder("compiler")));
    this.sandbox = setup.sandboxes().detect(setup.mode());
    this.bench = new WorkerBench(setup);
    Map<String, String> none = Map.of("GRADUS_CACHE", empty.path().resolve("none").toString());
    this.standIns =
        new CourseData(new UserCache(none, System.getProperty("os.name"), warning -> {}), none);
    this.here = new CourseData(setup.cache(), setup.environment());
  }

  /** Whether the dataset of an exercise is here as a real file; true where it needs none. */
  public boolean hasRealData(ExerciseSpec spec) {
    return spec.dataset().map(id -> here.resolve(id).isReal()).orElse(true);
  }

  /** Where the data of all runs so far came from, for people. */
  public String data() {
    return here.describe();
  }

  /** A place at the bench for one exercise; for one thread at a time. */
  public Lane lane(ExerciseSpec spec) {
    return new Lane(spec);
  }

  /** One exercise's worker, kept over its runs, and its last compilation. */
  public final class Lane implements AutoCloseable {
    private final ExerciseSpec spec;
    private final WorkerPool workers; // starts nothing for what is not code
    private final CompileService memory = new LastCompilation(compiler);

    private Lane(ExerciseSpec spec) {
      this.spec = spec;
      this.workers = WorkerPool.reusing(sandbox, USES);
    }

    /**
     * Judges one file.
     *
     * @param source the learner's file, as somebody would hand it in
     * @param standIn whether data is stood in for even where it is here
     * @throws io.gradus.grader.judge.GraderFault if the exercise is malformed
     */
    public ExerciseResult judge(String source, GradingSeed seed, boolean standIn) {
      CourseData data = standIn ? standIns : here;
      GradingParts parts =
          new GradingParts(
              setup.course(),
              setup.keys(),
              setup.loader(),
              memory,
              workers,
              this::worker,
              setup.limits(),
              data::drawPenguins,
              draw -> new TribuoBaselines().run(draw));
      Snapshot snapshot =
          spec.kind().isCode()
              ? new Snapshot(sources(source), Map.of(), List.of())
              : new Snapshot(List.of(), Map.of(spec.workspacePath(), source), List.of());
      GradeRequest request = new GradeRequest(Path.of(""), List.of(spec), seed);
      return new Grading(parts, GradingListener.SILENT)
          .grade(Plan.of(setup.course(), snapshot, request), seed)
          .results()
          .get(0);
    }

    private WorkerSpec worker(ExerciseSpec asked) {
      try {
        return bench.keptWorker(setup.course(), asked, USES);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** With the references of what the exercise needs: that is done when a learner comes here. */
    private List<SourceFile> sources(String source) {
      Map<String, String> files = new LinkedHashMap<>();
      addNeeds(spec, files);
      files.put(spec.workspacePath(), source);
      return files.entrySet().stream()
          .map(file -> new SourceFile(file.getKey(), file.getValue()))
          .toList();
    }

    private void addNeeds(ExerciseSpec of, Map<String, String> files) {
      for (String id : of.needs()) {
        ExerciseSpec need =
            setup
                .course()
                .find(id)
                .orElseThrow(
                    () -> new GraderFault(of.id() + " needs " + id + ", which is not there"));
        if (need.kind().isCode() && !files.containsKey(need.workspacePath())) {
          files.put(need.workspacePath(), setup.keys().reference(need));
          addNeeds(need, files);
        }
      }
    }

    @Override
    public void close() {
      workers.close();
    }
  }

  /** The same source is compiled once, however many seeds it is tried with. */
  private static final class LastCompilation implements CompileService {
    private final CompileService javac;
    private List<SourceFile> sources = List.of();
    private Optional<Compilation> compilation = Optional.empty();
    private Optional<List<Finding>> notes = Optional.empty();

    LastCompilation(CompileService javac) {
      this.javac = javac;
    }

    @Override
    public synchronized Compilation compile(List<SourceFile> wanted) {
      if (compilation.isEmpty() || !sources.equals(wanted)) {
        compilation = Optional.of(javac.compile(wanted));
        sources = List.copyOf(wanted);
        notes = Optional.empty();
      }
      return compilation.get();
    }

    @Override
    public synchronized List<Finding> analyze(List<SourceFile> wanted) {
      if (!sources.equals(wanted)) {
        return javac.analyze(wanted);
      }
      if (notes.isEmpty()) {
        notes = Optional.of(javac.analyze(wanted));
      }
      return notes.get();
    }

    @Override
    public void close() {
      // javac is the bench's
    }
  }

  @Override
  public void close() {
    compiler.close();
    try {
      empty.close();
    } catch (IOException e) {
      // An empty temporary folder that stays is the system's to sweep.
    }
  }
}
