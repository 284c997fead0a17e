package io.gradus.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to do about a tier that does not work: by the cause, as far as the complaint and the
 * kernel's own switches tell it.
 */
final class Fix {
  private static final List<String> CONTAINER_MARKS =
      List.of(".dockerenv", "run/.containerenv", "run/systemd/container");

  /** Errors of system calls, as Linux numbers them. */
  private static final String NO_SUCH_CALL = "(error 38)";

  private static final String SWITCHED_OFF = "(error 95)";
  private static final String FORBIDDEN = "(error 1)";

  private final SandboxEnvironment environment;
  private final Path root;

  /**
   * @param root of the file system, {@code /}
   */
  Fix(SandboxEnvironment environment, Path root) {
    this.environment = environment;
    this.root = root;
  }

  /**
   * One or two sentences.
   *
   * @param reason what went wrong with the tier
   */
  String of(Tier tier, String reason) {
    if (!environment.isLinux()) {
      return environment.isWindows()
          ? "Run Gradus in WSL 2, or in the course's dev container."
          : "Run Gradus in the course's dev container, or in a Linux virtual machine.";
    }
    if (reason.contains("are not known here")) {
      return "Run Gradus on a machine with x86-64 or AArch64 processors.";
    }
    if (reason.contains("can't become an unprivileged user")) {
      return "Run Gradus as an ordinary user; or install util-linux (setpriv) and let the container"
          + " keep its right to change users (--cap-add SETUID --cap-add SETGID).";
    }
    return switch (tier) {
      case A -> bubblewrap(reason);
      case B -> landlock(reason);
      case C -> "Check that " + environment.java() + " starts, and that the cache has free space.";
    };
  }

  private String bubblewrap(String reason) {
    if (reason.contains("bubblewrap is not installed")) {
      return "Install it (Debian, Ubuntu: apt install bubblewrap; Fedora: dnf install bubblewrap;"
          + " Alpine: apk add bubblewrap).";
    }
    if (reason.contains("prlimit is not installed")) {
      return "Install util-linux (Debian, Ubuntu: apt install util-linux; Alpine: apk add setpriv"
          + " util-linux-misc).";
    }
    if (reason.contains("older than")) {
      return "Install bubblewrap 0.7 or newer.";
    }
    if (!reason.startsWith("it did not start") && !reason.contains("does not run")) {
      return "It starts, but does not hold: do not use it for others' code, and please report this"
          + " line with the output of: bwrap --version; uname -a";
    }
    return userNamespaces();
  }

  /** What forbids them, the narrowest cause first. */
  private String userNamespaces() {
    if (isContainer()) {
      return "This is a container, which forbids namespaces: start it with --security-opt"
          + " seccomp=unconfined --security-opt apparmor=unconfined --security-opt"
          + " systempaths=unconfined, or use tier B.";
    }
    if (reads("proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1")) {
      return "AppArmor keeps user namespaces from bubblewrap: sudo sysctl"
          + " kernel.apparmor_restrict_unprivileged_userns=0";
    }
    if (reads("proc/sys/kernel/unprivileged_userns_clone", "0")) {
      return "The kernel denies user namespaces: sudo sysctl kernel.unprivileged_userns_clone=1";
    }
    if (reads("proc/sys/user/max_user_namespaces", "0")) {
      return "The kernel denies user namespaces: sudo sysctl user.max_user_namespaces=10000";
    }
    return "Try what it says by hand: bwrap --unshare-all --ro-bind / / true. Where a container or a"
        + " policy (SELinux, AppArmor) forbids user namespaces, allow them, or use tier B.";
  }

  private String landlock(String reason) {
    if (reason.contains(SWITCHED_OFF)) {
      return "The kernel has Landlock, switched off: add landlock to the list lsm=… on its command"
          + " line (the list now: "
          + read("sys/kernel/security/lsm").orElse("see /sys/kernel/security/lsm")
          + "), or use tier A.";
    }
    if (reason.contains(NO_SUCH_CALL) || reason.contains(FORBIDDEN)) {
      return isContainer()
          ? "The container or its kernel denies Landlock: use Docker 23 or newer on Linux 5.13 or"
              + " newer, or tier A."
          : "The kernel has no Landlock: use Linux 5.13 or newer, built with it, or tier A.";
    }
    return "Use Linux 5.13 or newer with Landlock switched on (lsm=…,landlock), or tier A.";
  }

  private boolean isContainer() {
    return CONTAINER_MARKS.stream().anyMatch(mark -> Files.exists(root.resolve(mark)));
  }

  private boolean reads(String file, String value) {
    return read(file).equals(Optional.of(value));
  }

  private Optional<String> read(String file) {
    try {
      return Optional.of(Files.readString(root.resolve(file)).strip());
    } catch (IOException e) {
      return Optional.empty(); // this kernel has no such switch, or does not show it
    }
  }
}
