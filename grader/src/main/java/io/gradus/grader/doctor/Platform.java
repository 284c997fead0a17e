package io.gradus.grader.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Which system this is, as far as advice differs. */
enum Platform {
  /** Debian, Ubuntu and what comes of them. */
  DEBIAN("apt install "),
  /** Fedora, Red Hat and what comes of them. */
  FEDORA("dnf install "),
  /** Another Linux. */
  LINUX("install by your package manager: "),
  /** macOS, with Homebrew. */
  MAC("brew install "),
  /** Windows. */
  WINDOWS("winget install ");

  private final String install;

  Platform(String install) {
    this.install = install;
  }

  /** How a package is installed here. */
  String install(String debian, String fedora, String mac, String windows) {
    return install
        + switch (this) {
          case DEBIAN, LINUX -> debian;
          case FEDORA -> fedora;
          case MAC -> mac;
          case WINDOWS -> windows;
        };
  }

  /**
   * By the system's name and, on Linux, its release file.
   *
   * @param osName such as the system property {@code os.name}
   * @param release such as {@code /etc/os-release}; need not exist
   */
  static Platform of(String osName, Path release) {
    String name = osName.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WINDOWS;
    } else if (name.startsWith("mac")) {
      return MAC;
    }
    String text;
    try {
      text = Files.readString(release, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return LINUX; // not every system has one
    }
    String ids =
        text.lines()
            .filter(line -> line.startsWith("ID=") || line.startsWith("ID_LIKE="))
            .reduce("", (a, b) -> a + " " + b);
    return ids.contains("debian")
        ? DEBIAN
        : ids.contains("fedora") || ids.contains("rhel") ? FEDORA : LINUX;
  }
}
