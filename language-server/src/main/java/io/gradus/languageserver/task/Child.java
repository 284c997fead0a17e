package io.gradus.languageserver.task;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** A child process with a thread that reads what it prints, and keeps the end of it. */
final class Child {
  private static final int MOST_LINES = 200;
  private static final int LONGEST_LINE = 2000;

  private final Instant begun = Instant.now();
  private final Process process;
  private volatile boolean stopped;

  private Child(Process process) {
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param line hears of each line that it prints, on the child's thread
   * @param ended hears of its end, on the child's thread
   * @throws IOException if it can't be started
   */
  static Child start(List<String> commandLine, Consumer<String> line, Consumer<Outcome> ended)
      throws IOException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    ProcessBuilder builder =
        new ProcessBuilder(commandLine)
            .redirectInput(new File(windows ? "NUL" : "/dev/null"))
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // Whoever kills this server leaves no training behind that nobody sees.
    builder.environment().put("GRADUS_STARTED_BY", String.valueOf(ProcessHandle.current().pid()));
    Child child = new Child(builder.start());
    Thread thread = new Thread(() -> child.follow(line, ended), "gradus-child");
    thread.setDaemon(true);
    thread.start();
    return child;
  }

  private void follow(Consumer<String> line, Consumer<Outcome> ended) {
    Deque<String> end = new ArrayDeque<>();
    try (Reader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      StringBuilder one = new StringBuilder();
      int read;
      int before = '\n';
      while ((read = reader.read()) >= 0) {
        boolean rewritten = read == '\r' && one.length() > 0; // a bar that grows in its place
        if (rewritten || (read == '\n' && before != '\r')) {
          keep(end, one, line);
        } else if (read != '\r' && read != '\n' && one.length() < LONGEST_LINE) {
          one.append((char) read);
        }
        before = read;
      }
      if (one.length() > 0) {
        keep(end, one, line);
      }
    } catch (IOException e) {
      end.add("its output could not be read: " + e.getMessage());
    }
    ended.accept(new Outcome(begun, exit(), stopped, new ArrayList<>(end)));
  }

  private static void keep(Deque<String> end, StringBuilder one, Consumer<String> line) {
    String text = one.toString();
    one.setLength(0);
    if (end.size() == MOST_LINES) {
      end.removeFirst();
    }
    end.addLast(text);
    line.accept(text);
  }

  private int exit() {
    while (true) {
      try {
        return process.waitFor();
      } catch (InterruptedException e) {
        stop(true);
      }
    }
  }

  /** Ends it and those that it started; by force where asking was not enough. */
  void stop(boolean byForce) {
    stopped = true;
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    for (ProcessHandle one : all) {
      var unused = byForce ? one.destroyForcibly() : one.destroy();
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }
}
