package io.gradus.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gradus.datasets.cache.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  private SandboxEnvironment withoutTools() {
    return new SandboxEnvironment(
        environment.osName(),
        environment.osArch(),
        environment.uid(),
        environment.javaHome(),
        environment.userCache(),
        environment.stageFolders(),
        List.of(folder.resolve("no-tools")),
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
