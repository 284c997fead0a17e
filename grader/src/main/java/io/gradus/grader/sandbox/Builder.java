package io.gradus.grader.sandbox;

import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Puts a tier's sandbox together from what is installed; says what is missing. */
final class Builder {
  /** What an ordinary user namespace's map does not look like. */
  private static final String WHOLE_MACHINE = "0 0 4294967295";

  private Builder() {}

  /**
   * @throws IOException if something that the tier needs is missing; a sentence about what
   */
  static Sandbox build(Tier tier, Host host) throws IOException {
    return switch (tier) {
      case A -> bubblewrap(host);
      case B -> landlock(host);
      case C ->
          new LimitsSandbox(
              host.environment(),
              host.reach(),
              host.users(),
              WorkFolders.in(host.work()),
              host.starter());
    };
  }

  private static Sandbox bubblewrap(Host host) throws IOException {
    SeccompFilter.Machine machine = machine(host);
    Path bwrap = need(host, "bwrap", "bubblewrap is not installed");
    requireOtherUser(host);
    Tool.Result asked = Tool.run(host.starter(), List.of(bwrap.toString(), "--help"));
    String help = asked.output();
    if (asked.status() != 0) {
      throw new IOException(bwrap + " does not run: " + help.lines().findFirst().orElse(""));
    }
    if (!help.contains("--size BYTES")) {
      throw new IOException("bubblewrap is older than 0.7: it can't limit its folders in memory");
    }
    return new BubblewrapSandbox(
        new BubblewrapSandbox.Parts(
            host.environment(),
            need(host, "sh", "there is no shell"),
            bwrap,
            need(host, "prlimit", "util-linux's prlimit is not installed"),
            host.environment().tool("setpriv"),
            help.contains("--disable-userns"),
            host.users(),
            host.reach(),
            RuntimeFiles.find(host.reach().javaHome(), machine),
            host.sharedFile("isolated.bpf", SeccompFilter.isolated(machine)),
            host.starter()));
  }

  private static Sandbox landlock(Host host) throws IOException {
    SeccompFilter.Machine machine = machine(host);
    requireOtherUser(host);
    String natives = "com/sun/jna/" + Platform.RESOURCE_PREFIX + "/libjnidispatch.so";
    Path library;
    try (InputStream in = Platform.class.getClassLoader().getResourceAsStream(natives)) {
      if (in == null) {
        throw new IOException("JNA has no native part for this machine (" + natives + ")");
      }
      library = host.sharedFile("libjnidispatch.so", in.readAllBytes());
    }
    return new LandlockSandbox(
        host,
        machine,
        RuntimeFiles.find(host.reach().javaHome(), machine),
        library.getParent(),
        WorkFolders.in(host.work()));
  }

  private static SeccompFilter.Machine machine(Host host) throws IOException {
    SandboxEnvironment environment = host.environment();
    return environment
        .machine()
        .orElseThrow(
            () ->
                new IOException(
                    environment.isLinux()
                        ? "system calls of " + environment.osArch() + " are not known here"
                        : environment.osName() + " has no such sandbox"));
  }

  /** The machine's root must become another user first; a container's root is one already. */
  private static void requireOtherUser(Host host) throws IOException {
    if (host.environment().isRoot() && host.users().isEmpty()) {
      String map = Files.readString(Path.of("/proc/self/uid_map")).strip();
      if (map.replaceAll("\\s+", " ").equals(WHOLE_MACHINE)) {
        throw new IOException("root can't become an unprivileged user here");
      }
    }
  }

  private static Path need(Host host, String tool, String complaint) throws IOException {
    Optional<Path> found = host.environment().tool(tool);
    return found.orElseThrow(() -> new IOException(complaint));
  }
}
