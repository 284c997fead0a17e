package io.gradus.grader.benchmark;

import static io.gradus.grader.benchmark.LauncherRun.since;

import episode2.train.View;
import io.gradus.datasets.standin.StandInPenguins;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.exercises.judging.PenguinDraws;
import io.gradus.exercises.judging.TabularDraw;
import io.gradus.exercises.wire.Conversation;
import io.gradus.exercises.wire.ValueCodec;
import io.gradus.exercises.wire.WireLimits;
import io.gradus.grader.compile.Compilation;
import io.gradus.grader.sandbox.Sandbox;
import io.gradus.grader.sandbox.SandboxLimits;
import io.gradus.grader.sandbox.SandboxedProcess;
import io.gradus.grader.session.CallLimits;
import io.gradus.grader.session.Candidate;
import io.gradus.grader.session.ViewProxy;
import io.gradus.grader.session.WorkerCommand;
import io.gradus.grader.session.WorkerPool;
import io.gradus.grader.session.WorkerSession;
import io.gradus.grader.session.WorkerSpec;
import io.gradus.grader.submission.ClassFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;

/** Measures the process that learners' code runs in. */
final class WorkerTimings {
  private static final SandboxLimits LIMITS =
      new SandboxLimits(
          256, 1024, Duration.ofSeconds(90), Duration.ofMinutes(6), 64, 512, 64, 1 << 20);

  private final Sandbox sandbox;
  private final WorkerCommand command;

  WorkerTimings(Sandbox sandbox, WorkerCommand command) {
    this.sandbox = sandbox;
    this.command = command;
  }

  /** Seconds from nothing to the worker's word that it is ready. */
  double start(boolean withDjl) throws IOException {
    WorkerCommand chosen = withDjl ? command : command.withoutWarmDjl();
    Conversation conversation = new Conversation(new ValueCodec(WireLimits.DEFAULT));
    long begin = System.nanoTime();
    try (SandboxedProcess process = sandbox.start(chosen.toJvmCommand(), LIMITS)) {
      if (conversation.receive(process.stdout()).isEmpty()) {
        throw new IOException(
            "the worker did not start: "
                + new String(process.stderr().readAllBytes(), StandardCharsets.UTF_8).strip());
      }
      return since(begin);
    }
  }

  /** Seconds that the reference trains on penguins, in a worker that is ready. */
  double train(Course course, Keys keys, ExerciseSpec spec, Compilation compilation, int run)
      throws IOException {
    if (!(compilation instanceof Compilation.Compiled compiled)) {
      throw new IOException("the reference of " + spec.id() + " does not compile");
    }
    Map<String, byte[]> classes = compiled.classes();
    if (!(ClassFiles.inspect(classes, course.exercises()).solver(spec)
        instanceof ClassFiles.Solver.Found found)) {
      throw new IOException("the reference of " + spec.id() + " is not marked @Exercise");
    }
    Candidate candidate =
        new Candidate(
            course.viewClass(spec),
            course.contractClass(spec),
            course.probeClass(spec),
            found.binaryName(),
            classes,
            Map.of(),
            run);
    TabularDraw draw =
        PenguinDraws.draw(StandInPenguins.generate(), true, new SplittableRandom(run));
    try (WorkerPool pool = new WorkerPool(sandbox, 1);
        WorkerSession session =
            WorkerSession.open(
                pool,
                new WorkerSpec(command.toJvmCommand(), LIMITS),
                candidate,
                CallLimits.of(spec.limits()))) {
      View view = ViewProxy.of(View.class, session);
      long begin = System.nanoTime();
      view.train(draw.trainX(), draw.trainY(), draw.testX(), draw.classes());
      return since(begin);
    }
  }
}
