package io.gradus.grader.grading;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.judge.GraderFault;
import io.gradus.grader.sandbox.SandboxLimits;
import io.gradus.grader.sandbox.Sandboxes;
import io.gradus.grader.session.WorkerCommand;
import io.gradus.grader.session.WorkerSpec;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Chooses the workers of gradings: natives unpacked, archive found, limits as exercises state. */
final class WorkerBench {
  /** Beside the calls' own: JVM start, class loading, unpacking what came over the pipe. */
  private static final Duration START = Duration.ofSeconds(15);

  private static final int LEAST_HEAP_MEGABYTES = 64;
  private static final int LEAST_NATIVE_MEGABYTES = 256;
  private static final int LEAST_SECONDS = 10;
  private static final int PROCESSES = 64;
  private static final int OPEN_FILES = 512;
  private static final int FILE_MEGABYTES = 64;
  private static final long OUTPUT_BYTES = 16L << 20;

  private final Sandboxes sandboxes;
  private final ClassLoader loader;
  private final List<Path> jars;
  private WorkerCommand found;

  /**
   * Looks for what was prepared earlier.
   *
   * @throws IOException if the kit is incomplete
   */
  WorkerBench(GraderSetup setup) throws IOException {
    this.sandboxes = setup.sandboxes();
    this.loader = setup.loader();
    this.jars = new ArrayList<>();
    for (Path jar : setup.jars()) {
      jars.add(sandboxes.visible(jar));
    }
    this.found = WorkerCommand.found(sandboxes).before(jars);
  }

  /**
   * The workers for these exercises, by exercise id. Unpacks libtorch where it may be used and that
   * was not yet done.
   *
   * @param mentionsDjl whether a source of the learner's does
   * @throws IOException if natives can't be unpacked
   */
  Map<String, WorkerSpec> workers(Course course, List<ExerciseSpec> running, boolean mentionsDjl)
      throws IOException {
    boolean needed = mentionsDjl || running.stream().anyMatch(spec -> usesDjl(course, spec));
    WorkerCommand warm = needed ? withNatives() : found();
    WorkerCommand cold = warm.withoutWarmDjl();
    Map<String, WorkerSpec> workers = new LinkedHashMap<>();
    for (ExerciseSpec spec : running) {
      WorkerCommand command = usesDjl(course, spec) ? warm : cold;
      workers.put(spec.id(), new WorkerSpec(command.toJvmCommand(), limits(spec.limits())));
    }
    return workers;
  }

  /** A worker that serves several runs of one exercise by the course's own authors. */
  WorkerSpec keptWorker(Course course, ExerciseSpec spec, int uses) throws IOException {
    SandboxLimits once = limits(spec.limits());
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
    WorkerCommand able = withNatives();
    WorkerCommand command = usesDjl(course, spec) ? able : able.withoutWarmDjl();
    return new WorkerSpec(command.toJvmCommand(), limits);
  }

  private synchronized WorkerCommand found() {
    return found;
  }

  private synchronized WorkerCommand withNatives() throws IOException {
    if (found.natives().isEmpty()) {
      found = WorkerCommand.prepared(sandboxes).before(jars);
    }
    return found;
  }

  private static SandboxLimits limits(ExerciseSpec.Limits limits) {
    Duration processor = START.plusSeconds(Math.max(LEAST_SECONDS, limits.totalSeconds()));
    return new SandboxLimits(
        Math.max(LEAST_HEAP_MEGABYTES, limits.heapMegabytes()),
        Math.max(LEAST_NATIVE_MEGABYTES, limits.nativeMegabytes()),
        processor,
        processor.multipliedBy(4).plusSeconds(60),
        PROCESSES,
        OPEN_FILES,
        FILE_MEGABYTES,
        OUTPUT_BYTES);
  }

  /** Whether the contract speaks of DJL's types, so that its engine will be needed at once. */
  private boolean usesDjl(Course course, ExerciseSpec spec) {
    try {
      Class<?> contract = Class.forName(course.contractClass(spec), false, loader);
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
