package io.gradus.languageserver.benchmark;

import io.gradus.datasets.cache.UserCache;
import io.gradus.languageserver.task.GradusProgram;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * {@code gradus language-server --benchmark}: how long a learner waits, and what memory it takes.
 * Measured from outside, with a server as an editor starts it.
 */
public final class Benchmark {
  private static final int STARTS = 15;
  private static final int WARM_UP = 500;
  private static final int KEYSTROKES = 1000;
  private static final int EDITS = 10_000;
  private static final int ARCHIVE_SECONDS = 60;
  private static final String ARCHIVE = "language-server-\\d+\\.jsa";
  private static final String URI = "file:///benchmark/BuildNet.java";

  private final GradusProgram program;
  private final PrintStream out;

  /** Measures the server of a program. */
  public Benchmark(GradusProgram program, PrintStream out) {
    this.program = program;
    this.out = out;
  }

  /**
   * Measures and prints.
   *
   * @throws IOException if a server can't be started, or ends too early
   */
  public void run() throws IOException, InterruptedException {
    print("Java %s, %d processors", Runtime.version(), Runtime.getRuntime().availableProcessors());
    var unused = start(); // has the archive made
    print("archive of its classes: %s", awaitArchive() ? "yes" : "none");
    unused = start();
    List<Double> initialized = new ArrayList<>();
    List<Double> told = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      Start start = start();
      initialized.add(start.initialized());
      told.add(start.told());
    }
    print("%-44s %6s %6s %6s", "milliseconds", "median", "least", "most");
    row("start until initialize is answered", initialized);
    row("start until first hints and diagnostics", told);
    session();
    print(
        "load of the machine: %.1f",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** The launcher makes it in the background. */
  private static boolean awaitArchive() throws IOException, InterruptedException {
    Path archives = UserCache.fromEnvironment(warning -> {}).root().resolve("cds");
    for (int i = 0; i < ARCHIVE_SECONDS; i++) {
      if (Files.isDirectory(archives)) {
        try (Stream<Path> files = Files.list(archives)) {
          if (files.anyMatch(file -> file.getFileName().toString().matches(ARCHIVE))) {
            return true;
          }
        }
      }
      Thread.sleep(1000);
    }
    return false;
  }

  private void row(String what, List<Double> milliseconds) {
    List<Double> sorted = new ArrayList<>(milliseconds);
    Collections.sort(sorted);
    print(
        "%-44s %6.0f %6.0f %6.0f",
        what, sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
  }

  /** Milliseconds since the process was started. */
  private record Start(double initialized, double told) {}

  private Start start() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process process = server();
    try {
      ScriptedClient client = client(process);
      client.initialize();
      double initialized = since(begun);
      client.open(Sources.exercise());
      client.awaitAnswerAndDiagnostics(client.ask("inlayHint", 0, 0));
      double told = since(begun);
      client.shutdown();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        throw new IOException("the server did not end");
      }
      return new Start(initialized, told);
    } finally {
      process.destroyForcibly();
    }
  }

  private void session() throws IOException {
    Process process = server();
    try {
      ScriptedClient client = client(process);
      client.initialize();
      client.open(Sources.long300());
      client.awaitDiagnostics();
      type(client, WARM_UP);
      print("%-44s %6s %6s %6s", "", "p50", "p99", "most");
      percentiles("keystroke to diagnostics, 300 lines", type(client, KEYSTROKES));
      List<Double> processor = new ArrayList<>();
      for (int i = 0; i < KEYSTROKES && ProcessFigures.areKnown(process); i++) {
        double before = ProcessFigures.processorMilliseconds(process);
        type(client, 1);
        processor.add(ProcessFigures.processorMilliseconds(process) - before);
      }
      if (!processor.isEmpty()) {
        percentiles("  processor time of it, on a busy machine too", processor);
      }
      type(client, EDITS / 2 - WARM_UP - KEYSTROKES - processor.size());
      long half = ProcessFigures.residentKilobytes(process);
      type(client, EDITS / 2);
      long whole = ProcessFigures.residentKilobytes(process);
      print("%-44s %6s %6s", "megabytes resident", "after", "growth");
      print(
          "%-44s %6.1f %6.1f",
          "10,000 edits; growth over the second 5,000", whole / 1024.0, (whole - half) / 1024.0);
      client.shutdown();
    } finally {
      process.destroyForcibly();
    }
  }

  /** Types digits over a number, and what an editor asks after each. */
  private static List<Double> type(ScriptedClient client, int times) throws IOException {
    List<Double> all = new ArrayList<>();
    int line = Sources.typedLine();
    for (int i = 0; i < times; i++) {
      long begun = System.nanoTime();
      client.change(line, 16, 18, String.valueOf(10 + i % 80));
      int hints = client.ask("inlayHint", line, 0);
      client.awaitDiagnostics();
      all.add(since(begun));
      client.awaitAnswer(hints);
    }
    return all;
  }

  private Process server() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(program.commandLine(List.of("language-server", "--stdio")))
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.start();
  }

  private static ScriptedClient client(Process process) {
    return new ScriptedClient(URI, process.getInputStream(), process.getOutputStream());
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / 1e6;
  }

  private void percentiles(String what, List<Double> milliseconds) {
    List<Double> sorted = new ArrayList<>(milliseconds);
    Collections.sort(sorted);
    print(
        "%-44s %6.1f %6.1f %6.1f",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 99 / 100),
        sorted.get(sorted.size() - 1));
  }

  private void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
