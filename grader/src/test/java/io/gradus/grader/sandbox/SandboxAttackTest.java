package io.gradus.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Native;
import io.gradus.datasets.cache.UserCache;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lets a hostile program loose in tiers A and B, as root's worker and as an ordinary user's. Every
 * attempt must be refused inside, and must succeed outside, where the same program runs with the
 * same arguments: else it would prove nothing.
 */
@EnabledOnOs(OS.LINUX)
class SandboxAttackTest {
  /** A user that owns nothing, outside the range that sandboxes use. */
  private static final int ORDINARY_USER = 62_000;

  /** Outside, only root can do these. */
  private static final Set<String> ROOTS =
      Set.of(
          "read-shadow",
          "list-root-home",
          "open-kernel-log",
          "open-setting",
          "open-memory",
          "attach",
          "become-root",
          "new-namespace",
          "change-root",
          "unmount",
          "kernel-log");

  /** Outside, some kernels and containers refuse these to everybody. */
  private static final Set<String> KERNELS =
      Set.of(
          "user-namespace",
          "io-uring",
          "bpf",
          "performance-events",
          "keys",
          "user-faults",
          "open-kernel-log",
          "open-setting",
          "open-memory",
          "attach",
          "new-namespace",
          "change-root",
          "unmount",
          "kernel-log");

  private static final int ATTEMPTS = 60;

  @TempDir private Path folder;

  /** What the driver reported: by place and attempt, and how endless programs ended. */
  private record Seen(
      String unavailable,
      Map<String, Map<String, String>> outcomes,
      Map<String, String> ends,
      String left) {}

  @TestFactory
  Stream<DynamicNode> tierAAsRoot() throws Exception {
    return attacks(Tier.A, 0);
  }

  @TestFactory
  Stream<DynamicNode> tierBAsRoot() throws Exception {
    return attacks(Tier.B, 0);
  }

  @TestFactory
  Stream<DynamicNode> tierAAsOrdinaryUser() throws Exception {
    return attacks(Tier.A, ORDINARY_USER);
  }

  @TestFactory
  Stream<DynamicNode> tierBAsOrdinaryUser() throws Exception {
    return attacks(Tier.B, ORDINARY_USER);
  }

  @ParameterizedTest
  @CsvSource({"A, 0", "B, 0", "C, 0", "A, 62000", "B, 62000", "C, 62000"})
  void everythingDiesWithTheGrader(Tier tier, int user) throws Exception {
    Process driver = driver(tier, asWhom(user), "wait");
    List<Long> inside = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine();
          line != null && !line.equals("waiting");
          line = out.readLine()) {
        assumeTrue(!line.startsWith("unavailable"), line);
        inside.add(Long.valueOf(line.split("\t", -1)[1]));
      }
      assertThat(inside).isNotEmpty().allMatch(ProcFs::isRunning);
    } finally {
      driver.destroyForcibly().waitFor();
    }
    Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
    while (inside.stream().anyMatch(ProcFs::isRunning) && Instant.now().isBefore(deadline)) {
      Thread.onSpinWait();
    }
    assertThat(inside).noneMatch(ProcFs::isRunning);
  }

  private Stream<DynamicNode> attacks(Tier tier, int user) throws Exception {
    int me = asWhom(user);
    Seen seen = read(driver(tier, me, "attack"));
    assumeTrue(seen.unavailable().isEmpty(), "SKIPPED, tier " + tier + ": " + seen.unavailable());
    List<DynamicNode> tests = new ArrayList<>();
    Map<String, String> inside = seen.outcomes().getOrDefault("inside", Map.of());
    Map<String, String> outside = seen.outcomes().getOrDefault("outside", Map.of());
    tests.add(
        DynamicTest.dynamicTest(
            "all attempts were made inside and outside",
            () -> {
              Set<String> made = new TreeSet<>(outside.keySet());
              made.removeAll(List.of("foreign", "survived"));
              assertThat(inside.keySet()).isEqualTo(made).hasSizeGreaterThan(ATTEMPTS);
            }));
    inside.forEach(
        (name, outcome) ->
            tests.add(
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      if (!KERNELS.contains(name) && (me == 0 || !ROOTS.contains(name))) {
                        assertThat(outside.get(name)).as("outside").startsWith("done");
                      }
                      assertThat(outcome).as("inside").startsWith("refused");
                    })));
    tests.add(
        DynamicTest.dynamicTest(
            "calls of a foreign machine end it",
            () -> {
              assertThat(outside).containsKey("survived");
              assertThat(inside).doesNotContainKey("survived");
            }));
    tests.add(ends(seen, "spin", "it used its 1 s of processor time"));
    tests.add(ends(seen, "print", "it printed more than 4096 KB"));
    tests.add(ends(seen, "fill", tier == Tier.A ? "status 1" : "it wrote more than 4 MB of files"));
    tests.add(
        DynamicTest.dynamicTest("no folder is left", () -> assertThat(seen.left()).isEqualTo("0")));
    return tests.stream();
  }

  private static DynamicNode ends(Seen seen, String what, String how) {
    return DynamicTest.dynamicTest(
        what + " is ended", () -> assertThat(seen.ends().get(what)).isEqualTo(how));
  }

  /** Who runs the grader: the user asked for, or, where tests do not run as root, ourselves. */
  private static int asWhom(int user) throws IOException {
    int me = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    assumeTrue(me == 0 || user != 0, "SKIPPED: graders as root are tested by root only");
    return me == 0 ? user : me;
  }

  private Process driver(Tier tier, int user, String what) throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    boolean switches = user != 0 && isRoot();
    Path base = Files.createDirectory(folder.resolve(tier + "-" + user + "-" + what));
    List<Path> classPath = new ArrayList<>();
    for (Class<?> type :
        List.of(AttackDriver.class, Sandboxes.class, UserCache.class, Native.class)) {
      classPath.add(AttackDriver.origin(type));
    }
    List<String> line = new ArrayList<>();
    line.addAll(List.of("sh", "-c", "exec 7< \"$1\"; shift; exec \"$@\"", "sh", "/etc/passwd"));
    if (switches) {
      Files.setAttribute(base, "unix:gid", user);
      Files.setAttribute(base, "unix:uid", user);
      line.addAll(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"));
      ReadableStage stage = ReadableStage.open(List.of(folder.resolve("class-path")));
      for (int i = 0; i < classPath.size(); i++) {
        classPath.set(i, stage.reach(classPath.get(i)));
      }
    }
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-cp");
    line.add(String.join(":", classPath.stream().map(Path::toString).toList()));
    line.addAll(List.of(AttackDriver.class.getName(), tier.name(), base.toString(), what));
    ProcessBuilder builder = new ProcessBuilder(line).directory(base.toFile());
    builder.redirectError(folder.resolve("stderr-" + tier + user + what).toFile());
    builder.environment().put(Prey.SECRET, Prey.SECRET);
    return builder.start();
  }

  private static boolean isRoot() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
  }

  private static Seen read(Process driver) throws Exception {
    String unavailable = "";
    Map<String, Map<String, String>> outcomes = new HashMap<>();
    Map<String, String> ends = new HashMap<>();
    String left = "unknown";
    String output = new String(driver.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    for (String line : output.lines().toList()) {
      String[] cells = line.split("\t", 4);
      switch (cells[0]) {
        case "unavailable" -> unavailable = cells[1];
        case "inside", "outside" -> {
          // A JVM short of threads or memory prints its warnings on the same stream; an attempt
          // that is missing for it is noticed, for all have to be there.
          if (cells.length == 4) {
            outcomes
                .computeIfAbsent(cells[0], where -> new TreeMap<>())
                .put(cells[1], cells[2] + " " + cells[3]);
          }
        }
        case "ended" -> ends.put(cells[1], cells[3]);
        case "left" -> left = cells[1];
        default -> throw new AssertionError("The driver said: " + line);
      }
    }
    assertThat(driver.waitFor()).isZero();
    return new Seen(unavailable, outcomes, ends, left);
  }
}
