package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceModel;
import io.gradus.grader.source.JavaParser;
import io.gradus.grader.source.JavacParser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * For authors of checks: how much processor time parsing and evaluation take, and how much all
 * checks, on each of the files named, once the JVM is warm. Every turn reads a text that differs
 * from the one before, as after a keystroke. Takes {@code mvn test-compile} and the tests' class
 * path.
 */
final class CheckTimes {
  private static final int TURNS_TO_WARM_UP = 400;
  private static final int TURNS = 1_000;
  private static final long STACK = 64L << 20;

  private CheckTimes() {}

  public static void main(String[] files) throws IOException, InterruptedException {
    for (String file : files) {
      String text = Files.readString(Path.of(file));
      Thread thread = new Thread(null, () -> measure(file, text), "analysis", STACK);
      thread.start();
      thread.join();
    }
  }

  private static void measure(String file, String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    JavaParser parser = JavacParser.create();
    long[] evaluating = new long[TURNS];
    long[] checking = new long[TURNS];
    int findings = 0;
    for (int turn = -TURNS_TO_WARM_UP; turn < TURNS; turn++) {
      String typed = text + " ".repeat(Math.floorMod(turn, 50));
      long start = threads.getCurrentThreadCpuTime();
      SourceModel model = SourceModel.of(parser, "Measured.java", typed).orElseThrow();
      long evaluated = threads.getCurrentThreadCpuTime();
      findings = Checks.find(model, List.of()).size();
      long checked = threads.getCurrentThreadCpuTime();
      if (turn >= 0) {
        evaluating[turn] = evaluated - start;
        checking[turn] = checked - evaluated;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d lines, %d findings; parsed and evaluated %s, all checks %s%n",
        Path.of(file).getFileName(),
        text.lines().count(),
        findings,
        shown(evaluating),
        shown(checking));
  }

  private static String shown(long[] nanos) {
    Arrays.sort(nanos);
    return String.format(
        Locale.ROOT,
        "p50 %.2f ms, p99 %.2f ms",
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6);
  }
}
