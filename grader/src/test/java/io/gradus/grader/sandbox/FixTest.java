package io.gradus.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.datasets.cache.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixTest {
  private static final String DENIED =
      "it did not start: bwrap: No permissions to create new namespace";

  @TempDir Path root;

  private Fix on(String osName) {
    return new Fix(
        new SandboxEnvironment(
            osName,
            "amd64",
            OptionalInt.of(1000),
            Path.of("/jdk"),
            new UserCache(Map.of("GRADUS_CACHE", root.toString()), osName, warning -> {}),
            List.of(),
            List.of(),
            Optional.empty()),
        root);
  }

  private void file(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A | bubblewrap is not installed             | apt install bubblewrap",
        "A | util-linux's prlimit is not installed   | apt install util-linux",
        "A | bubblewrap is older than 0.7: it can't  | 0.7 or newer",
        "A | connect done, read done                 | does not hold",
        "A | it did not start: bwrap: odd            | bwrap --unshare-all",
        "A | root can't become an unprivileged user here | as an ordinary user",
        "B | it did not start: landlock: is not available on this kernel: x (error 38) | 5.13",
        "B | it did not start: landlock: is not available on this kernel: x (error 95) | lsm=",
        "B | system calls of riscv64 are not known here | x86-64",
        "C | it did not start: no message            | /jdk/bin/java"
      })
  @DisplayName("the complaint tells the cause")
  void byComplaint(Tier tier, String reason, String remedy) {
    assertThat(on("Linux").of(tier, reason)).contains(remedy);
  }

  @ParameterizedTest
  @CsvSource({
    "proc/sys/kernel/apparmor_restrict_unprivileged_userns, 1, 0",
    "proc/sys/kernel/unprivileged_userns_clone, 0, 1",
    "proc/sys/user/max_user_namespaces, 0, 15000"
  })
  @DisplayName("a switch of the kernel is named where it denies, and only there")
  void bySwitch(String file, String denies, String allows) throws IOException {
    String name = file.substring("proc/sys/".length()).replace('/', '.');
    file(file, denies + "\n");
    assertThat(on("Linux").of(Tier.A, DENIED)).contains("sudo sysctl " + name + "=");
    file(file, allows + "\n");
    assertThat(on("Linux").of(Tier.A, DENIED)).doesNotContain(name);
  }

  @ParameterizedTest
  @CsvSource({".dockerenv", "run/.containerenv"})
  @DisplayName("in a container it is the container that has to be started otherwise")
  void container(String mark) throws IOException {
    file(mark, "");
    file("proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1");
    assertThat(on("Linux").of(Tier.A, DENIED)).contains("--security-opt seccomp=unconfined");
    assertThat(on("Linux").of(Tier.B, "it did not start: x (error 1)")).contains("Docker 23");
  }

  @Test
  @DisplayName("elsewhere it is Linux that is missing")
  void otherSystems() {
    assertThat(on("Windows 11").of(Tier.A, "Windows has no such sandbox")).contains("WSL 2");
    assertThat(on("Mac OS X").of(Tier.B, "Mac has no such sandbox")).contains("dev container");
  }
}
