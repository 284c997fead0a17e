package io.gradus.grader.sandbox;

import io.gradus.datasets.cache.UserCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The machine and the user for whom JVMs are sandboxed.
 *
 * @param osName such as the system property {@code os.name}
 * @param osArch such as the system property {@code os.arch}
 * @param uid the effective user on Linux, else empty
 * @param javaHome the JDK whose {@code java} runs in the sandbox
 * @param userCache where what can be found out again is kept
 * @param stageFolders for root: where what other users must read is kept, the first that can be
 *     made serves
 * @param toolFolders where {@code bwrap}, {@code setpriv}, {@code prlimit} and {@code sh} are
 *     looked for
 * @param forcedTier the only tier to use, from {@code GRADUS_SANDBOX_TIER}
 */
public record SandboxEnvironment(
    String osName,
    String osArch,
    OptionalInt uid,
    Path javaHome,
    UserCache userCache,
    List<Path> stageFolders,
    List<Path> toolFolders,
    Optional<Tier> forcedTier) {
  /** The environment variable that forces a tier, for tests and for finding faults. */
  public static final String FORCED_TIER = "GRADUS_SANDBOX_TIER";

  /** Where root's graders of this machine meet, whatever their own stage folders are. */
  static final List<Path> MACHINES_STAGES =
      List.of(Path.of("/var/cache/gradus"), Path.of("/var/tmp/gradus-0"));

  public SandboxEnvironment {
    stageFolders = List.copyOf(stageFolders);
    toolFolders = List.copyOf(toolFolders);
  }

  /**
   * This process's machine and user.
   *
   * @param environment such as {@link System#getenv()}
   * @throws IllegalArgumentException if {@link #FORCED_TIER} is set to something that is no tier
   */
  public static SandboxEnvironment current(UserCache userCache, Map<String, String> environment) {
    String osName = System.getProperty("os.name", "");
    return new SandboxEnvironment(
        osName,
        System.getProperty("os.arch", ""),
        osName.equals("Linux") ? OptionalInt.of(ownUid()) : OptionalInt.empty(),
        Path.of(System.getProperty("java.home")),
        userCache,
        MACHINES_STAGES,
        toolFolders(environment),
        forcedTier(environment));
  }

  /** The same, with another tier forced. */
  public SandboxEnvironment forcing(Tier tier) {
    return new SandboxEnvironment(
        osName, osArch, uid, javaHome, userCache, stageFolders, toolFolders, Optional.of(tier));
  }

  boolean isLinux() {
    return osName.equals("Linux");
  }

  boolean isWindows() {
    return osName.startsWith("Windows");
  }

  boolean isMac() {
    return osName.startsWith("Mac");
  }

  boolean isRoot() {
    return uid.isPresent() && uid.getAsInt() == 0;
  }

  /** The machine whose system calls are known here, if it is one. */
  Optional<SeccompFilter.Machine> machine() {
    if (!isLinux()) {
      return Optional.empty();
    }
    return switch (osArch) {
      case "amd64", "x86_64" -> Optional.of(SeccompFilter.Machine.X86_64);
      case "aarch64", "arm64" -> Optional.of(SeccompFilter.Machine.AARCH64);
      default -> Optional.empty();
    };
  }

  /** A program's file, if it is installed. */
  Optional<Path> tool(String name) {
    return toolFolders.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Path java() {
    return javaHome.resolve("bin").resolve(isWindows() ? "java.exe" : "java");
  }

  private static int ownUid() {
    try {
      return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    } catch (IOException e) {
      throw new UncheckedIOException("/proc is not mounted; Gradus needs it on Linux", e);
    }
  }

  /** The system's own folders first: what a PATH names is not always the system's. */
  private static List<Path> toolFolders(Map<String, String> environment) {
    List<Path> folders = new ArrayList<>();
    for (String fixed : List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin")) {
      folders.add(Path.of(fixed));
    }
    for (String entry :
        environment.getOrDefault("PATH", "").split(java.io.File.pathSeparator, -1)) {
      if (entry.startsWith("/")) {
        folders.add(Path.of(entry));
      }
    }
    return folders;
  }

  private static Optional<Tier> forcedTier(Map<String, String> environment) {
    String name = environment.getOrDefault(FORCED_TIER, "").trim();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Tier.valueOf(name.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          FORCED_TIER + " is '" + name + "'. Set it to A, B or C, or unset it.", e);
    }
  }
}
