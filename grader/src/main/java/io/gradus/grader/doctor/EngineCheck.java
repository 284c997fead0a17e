package io.gradus.grader.doctor;

import io.gradus.datasets.cache.TemporaryFolder;
import io.gradus.exercises.worker.MatrixProduct;
import io.gradus.grader.sandbox.JvmCommand;
import io.gradus.grader.sandbox.Sandboxes;
import io.gradus.grader.session.WorkerCommand;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Whether the deep-learning engine loads and computes offline: a product of two matrices, drawn at
 * random, in a JVM with a worker's class path, options and environment, compared with the product
 * computed here.
 */
record EngineCheck(Sandboxes sandboxes, RandomGenerator random) implements Check {
  private static final int N = 5;
  private static final int LARGEST = 1000;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @Override
  public String name() {
    return "engine";
  }

  @Override
  public Item run() throws IOException {
    int[] left = random.ints(N * N, 0, LARGEST).toArray();
    int[] right = random.ints(N * N, 0, LARGEST).toArray();
    // Unpacks the natives the first time.
    WorkerCommand worker = WorkerCommand.prepared(sandboxes);
    JvmCommand jvm = worker.toJvmCommand();
    long start = System.nanoTime();
    ChildProgram.Ended ended = run(jvm, left, right);
    double seconds = (System.nanoTime() - start) / 1e9;
    return judge(ended, left, right, seconds);
  }

  private static ChildProgram.Ended run(JvmCommand jvm, int[] left, int[] right)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // A worker's folder for temporary files is its current one; this one has none.
    try (TemporaryFolder temporary = TemporaryFolder.create("gradus-doctor-")) {
      for (String option : jvm.jvmOptions()) {
        command.add(
            option.startsWith("-Djava.io.tmpdir=")
                ? "-Djava.io.tmpdir=" + temporary.path()
                : option);
      }
      command.add("-cp");
      command.add(
          jvm.classPath().stream()
              .map(Path::toString)
              .collect(Collectors.joining(File.pathSeparator)));
      command.add(MatrixProduct.class.getName());
      command.add(Integer.toString(N));
      for (int[] matrix : List.of(left, right)) {
        for (int element : matrix) {
          command.add(Integer.toString(element));
        }
      }
      Map<String, String> environment = new HashMap<>(jvm.environment());
      environment.put("JAVA_TOOL_OPTIONS", "");
      return ChildProgram.run(command, environment, LIMIT);
    }
  }

  Item judge(ChildProgram.Ended ended, int[] left, int[] right, double seconds) {
    List<String> lines =
        ended.printed().lines().filter(line -> !line.startsWith("Picked up ")).toList();
    if (ended.exit() != 0 || lines.isEmpty()) {
      return Item.fail(
          name(),
          "a JVM that loads it ended with status "
              + ended.exit()
              + (lines.isEmpty() ? "" : ": " + lines.get(0)),
          "On Linux it needs glibc 2.28 or newer; Alpine (musl) can't load it. On other systems,"
              + " see that the processor is x86-64 (Linux, Windows) or arm64 (Linux, macOS).");
    }
    List<String> expected = product(left, right);
    if (!lines.subList(1, lines.size()).equals(expected)) {
      return Item.fail(
          name(),
          lines.get(0) + " computes wrongly: a product of matrices differs",
          "Report this with 'gradus doctor --json', it should not happen.");
    }
    return Item.ok(
        name(), "%s: a matrix product, offline, in %.1f s".formatted(lines.get(0), seconds));
  }

  /** Exact in 32-bit floating point: no element reaches 2^24. */
  static List<String> product(int[] left, int[] right) {
    List<String> elements = new ArrayList<>();
    for (int row = 0; row < N; row++) {
      for (int column = 0; column < N; column++) {
        long sum = 0;
        for (int k = 0; k < N; k++) {
          sum += (long) left[row * N + k] * right[k * N + column];
        }
        elements.add(Float.toString((float) sum));
      }
    }
    return elements;
  }
}
