package io.gradus.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A grader that is killed in the middle leaves no process, no lock and no half-written report. The
 * build tries a few moments; {@code -Dgradus.kill.moments=20} tries more.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "processes and signals are read from /proc")
class KilledGraderPackaged {
  private static final Path LAUNCHER =
      Path.of(
          System.getProperty("gradus.target"),
          "gradus-" + System.getProperty("gradus.version"),
          "gradus");
  private static final int MOMENTS = Integer.getInteger("gradus.kill.moments", 3);
  private static final List<String> SIGNALS = List.of("KILL", "INT", "TERM");
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Each report, and how a whole one ends. */
  private static final Map<String, String> REPORTS =
      Map.of("report.json", "}", "report.xml", "</testsuites>", "report.html", "</html>");

  @TempDir Path temporary;

  private FakeMachine machine;
  private Path workspace;
  private Path reports;

  @BeforeEach
  void workspace() throws Exception {
    machine = new FakeMachine(temporary.toRealPath());
    machine.environment.put("JAVA_HOME", System.getProperty("java.home"));
    // The natives that earlier tests unpacked serve here too.
    machine.environment.put("HOME", System.getProperty("user.home"));
    workspace = machine.root.resolve("mein Übungsordner");
    reports = Files.createDirectories(machine.root.resolve("reports"));
    FakeMachine.Run init =
        machine.run(
            LAUNCHER,
            "init",
            "--solved",
            workspace.toString(),
            "--maven-repository",
            machine.root.resolve("repository").toString());
    assertThat(init.exit()).as(init.err()).isZero();
  }

  @Test
  @DisplayName("a grader that is killed leaves no process, no lock and no half-written report")
  void killed() throws Exception {
    grades(); // the first one makes what later ones find in the cache
    long begin = System.nanoTime();
    grades();
    long whole = Duration.ofNanos(System.nanoTime() - begin).toMillis();
    List<Path> files = files(workspace);
    Map<String, String> before = contents();
    Random random = new Random();

    int caught = 0;
    for (int i = 0; i < MOMENTS; i++) {
      String signal = SIGNALS.get(i % SIGNALS.size());
      // One random moment in each part of the run.
      long moment = (long) ((i + random.nextDouble()) / MOMENTS * whole);
      String when = "SIG%s after %d of %d ms".formatted(signal, moment, whole);

      List<Long> family = killAfter(moment, signal);

      caught += family.size() > 1 ? 1 : 0;
      assertThat(leftOf(family)).as("processes left by " + when).isEmpty();
      assertThat(files(workspace)).as("the workspace after " + when).isEqualTo(files);
      contents()
          .forEach(
              (name, text) ->
                  assertThat(text.equals(before.get(name)) || isWhole(name, text))
                      .as(name + " is the old one or whole after " + when)
                      .isTrue());
    }
    assertThat(caught).as("graders that had children when they were killed").isPositive();
    grades();
    // A hidden sibling stays for a minute where SIGKILL hit the very write; see AtomicFile.sweep.
    assertThat(files(reports))
        .filteredOn(file -> !file.getFileName().toString().startsWith("."))
        .hasSize(REPORTS.size());
  }

  private List<String> command() {
    List<String> command =
        new ArrayList<>(
            List.of(LAUNCHER.toString(), "grade", workspace.toString(), "--exercise", "2.16"));
    for (String option : List.of("json", "junit", "html")) {
      String suffix = option.equals("junit") ? "xml" : option;
      command.addAll(List.of("--" + option, reports.resolve("report." + suffix).toString()));
    }
    return command;
  }

  private void grades() throws Exception {
    FakeMachine.Run run = machine.run(machine.root, command());
    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    contents().forEach((name, text) -> assertThat(isWhole(name, text)).as(name).isTrue());
  }

  /** Starts a grading and kills it; it and all that it had started by then. */
  private List<Long> killAfter(long millis, String signal) throws Exception {
    Process grader = machine.start(machine.root, command());
    if (grader.waitFor(millis, TimeUnit.MILLISECONDS)) {
      return List.of(grader.pid());
    }
    // Stopped, it starts nothing while its family is counted.
    send("STOP", grader.pid());
    List<Long> family = new ArrayList<>(List.of(grader.pid()));
    grader.toHandle().descendants().forEach(child -> family.add(child.pid()));
    send(signal, grader.pid());
    send("CONT", grader.pid());
    assertThat(grader.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .as("the grader ends on SIG" + signal)
        .isTrue();
    return family;
  }

  private static void send(String signal, long pid) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
  }

  /** Command lines of those that still run, and of their children, after a while. */
  private static List<String> leftOf(List<Long> family) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<String> left = running(family);
    while (!left.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(LOOK.toNanos());
      left = running(family);
    }
    return left;
  }

  private static List<String> running(List<Long> family) throws IOException {
    List<String> running = new ArrayList<>();
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      for (ProcessHandle one : all.toList()) {
        boolean related =
            family.contains(one.pid())
                || one.parent().map(parent -> family.contains(parent.pid())).orElse(false);
        if (related && !isDead(one.pid())) {
          running.add(one.pid() + " " + one.info().commandLine().orElse(""));
        }
      }
    }
    return running;
  }

  /** Gone, or only waiting for a parent that does not ask. */
  private static boolean isDead(long pid) {
    try {
      String stat =
          Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
      return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
    } catch (IOException e) {
      return true;
    }
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new LinkedHashMap<>();
    for (String name : REPORTS.keySet()) {
      contents.put(name, Files.readString(reports.resolve(name)));
    }
    return contents;
  }

  private static boolean isWhole(String name, String text) {
    return text.strip().endsWith(REPORTS.get(name));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
