package io.gradus.grader.grading;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.judge.GraderFault;
import io.gradus.grader.sandbox.Sandbox;
import io.gradus.grader.sandbox.SandboxLimits;
import io.gradus.grader.sandbox.Sandboxes;
import io.gradus.grader.session.WorkerCommand;
import io.gradus.grader.session.WorkerPool;
import io.gradus.grader.session.WorkerSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Makes the pool of workers for one grading: natives unpacked, archive found, limits chosen. */
final class WorkerBench {
  /** Beside the calls' own: JVM start, class loading, unpacking what came over the pipe. */
  private static final Duration START = Duration.ofSeconds(15);

  private static final int PROCESSES = 64;
  private static final int OPEN_FILES = 512;
  private static final int FILE_MEGABYTES = 64;
  private static final long OUTPUT_BYTES = 16L << 20;

  private final Sandboxes sandboxes;
  private final Sandbox sandbox;
  private final WorkerCommand found;

  /**
   * Looks for what was prepared earlier.
   *
   * @throws IOException if the kit is incomplete
   */
  WorkerBench(Sandboxes sandboxes, Sandbox sandbox) throws IOException {
    this.sandboxes = sandboxes;
    this.sandbox = sandbox;
    this.found = WorkerCommand.found(sandboxes);
  }

  /**
   * A pool for these exercises, in this order. Unpacks libtorch where it may be used and that was
   * not yet done.
   *
   * @param mentionsDjl whether a source of the learner's does
   * @throws IOException if natives can't be unpacked
   */
  WorkerPool pool(Course course, List<ExerciseSpec> running, boolean mentionsDjl)
      throws IOException {
    boolean needed = mentionsDjl || running.stream().anyMatch(spec -> usesDjl(course, spec));
    WorkerCommand warm =
        found.natives().isEmpty() && needed ? WorkerCommand.prepared(sandboxes) : found;
    WorkerCommand cold = warm.withoutWarmDjl();
    SandboxLimits limits = limits(running);
    Queue<WorkerCommand> commands = new ConcurrentLinkedQueue<>();
    for (ExerciseSpec spec : running) {
      commands.add(usesDjl(course, spec) ? warm : cold);
    }
    return new WorkerPool(
        sandbox,
        () -> {
          WorkerCommand next = commands.poll();
          return new WorkerSpec((next == null ? cold : next).toJvmCommand(), limits);
        },
        running.size());
  }

  /** A pool for solutions of one exercise by the course's own authors, see {@link WorkerPool}. */
  WorkerPool keptPool(Course course, ExerciseSpec spec, int uses) {
    SandboxLimits once = limits(List.of(spec));
    SandboxLimits limits =
        new SandboxLimits(
            once.heapMegabytes(),
            once.nativeMegabytes(),
            once.processorTime().multipliedBy(uses),
            once.wallTime().multipliedBy(uses),
            once.processes(),
            once.openFiles(),
            once.fileMegabytes(),
            once.outputBytes());
    // What does not name DJL in its contract may still use it.
    WorkerCommand able = spec.kind().isCode() ? withNatives() : found;
    WorkerCommand command =
        spec.kind().isCode() && usesDjl(course, spec) ? able : able.withoutWarmDjl();
    return WorkerPool.reusing(sandbox, () -> new WorkerSpec(command.toJvmCommand(), limits), uses);
  }

  private WorkerCommand withNatives() {
    try {
      return found.natives().isEmpty() ? WorkerCommand.prepared(sandboxes) : found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The largest that any of them may use: which worker gets which exercise is not fixed. */
  private static SandboxLimits limits(List<ExerciseSpec> running) {
    int heap = 64;
    int beside = 256;
    int seconds = 10;
    for (ExerciseSpec spec : running) {
      heap = Math.max(heap, spec.limits().heapMegabytes());
      beside = Math.max(beside, spec.limits().nativeMegabytes());
      seconds = Math.max(seconds, spec.limits().totalSeconds());
    }
    Duration processor = START.plusSeconds(seconds);
    return new SandboxLimits(
        heap,
        beside,
        processor,
        processor.multipliedBy(4).plusSeconds(60),
        PROCESSES,
        OPEN_FILES,
        FILE_MEGABYTES,
        OUTPUT_BYTES);
  }

  /** Whether the contract speaks of DJL's types, so that its engine will be needed at once. */
  private static boolean usesDjl(Course course, ExerciseSpec spec) {
    try {
      Class<?> contract =
          Class.forName(course.contractClass(spec), false, WorkerBench.class.getClassLoader());
      return Stream.of(contract.getMethods())
          .flatMap(WorkerBench::types)
          .anyMatch(type -> type.getName().startsWith("ai.djl."));
    } catch (ClassNotFoundException e) {
      throw new GraderFault("the course lacks its class " + course.contractClass(spec), e);
    }
  }

  private static Stream<Class<?>> types(Method method) {
    return Stream.concat(Stream.of(method.getReturnType()), Stream.of(method.getParameterTypes()));
  }
}
