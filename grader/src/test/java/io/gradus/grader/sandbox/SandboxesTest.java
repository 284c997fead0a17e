package io.gradus.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gradus.datasets.cache.UserCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SandboxesTest {
  @TempDir private Path folder;

  private SandboxEnvironment environment;

  @BeforeEach
  void findEnvironment() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    environment = environment(Map.of());
  }

  @Test
  void modeNoneIsTierCAndTriesNothingElse() throws IOException {
    assertThat(new Sandboxes(environment).detect(SandboxMode.NONE).tier()).isEqualTo(Tier.C);
  }

  @Test
  void withoutBubblewrapTierASaysWhatToInstall() {
    Sandboxes sandboxes = new Sandboxes(withoutTools());

    TierReport report = sandboxes.probeAll().get(0);

    assertThat(report.tier()).isEqualTo(Tier.A);
    assertThat(report.works()).isFalse();
    assertThat(report.reason()).contains("bubblewrap is not installed");
    assertThat(report.fix()).contains("apt install bubblewrap");
  }

  @Test
  void requiredFailsWhereOnlyLimitsAreForced() {
    Sandboxes sandboxes = new Sandboxes(environment.forcing(Tier.C));

    assertThatThrownBy(() -> sandboxes.detect(SandboxMode.REQUIRED))
        .isInstanceOf(SandboxUnavailableException.class)
        .hasMessageContaining("isolation is required");
  }

  @Test
  void aForcedTierThatFailsIsAnErrorAndNotAWeakerTier() {
    Sandboxes sandboxes = new Sandboxes(withoutTools().forcing(Tier.A));

    assertThatThrownBy(() -> sandboxes.detect(SandboxMode.AUTO))
        .isInstanceOf(SandboxUnavailableException.class)
        .hasMessageContaining("bubblewrap is not installed");
  }

  @Test
  void anUnknownForcedTierIsRefused() {
    assertThatThrownBy(() -> environment(Map.of(SandboxEnvironment.FORCED_TIER, "Z")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Set it to A, B or C");
  }

  @Test
  void aRememberedTierIsEnteredBeforeItIsTrusted() throws IOException {
    SandboxEnvironment breakable = withBreakableBubblewrap();
    assertThat(new Sandboxes(breakable).detect(SandboxMode.REQUIRED).tier()).isEqualTo(Tier.A);
    Files.createFile(folder.resolve("broken"));

    TierReport report = new Sandboxes(breakable).probeAll().get(0);
    Sandbox found = new Sandboxes(breakable).detect(SandboxMode.AUTO);

    assertThat(report.works()).isFalse();
    assertThat(report.reason()).contains("broken on purpose");
    assertThat(found.tier()).isNotEqualTo(Tier.A);
  }

  @Test
  void bubblewrapThatFailsLaterStartsNothingAndSaysWhy() throws Exception {
    Sandbox sandbox = new Sandboxes(withBreakableBubblewrap()).detect(SandboxMode.REQUIRED);
    Files.createFile(folder.resolve("broken"));
    JvmCommand command =
        new JvmCommand(
            List.of(AttackDriver.origin(Attacker.class)),
            Attacker.class.getName(),
            List.of(),
            List.of("wait", new Prey(folder, 0, 0, 0, "").format()),
            Map.of(),
            List.of());

    try (SandboxedProcess process = sandbox.start(command, Trial.LIMITS)) {
      assertThat(process.stdout().readAllBytes()).isEmpty();
      assertThat(new String(process.stderr().readAllBytes(), StandardCharsets.UTF_8))
          .contains("broken on purpose");
    }
  }

  @Test
  void aFileThatTheSandboxCouldNotReadIsAnError() throws IOException {
    Sandbox sandbox = new Sandboxes(environment).detect(SandboxMode.NONE);
    JvmCommand command =
        new JvmCommand(
            List.of(folder.resolve("missing.jar")),
            "Nothing",
            List.of(),
            List.of(),
            Map.of(),
            List.of());

    assertThatThrownBy(() -> sandbox.start(command, Trial.LIMITS))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("missing.jar");
    assertThat(new Sandboxes(environment).nativeCacheFolder()).isEmptyDirectory();
  }

  @Test
  void foldersOfGradersThatHaveEndedAreSwept() throws IOException {
    Path parent = Files.createDirectory(folder.resolve("work"));
    Path mine = WorkFolders.in(parent).create(OptionalInt.empty());
    Path left = Files.createDirectories(parent.resolve("999999999-1-left/inner")).getParent();

    WorkFolders.in(parent);

    assertThat(mine).isEmptyDirectory();
    assertThat(left).doesNotExist();
  }

  /** The real program, until a file tells it to fail. */
  private SandboxEnvironment withBreakableBubblewrap() throws IOException {
    TierReport tierA = new Sandboxes(environment).probeAll().get(0);
    assumeTrue(tierA.works(), "SKIPPED, tier A does not work here: " + tierA.reason());
    Path tools = Files.createDirectory(folder.resolve("tools"));
    Path script = tools.resolve("bwrap");
    Files.writeString(
        script,
        """
        #!/bin/sh
        if [ -e '%s' ] && [ "$1" != --help ]; then echo 'bwrap: broken on purpose' >&2; exit 1; fi
        exec %s "$@"
        """
            .formatted(folder.resolve("broken"), environment.tool("bwrap").get()));
    for (Path path : List.of(tools, script)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    List<Path> folders = new ArrayList<>(List.of(tools));
    folders.addAll(environment.toolFolders());
    return withTools(folders);
  }

  /** Users are the machine's: two graders that keep their files apart must not share one. */
  @Test
  void gradersWithDifferentFoldersUseDifferentUsers() throws IOException {
    assumeTrue(environment.isRoot(), "only root lends users to workers");
    Host one = Host.find(environment, new Starter());
    Host other = Host.find(withStage(folder.resolve("other stage")), new Starter());
    assumeTrue(one.users().isPresent(), "root can't become another user here");

    try (WorkerUsers.Lease first = one.users().get().lease();
        WorkerUsers.Lease second = other.users().orElseThrow().lease()) {
      assertThat(first.uid()).isNotEqualTo(second.uid());
    }
  }

  /** Homes are named after people: what lies in one must be found from within a sandbox. */
  @ParameterizedTest
  @EnumSource(names = {"A", "B"})
  void worksInAFolderWhoseNameIsNotAscii(Tier tier) throws IOException {
    assumeTrue(
        "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding")),
        "this JVM's locale has no such names");
    assumeTrue(works(tier, environment), "tier " + tier + " does not work here");
    Path odd = Files.createDirectory(folder.resolve("Jürgen Müller"));
    Files.setPosixFilePermissions(odd, PosixFilePermissions.fromString("rwxr-xr-x"));
    UserCache cache =
        new UserCache(
            Map.of("GRADUS_CACHE", odd.resolve("cache").toString()),
            System.getProperty("os.name"),
            warning -> {});

    assertThat(works(tier, withFolders(cache, odd.resolve("stage")))).isTrue();
  }

  private static boolean works(Tier tier, SandboxEnvironment environment) {
    return new Sandboxes(environment)
        .probeAll().stream().anyMatch(report -> report.tier() == tier && report.works());
  }

  private SandboxEnvironment withStage(Path stage) {
    return withFolders(environment.userCache(), stage);
  }

  private SandboxEnvironment withFolders(UserCache cache, Path stage) {
    return new SandboxEnvironment(
        environment.osName(),
        environment.osArch(),
        environment.uid(),
        environment.javaHome(),
        cache,
        List.of(stage),
        environment.toolFolders(),
        environment.forcedTier());
  }

  private SandboxEnvironment withoutTools() {
    return withTools(List.of(folder.resolve("no-tools")));
  }

  private SandboxEnvironment withTools(List<Path> tools) {
    return new SandboxEnvironment(
        environment.osName(),
        environment.osArch(),
        environment.uid(),
        environment.javaHome(),
        environment.userCache(),
        environment.stageFolders(),
        tools,
        environment.forcedTier());
  }

  private SandboxEnvironment environment(Map<String, String> variables) {
    UserCache cache =
        new UserCache(
            Map.of("GRADUS_CACHE", folder.resolve("cache").toString()),
            System.getProperty("os.name"),
            warning -> {});
    SandboxEnvironment current = SandboxEnvironment.current(cache, variables);
    return new SandboxEnvironment(
        current.osName(),
        current.osArch(),
        current.uid(),
        current.javaHome(),
        cache,
        List.of(folder.resolve("stage")),
        current.toolFolders(),
        current.forcedTier());
  }
}
