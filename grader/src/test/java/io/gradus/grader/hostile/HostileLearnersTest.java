package io.gradus.grader.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gradus.datasets.cache.UserCache;
import io.gradus.grader.sandbox.SandboxEnvironment;
import io.gradus.grader.sandbox.Sandboxes;
import io.gradus.grader.sandbox.Tier;
import io.gradus.grader.sandbox.TierReport;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Hostile learners, graded for real: none passes, none harms, each is named in the report. In every
 * tier that works here; as this user, and, where this user is root, as an ordinary one too.
 */
class HostileLearnersTest {
  private static final int ORDINARY_USER = 64_321;

  @TempDir private Path scratch;

  @TestFactory
  Stream<DynamicNode> asThisUser() {
    return Stream.of(Tier.A, Tier.B)
        .map(
            tier ->
                DynamicContainer.dynamicContainer(
                    "tier " + tier + ", " + tier.label(), inTier(tier)));
  }

  private Stream<DynamicTest> inTier(Tier tier) {
    String missing = missing(tier);
    if (!missing.isEmpty()) {
      return Stream.of(
          DynamicTest.dynamicTest("SKIPPED: " + missing, () -> assumeTrue(false, missing)));
    }
    HostileSuite suite = open(tier);
    Stream<DynamicTest> learners =
        suite.learners().stream()
            .map(
                learner ->
                    DynamicTest.dynamicTest(
                        learner.name(), () -> assertThat(suite.grade(learner)).isEmpty()));
    DynamicTest honest =
        DynamicTest.dynamicTest(
            "an honest learner still passes", () -> assertThat(suite.referencePasses()).isTrue());
    return Stream.concat(learners, Stream.of(honest)).onClose(() -> close(suite));
  }

  private HostileSuite open(Tier tier) {
    try {
      return new HostileSuite(tier, scratch);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void close(HostileSuite suite) {
    try {
      suite.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Why a tier can't be tried here; empty if it can. */
  private static String missing(Tier tier) {
    UserCache cache = UserCache.fromEnvironment();
    SandboxEnvironment here = SandboxEnvironment.current(cache, Map.of());
    TierReport report =
        new Sandboxes(here)
            .probeAll().stream().filter(one -> one.tier() == tier).findFirst().orElseThrow();
    return report.works()
        ? ""
        : "tier %s does not work here: %s %s".formatted(tier, report.reason(), report.fix());
  }

  /** The learners that only isolation holds; the others do not depend on the user. */
  @ParameterizedTest
  @EnumSource(names = {"A", "B"})
  void asAnOrdinaryUser(Tier tier) throws Exception {
    assumeTrue(
        new com.sun.security.auth.module.UnixSystem().getUid() == 0,
        "only root can become another user; as this user the suite has run already");
    String missing = missing(tier);
    assumeTrue(missing.isEmpty(), missing);
    List<String> lines = inFreshHome(tier);
    assertThat(lines).as(String.join("\n", lines)).last().asString().isEqualTo("0 wrong");
    assertThat(lines).filteredOn(line -> line.startsWith("held")).hasSizeGreaterThanOrEqualTo(10);
  }

  private static List<String> inFreshHome(Tier tier) throws Exception {
    Path home = Files.createTempDirectory(Path.of("/var/tmp"), "gradus hostile ");
    try {
      return runAsOrdinaryUser(tier, home);
    } finally {
      delete(home);
    }
  }

  private static List<String> runAsOrdinaryUser(Tier tier, Path home) throws Exception {
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    List<String> classPath = new ArrayList<>();
    int n = 0;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path from = Path.of(entry);
      // A user can't read what lies in root's home.
      Path to = home.resolve("lib").resolve(Integer.toString(++n)).resolve(from.getFileName());
      copy(from, to);
      classPath.add(to.toString());
    }
    Path own = Files.createDirectories(home.resolve("own"));
    Files.setAttribute(own, "unix:uid", ORDINARY_USER);
    Files.setAttribute(own, "unix:gid", ORDINARY_USER);
    Process process =
        new ProcessBuilder(
                "setpriv",
                "--reuid=" + ORDINARY_USER,
                "--regid=" + ORDINARY_USER,
                "--clear-groups",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(File.pathSeparator, classPath),
                HostileMain.class.getName(),
                tier.name(),
                own.toString(),
                "isolation")
            .directory(own.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor();
    return output.lines().toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(path, target);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
