package io.gradus.grader.benchmark;

import static io.gradus.grader.benchmark.LauncherRun.since;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.grader.compile.Compilation;
import io.gradus.grader.compile.CompilerLauncher;
import io.gradus.grader.compile.CompilerLimits;
import io.gradus.grader.compile.JavacService;
import io.gradus.grader.compile.SourceFile;
import io.gradus.grader.feedback.GradeReport;
import io.gradus.grader.grading.GradeRequest;
import io.gradus.grader.grading.GraderSetup;
import io.gradus.grader.grading.LocalGrader;
import io.gradus.grader.judge.GradingSeed;
import io.gradus.grader.session.KitJars;
import io.gradus.grader.session.WorkerCommand;
import io.gradus.grader.submission.WorkspaceProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Measures what learners and teachers wait for: commands through the launcher, gradings one by one
 * and in a row, and the parts that these are made of. Each thing is done once without being
 * counted, so that caches are filled, and then as often as asked.
 */
public final class Benchmark {
  private static final double AIM_COLD = 1.5;
  private static final double AIM_BATCH = 0.3;
  private static final Optional<Double> NO_AIM = Optional.empty();

  private final GraderSetup setup;
  private final Path launcherHome;
  private final Path workspace;
  private final int runs;
  private final Consumer<String> progress;
  private final List<Timing> timings = new ArrayList<>();

  /**
   * A benchmark with the given parts.
   *
   * @param launcherHome the folder of the launcher
   * @param workspace one in which every exercise is solved
   * @param runs how often each thing is counted, at least once
   * @param progress told what is measured next
   */
  public Benchmark(
      GraderSetup setup, Path launcherHome, Path workspace, int runs, Consumer<String> progress) {
    if (runs < 1) {
      throw new IllegalArgumentException("runs: " + runs);
    }
    this.setup = setup;
    this.launcherHome = launcherHome;
    this.workspace = workspace;
    this.runs = runs;
    this.progress = progress;
  }

  /** One run of what is measured. */
  private interface Run {
    double seconds(int run) throws IOException, WorkspaceProblem;
  }

  /**
   * Measures everything.
   *
   * @throws WorkspaceProblem if the workspace can't be graded
   * @throws IOException if something could not be run, so that there is nothing to measure
   */
  public Timings run() throws IOException, WorkspaceProblem {
    Machine machine = Machine.now();
    launcher();
    inOneProcess();
    parts();
    return new Timings(machine, timings);
  }

  private void measure(String name, Optional<Double> aim, Run run)
      throws IOException, WorkspaceProblem {
    progress.accept(name);
    run.seconds(0);
    List<Double> seconds = new ArrayList<>();
    for (int i = 1; i <= runs; i++) {
      seconds.add(run.seconds(i));
    }
    timings.add(new Timing(name, seconds, aim));
  }

  private void launcher() throws IOException, WorkspaceProblem {
    LauncherRun launcher = new LauncherRun(launcherHome);
    measure(
        "gradus --version, to first output",
        NO_AIM,
        i -> launcher.run(List.of("--version")).first());
    measure("gradus list, to first output", NO_AIM, i -> launcher.run(List.of("list")).first());
    for (String number : List.of("2.32", "2.16")) {
      List<String> command = List.of("grade", workspace.toString(), "--exercise", number);
      measure(
          "gradus grade --exercise " + number + ", whole",
          Optional.of(AIM_COLD),
          i -> launcher.run(command).whole());
    }
  }

  private void inOneProcess() throws IOException, WorkspaceProblem {
    try (LocalGrader grader = new LocalGrader(setup)) {
      measure("graded in a batch: 2.32", Optional.of(AIM_BATCH), i -> grade(grader, i, "2.32"));
      measure("graded in a batch: 2.16", Optional.of(AIM_BATCH), i -> grade(grader, i, "2.16"));
      measure(
          "graded in a batch: 2.16 and 2.32, per exercise",
          Optional.of(AIM_BATCH),
          i -> grade(grader, i, "2.16", "2.32") / 2);
      measure("graded in a batch: 2.26, with training", NO_AIM, i -> grade(grader, i, "2.26"));
    }
  }

  private double grade(LocalGrader grader, int run, String... numbers)
      throws IOException, WorkspaceProblem {
    List<ExerciseSpec> specs = new ArrayList<>();
    for (String number : numbers) {
      specs.add(exercise(number));
    }
    long begin = System.nanoTime();
    GradeReport report =
        grader.grade(
            new GradeRequest(workspace, specs, new GradingSeed(run)), (spec, index, count) -> {});
    double seconds = since(begin);
    if (report.results().stream().anyMatch(result -> result.points() != result.maxPoints())) {
      throw new IOException(
          "the reference of %s did not earn all points: no use timing it"
              .formatted(String.join(", ", numbers)));
    }
    return seconds;
  }

  private void parts() throws IOException, WorkspaceProblem {
    WorkerTimings workers =
        new WorkerTimings(
            setup.sandboxes().detect(setup.mode()), WorkerCommand.prepared(setup.sandboxes()));
    measure("worker's start, without DJL", NO_AIM, i -> workers.start(false));
    measure("worker's start, with DJL", NO_AIM, i -> workers.start(true));

    Course course = setup.course();
    ExerciseSpec net = exercise("2.16");
    ExerciseSpec training = exercise("2.26");
    Keys keys = setup.keys();
    List<SourceFile> sources = List.of(source(net, keys));
    measure(
        "compiling 2.16, the compiler's start included",
        NO_AIM,
        i -> {
          long begin = System.nanoTime();
          try (JavacService fresh = compiler()) {
            fresh.compile(sources);
          }
          return since(begin);
        });
    try (JavacService compiler = compiler()) {
      measure(
          "compiling 2.16, the compiler warm",
          NO_AIM,
          i -> {
            long begin = System.nanoTime();
            compiler.compile(sources);
            return since(begin);
          });
      Compilation trainer = compiler.compile(List.of(source(training, keys)));
      measure(
          "training on penguins, 100 epochs in a worker",
          NO_AIM,
          i -> workers.train(course, keys, training, trainer, i));
    }
  }

  private JavacService compiler() throws IOException {
    return new JavacService(
        KitJars.ofThisProgram(),
        CompilerLimits.DEFAULT,
        CompilerLauncher.plain(),
        Optional.of(setup.cache().folder("compiler")));
  }

  private static SourceFile source(ExerciseSpec spec, Keys keys) {
    return new SourceFile(spec.workspacePath(), keys.reference(spec));
  }

  private ExerciseSpec exercise(String number) throws IOException {
    return setup
        .course()
        .find(number)
        .orElseThrow(() -> new IOException("the course lacks exercise " + number));
  }
}
