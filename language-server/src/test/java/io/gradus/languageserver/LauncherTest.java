package io.gradus.languageserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher of an unpacked distribution: which JDK it takes, and what it gives to Java. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir Path temporary;

  private FakeMachine machine;
  private Path launcher;

  @BeforeEach
  void machine() throws Exception {
    machine = new FakeMachine(temporary.toRealPath());
    launcher =
        machine.distribution(
            machine.root.resolve("gradus 0.1.0 für mich"),
            "io.gradus:grader:0.1.0",
            "io.gradus:exercises:0.1.0",
            "a.b:native:2:linux-x86_64");
  }

  @Test
  @DisplayName("an old Java and none on the PATH: says what it found and what to do")
  void tooOld() throws Exception {
    Path jre8 = machine.javaWithoutRelease("jre8", "1.8.0_292");
    machine.environment.put("JAVA_HOME", jre8.toString());

    FakeMachine.Run run = machine.run(launcher, "--version");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .hasSize(2)
        .startsWith("gradus: no JDK found (looked at JAVA_HOME=" + jre8 + ": Java 8, PATH: none).")
        .last()
        .asString()
        .startsWith("Gradus needs a JDK 17 or newer. Install one (")
        .endsWith(") or set JAVA_HOME.");
  }

  @Test
  @DisplayName("no Java at all")
  void none() throws Exception {
    FakeMachine.Run run = machine.run(launcher, "--version");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("(looked at JAVA_HOME: not set, PATH: none)");
  }

  @Test
  @DisplayName("a Java without a compiler is not enough")
  void noCompiler() throws Exception {
    machine.environment.put("JAVA_HOME", machine.jre("jre", "21.0.1").toString());

    FakeMachine.Run run = machine.run(launcher);

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("Java 21 without a compiler");
  }

  @Test
  @DisplayName("JAVA_HOME comes first")
  void javaHome() throws Exception {
    machine.environment.put("JAVA_HOME", machine.jdk("mine", "17.0.1").toString());
    Files.createSymbolicLink(
        machine.bin.resolve("java"), machine.jdk("other", "25").resolve("bin/java"));

    assertThat(machine.run(launcher).outLines()).startsWith("[java of mine]");
  }

  @Test
  @DisplayName("where JAVA_HOME is too old, the PATH is next, behind its links")
  void path() throws Exception {
    machine.environment.put("JAVA_HOME", machine.jdk("old", "11.0.2").toString());
    Path alternatives = machine.root.resolve("alternatives-java");
    Files.createSymbolicLink(alternatives, machine.jdk("new", "17").resolve("bin/java"));
    Files.createSymbolicLink(machine.bin.resolve("java"), alternatives);

    assertThat(machine.run(launcher).outLines()).startsWith("[java of new]");
  }

  @Test
  @DisplayName("a version manager's script on the PATH is asked where its Java is")
  void shim() throws Exception {
    Path jdk = machine.jdk("managed", "21.0.3");
    FakeMachine.script(
        machine.bin.resolve("java"), "echo '    java.home = " + jdk + "' >&2; exit 0");

    assertThat(machine.run(launcher).outLines()).startsWith("[java of managed]");
  }

  @Test
  @DisplayName("then the usual places, and of those the newest JDK")
  void usualPlaces() throws Exception {
    machine.jdk("jdks/a-9", "9.0.4");
    machine.jdk("jdks/b-21", "21.0.3");
    machine.jdk("jdks/c-17", "17.0.9");
    machine.jre("jdks/d-25", "25");

    assertThat(machine.run(launcher).outLines()).startsWith("[java of jdks/b-21]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"17.0.1", "21", "22-ea", "25.0.3"})
  @DisplayName("options that only newer JDKs know are given to those alone")
  void options(String version) throws Exception {
    machine.environment.put("JAVA_HOME", machine.jdk("jdk", version).toString());
    int major = Integer.parseInt(version.substring(0, 2));

    List<String> java = machine.run(launcher).outLines();

    assertThat(java.contains("[--enable-native-access=ALL-UNNAMED]")).isEqualTo(major >= 22);
    assertThat(java.contains("[--sun-misc-unsafe-memory-access=allow]")).isEqualTo(major >= 23);
  }

  @Test
  @DisplayName("the class path has the list's order; a learner's edition lacks the keys")
  void classPath() throws Exception {
    machine.environment.put("JAVA_HOME", machine.jdk("jdk", "17").toString());
    Path lib = launcher.resolveSibling("lib");
    Files.writeString(
        lib.resolve("coordinates.txt"),
        "a.b:native:2:linux-x86_64\nio.gradus:exercises:0.1.0:keys\nio.gradus:grader:0.1.0");

    FakeMachine.Run run = machine.run(launcher);

    assertThat(run.exit()).isZero();
    assertThat(run.outLines())
        .containsSequence(
            "[-cp]",
            "[" + lib + "/native-2-linux-x86_64.jar:" + lib + "/grader-0.1.0.jar]",
            "[io.gradus.grader.cli.Gradus]")
        .contains("[-Dgradus.home=" + launcher.getParent() + "]");
  }

  @Test
  @DisplayName("the language server is started by its own class, with its own jars and no others")
  void languageServer() throws Exception {
    machine.environment.put("JAVA_HOME", machine.jdk("jdk", "17").toString());
    Path lib = launcher.resolveSibling("lib");
    Files.writeString(
        lib.resolve("coordinates.txt"),
        "a.b:native:2:linux-x86_64\nio.gradus:exercises:0.1.0:keys\nio.gradus:grader:0.1.0");

    FakeMachine.Run run = machine.run(launcher, "language-server", "--stdio");

    assertThat(run.err()).isEmpty();
    assertThat(run.outLines())
        .containsSequence(
            "[-Xmx128m]",
            "[-Xms24m]",
            "[-Xmn16m]",
            "[-XX:MinHeapFreeRatio=10]",
            "[-XX:MaxHeapFreeRatio=30]",
            "[-XX:-ShrinkHeapInSteps]",
            "[-cp]",
            "[" + lib + "/grader-0.1.0.jar]",
            "[io.gradus.languageserver.GradusLanguageServer]",
            "[language-server]",
            "[--stdio]");
  }

  @Test
  @DisplayName("a missing jar is named")
  void missingJar() throws Exception {
    machine.environment.put("JAVA_HOME", machine.jdk("jdk", "17").toString());
    Files.delete(launcher.resolveSibling("lib").resolve("exercises-0.1.0.jar"));

    FakeMachine.Run run = machine.run(launcher);

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("exercises-0.1.0.jar is missing");
  }

  @Test
  @DisplayName("a launcher alone says that it is alone")
  void alone() throws Exception {
    machine.environment.put("JAVA_HOME", machine.jdk("jdk", "17").toString());
    Path alone = Files.createDirectories(machine.root.resolve("alone")).resolve("gradus");
    Files.copy(launcher, alone);

    FakeMachine.Run run = machine.run(machine.root, List.of("sh", alone.toString()));

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("is not a whole distribution");
  }

  @Test
  @DisplayName("a colon in the folder's name is told, for Java can't have it")
  void colon() throws Exception {
    machine.environment.put("JAVA_HOME", machine.jdk("jdk", "17").toString());
    Path odd = machine.distribution(machine.root.resolve("a:b"), "io.gradus:grader:0.1.0");

    FakeMachine.Run run = machine.run(odd);

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("colon");
  }

  @Test
  @DisplayName("arguments reach Java as they are")
  void arguments() throws Exception {
    machine.environment.put("JAVA_HOME", machine.jdk("jdk", "17").toString());
    machine.environment.put("GRADUS_JAVA_OPTS", "-Xmx1g  -Da=*");

    FakeMachine.Run run =
        machine.run(launcher, "a b", "", "*", "$HOME", "\"", "-x", "ü", "--", "\\n");

    List<String> java = run.outLines();
    assertThat(java)
        .endsWith("[a b]", "[]", "[*]", "[$HOME]", "[\"]", "[-x]", "[ü]", "[--]", "[\\n]")
        .containsSequence("[-Xmx1g]", "[-Da=*]", "[-cp]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "dash", "bash", "busybox", "ksh", "mksh", "yash"})
  @DisplayName("every shell of the POSIX kind runs it, through links, from any folder")
  void shells(String shell) throws Exception {
    assumeThat(FakeMachine.find(shell)).as("%s is not installed here", shell).isPresent();
    machine.environment.put("JAVA_HOME", machine.jdk("jdk", "17").toString());
    machine.environment.put("CDPATH", machine.root.toString());
    Path links = Files.createDirectories(machine.root.resolve("my links"));
    Files.createSymbolicLink(links.resolve("one"), links.relativize(launcher));
    Files.createSymbolicLink(links.resolve("two"), Path.of("one"));
    Files.createSymbolicLink(machine.bin.resolve("gradus"), links.resolve("two"));
    String path = FakeMachine.find(shell).orElseThrow().toString();
    List<String> start = shell.equals("busybox") ? List.of(path, "sh") : List.of(path);

    for (String name : List.of("two", "./two", links.resolve("two").toString())) {
      FakeMachine.Run run = machine.run(links, concat(start, name, "list"));
      assertThat(run.err()).isEmpty();
      assertThat(run.outLines())
          .contains("[-Dgradus.home=" + launcher.getParent() + "]")
          .endsWith("[list]");
    }
    FakeMachine.Run onPath = machine.run(links, concat(start, "-c", "gradus list"));
    assertThat(onPath.outLines()).contains("[-Dgradus.home=" + launcher.getParent() + "]");
  }

  @Test
  @DisplayName("Java's exit code is the launcher's")
  void exitCode() throws Exception {
    Path jdk = machine.jdk("jdk", "17");
    FakeMachine.script(jdk.resolve("bin/java"), "exit 7");
    machine.environment.put("JAVA_HOME", jdk.toString());

    assertThat(machine.run(launcher).exit()).isEqualTo(7);
  }

  private static List<String> concat(List<String> start, String... rest) {
    return java.util.stream.Stream.concat(start.stream(), java.util.stream.Stream.of(rest))
        .toList();
  }
}
