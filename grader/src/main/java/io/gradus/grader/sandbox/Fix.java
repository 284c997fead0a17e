package io.gradus.grader.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;

/** What to do about a tier that does not work, on this platform. */
final class Fix {
  private static final Path APPARMOR_SWITCH =
      Path.of("/proc/sys/kernel/apparmor_restrict_unprivileged_userns");

  private Fix() {}

  static String of(Tier tier, SandboxEnvironment environment, String reason) {
    if (!environment.isLinux()) {
      return environment.isWindows()
          ? "Run Gradus in WSL 2, or in the course's dev container."
          : "Run Gradus in the course's dev container, or in a Linux virtual machine.";
    }
    return switch (tier) {
      case A -> bubblewrap(reason);
      case B -> "Use Linux 5.13 or newer with Landlock switched on (lsm=…,landlock), or tier A.";
      case C -> "Check that " + environment.java() + " starts, and that the cache has free space.";
    };
  }

  private static String bubblewrap(String reason) {
    if (reason.contains("not installed")) {
      return "Install bubblewrap and util-linux (Debian, Ubuntu: apt install bubblewrap; Fedora: dnf"
          + " install bubblewrap; Alpine: apk add bubblewrap setpriv util-linux-misc).";
    }
    if (reason.contains("older than")) {
      return "Install bubblewrap 0.7 or newer.";
    }
    if (Files.exists(APPARMOR_SWITCH)) {
      return "Allow user namespaces: sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0";
    }
    return "Allow user namespaces: sudo sysctl user.max_user_namespaces=10000; in a container, start"
        + " it with --security-opt seccomp=unconfined and --security-opt systempaths=unconfined.";
  }
}
