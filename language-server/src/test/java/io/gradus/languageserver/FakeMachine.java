package io.gradus.languageserver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A machine for the launcher: a folder with a few tools on the PATH, JDKs that are scripts which
 * print their arguments, a distribution of empty jars, a clone whose Maven is a script.
 */
final class FakeMachine {
  private static final List<String> TOOLS =
      List.of(
          "cat",
          "cksum",
          "cut",
          "env",
          "find",
          "grep",
          "kill",
          "mkdir",
          "mv",
          "nice",
          "ps",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "tail",
          "touch",
          "tr",
          "uname",
          "wc");

  private static final int MOST_SECONDS = 60;

  final Path root;
  final Path bin;
  final Map<String, String> environment = new HashMap<>();

  /** What a run printed, and its exit code. */
  record Run(int exit, String out, String err) {
    List<String> outLines() {
      return out.lines().toList();
    }
  }

  FakeMachine(Path root) throws IOException {
    this.root = root;
    this.bin = Files.createDirectories(root.resolve("bin"));
    for (String tool : TOOLS) {
      script(bin.resolve(tool), "exec " + find(tool).orElseThrow() + " \"$@\"");
    }
    environment.put("PATH", bin.toString());
    environment.put("HOME", Files.createDirectories(root.resolve("home")).toString());
    environment.put("GRADUS_CDS", "off");
    environment.put("GRADUS_JDK_PLACES", Files.createDirectories(root.resolve("jdks")).toString());
    environment.put("LC_ALL", "C.UTF-8");
  }

  static Optional<Path> find(String tool) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A JDK that prints its arguments, one a line, each in brackets. */
  Path jdk(String name, String version) throws IOException {
    Path home = jre(name, version);
    script(home.resolve("bin/javac"), "exit 0");
    return home;
  }

  /** The same without a compiler. */
  Path jre(String name, String version) throws IOException {
    Path home = javaWithoutRelease(name, version);
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  /** As Java 8 of some vendors: it has to be asked for its version. */
  Path javaWithoutRelease(String name, String version) throws IOException {
    Path home = root.resolve(name);
    script(
        home.resolve("bin/java"),
        """
        if [ "$1" = -version ]; then echo 'openjdk version "%s"' >&2; exit 0; fi
        printf '[%%s]\\n' "java of %s" "$@"
        """
            .formatted(version, name));
    return home;
  }

  /** A distribution in this folder. */
  Path distribution(Path home, String... coordinates) throws IOException {
    Files.createDirectories(home.resolve("lib"));
    copyLauncher(home);
    Files.writeString(home.resolve("lib/build.txt"), "0.1.0 now\n");
    Files.writeString(home.resolve("lib/coordinates.txt"), String.join("\n", coordinates) + "\n");
    for (String line : coordinates) {
      String[] part = line.split(":", -1);
      String name = part[1] + "-" + part[2] + (part.length > 3 ? "-" + part[3] : "") + ".jar";
      Files.writeString(home.resolve("lib").resolve(name), "");
    }
    return home.resolve("gradus");
  }

  /** A clone in this folder. */
  Path clone(Path home) throws IOException {
    copyLauncher(home);
    Files.createDirectories(home.resolve(".mvn"));
    Files.copy(
        Path.of("../.mvn/build-distribution.sh"), home.resolve(".mvn/build-distribution.sh"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    for (String module : List.of("datasets", "exercises", "grader", "language-server")) {
      Files.createDirectories(home.resolve(module).resolve("src/main/java"));
      Files.createDirectories(home.resolve(module).resolve("src/test/java"));
      Files.writeString(home.resolve(module).resolve("pom.xml"), "<project/>");
      Files.writeString(home.resolve(module).resolve("src/main/java/A.java"), "class A {}");
      Files.writeString(home.resolve(module).resolve("src/test/java/T.java"), "class T {}");
    }
    return home.resolve("gradus");
  }

  private static void copyLauncher(Path home) throws IOException {
    Files.createDirectories(home);
    Files.copy(Path.of("../gradus"), home.resolve("gradus"));
    home.resolve("gradus").toFile().setExecutable(true);
  }

  /**
   * A Maven that counts its runs in {@code maven-runs}, does something more, and makes a
   * distribution where it is told to.
   */
  void maven(String more) throws IOException {
    maven("3.8.7", more);
  }

  void maven(String version, String more) throws IOException {
    script(
        bin.resolve("mvn"),
        """
        if [ "$1" = --version ]; then echo 'Apache Maven %s'; exit 0; fi
        echo run >>"%s/maven-runs"
        for argument in "$@"; do
          case $argument in
            -Ddistribution.directory=*) target=language-server/${argument#*=} ;;
          esac
        done
        %s
        lib=$target/gradus-0.1.0/lib
        mkdir -p "$lib"
        echo io.gradus:grader:0.1.0 >"$lib/coordinates.txt"
        : >"$lib/grader-0.1.0.jar"
        echo "0.1.0 build $$" >"$lib/build.txt"
        """
            .formatted(version, root, more));
  }

  int mavenRuns() throws IOException {
    Path runs = root.resolve("maven-runs");
    return Files.exists(runs) ? Files.readAllLines(runs).size() : 0;
  }

  static void script(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Starts a command in this machine. */
  Process start(Path folder, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    return builder.start();
  }

  /** Runs a command to its end. */
  Run run(Path folder, List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile(root, "out", "");
    Path err = Files.createTempFile(root, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("Still running after " + MOST_SECONDS + " s: " + command);
    }
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  Run run(Path launcher, String... arguments) throws IOException, InterruptedException {
    return run(root, Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList());
  }
}
