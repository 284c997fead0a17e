package io.gradus.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher of a clone: when it builds, and what it does where that fails. */
@DisabledOnOs(OS.WINDOWS)
class LauncherBuildTest {
  @TempDir Path temporary;

  private FakeMachine machine;
  private Path clone;
  private Path launcher;
  private Path distribution;

  @BeforeEach
  void machine() throws Exception {
    machine = new FakeMachine(temporary.toRealPath());
    clone = machine.root.resolve("my clone");
    launcher = machine.clone(clone);
    distribution = clone.resolve("language-server/target/gradus-0.1.0");
    machine.environment.put("JAVA_HOME", machine.jdk("jdk", "17.0.1").toString());
    machine.maven("");
  }

  private Path lock() {
    return clone.resolve("target/build.lock");
  }

  @Test
  @DisplayName("the first use builds, says so on stderr only, and the second does not")
  void firstUse() throws Exception {
    FakeMachine.Run first = machine.run(launcher, "list");
    FakeMachine.Run second = machine.run(launcher, "list");

    assertThat(first.exit()).isZero();
    assertThat(first.err()).startsWith("gradus: building").hasLineCount(1);
    assertThat(first.out()).contains("[-Dgradus.home=" + distribution + "]");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(machine.mavenRuns()).isEqualTo(1);
    assertThat(lock()).doesNotExist();
    assertThat(clone.resolve("language-server/target/building")).doesNotExist();
  }

  @Test
  @DisplayName("building for an editor leaves standard output to the language server alone")
  void languageServer() throws Exception {
    machine.maven("echo 'Maven says much'; echo more >&2");

    FakeMachine.Run run = machine.run(launcher, "language-server");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).startsWith("gradus: building").hasLineCount(1);
    assertThat(run.outLines()).allMatch(line -> line.startsWith("["));
    assertThat(run.outLines())
        .contains("[io.gradus.languageserver.GradusLanguageServer]")
        .endsWith("[language-server]");
    assertThat(machine.mavenRuns()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pom.xml",
        "grader/pom.xml",
        "datasets/src/main/java/A.java",
        "exercises/src/course/java/episode2/README.md"
      })
  @DisplayName("it builds again when a source is newer")
  void newer(String source) throws Exception {
    machine.run(launcher);
    Path file = clone.resolve(source);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "changed");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));

    machine.run(launcher);

    assertThat(machine.mavenRuns()).isEqualTo(2);
  }

  @Test
  @DisplayName("it builds again when a source is gone")
  void deleted() throws Exception {
    machine.run(launcher);
    Path folder = clone.resolve("grader/src/main/java");
    Files.delete(folder.resolve("A.java"));
    Files.setLastModifiedTime(folder, FileTime.from(Instant.now().plusSeconds(5)));

    machine.run(launcher);

    assertThat(machine.mavenRuns()).isEqualTo(2);
  }

  @Test
  @DisplayName("a test that is newer is no reason to build")
  void newerTest() throws Exception {
    machine.run(launcher);
    Path file = clone.resolve("grader/src/test/java/T.java");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));

    machine.run(launcher);

    assertThat(machine.mavenRuns()).isEqualTo(1);
  }

  @Test
  @DisplayName("GRADUS_NO_BUILD=1 takes what is there, and says what to do where nothing is")
  void noBuild() throws Exception {
    machine.environment.put("GRADUS_NO_BUILD", "1");
    FakeMachine.Run refused = machine.run(launcher);
    machine.environment.remove("GRADUS_NO_BUILD");
    machine.run(launcher);
    Path file = clone.resolve("pom.xml");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
    machine.environment.put("GRADUS_NO_BUILD", "1");

    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("GRADUS_NO_BUILD", "mvn -B -DskipTests package");
    assertThat(machine.run(launcher).exit()).isZero();
    assertThat(machine.mavenRuns()).isEqualTo(1);
  }

  @Test
  @DisplayName("two at once build once")
  void twoAtOnce() throws Exception {
    // The first waits in its build until the second says that it is waiting.
    machine.maven("while [ ! -e \"" + machine.root + "/go\" ]; do sleep 0.05; done");
    Process first = machine.start(machine.root, List.of(launcher.toString(), "first"));
    while (machine.mavenRuns() == 0) {
      assertThat(first.isAlive()).isTrue();
      Thread.onSpinWait();
    }
    Process second = machine.start(machine.root, List.of(launcher.toString(), "second"));
    try (var told = second.errorReader()) {
      assertThat(told.readLine()).contains("waiting for another build");
    }
    Files.writeString(machine.root.resolve("go"), "");

    assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(first.exitValue()).isZero();
    assertThat(second.exitValue()).isZero();
    try (var out = second.inputReader()) {
      assertThat(out.lines()).contains("[second]");
    }
    assertThat(machine.mavenRuns()).isEqualTo(1);
    assertThat(lock()).doesNotExist();
  }

  @Test
  @DisplayName("a build that fails shows the end of its log and leaves the old distribution")
  void failure() throws Exception {
    machine.run(launcher);
    machine.maven("echo '[ERROR] A.java:[1,2] cannot find symbol'; exit 1");
    Path file = clone.resolve("pom.xml");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));

    FakeMachine.Run run = machine.run(launcher);

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("A.java:[1,2] cannot find symbol", clone.resolve("target/build.log").toString());
    assertThat(distribution.resolve("lib/build.txt")).exists();
    assertThat(lock()).doesNotExist();
  }

  @Test
  @DisplayName("without network the advice is about the network")
  void offline() throws Exception {
    machine.maven("echo '[ERROR] Could not transfer artifact a:b:jar:1 from central'; exit 1");

    assertThat(machine.run(launcher).err()).contains("check the network, or the proxy");
  }

  @Test
  @DisplayName("a build that is stopped stops Maven, leaves no lock and no half distribution")
  void stopped() throws Exception {
    machine.maven(
        """
        mkdir -p "$target/gradus-0.1.0/lib"
        echo $$ >"%s/maven-pid"
        mv "%s/maven-pid" "%s/maven-started"
        exec sleep 600
        """
            .formatted(machine.root, machine.root, machine.root));
    Process run = machine.start(machine.root, List.of(launcher.toString()));
    Path started = machine.root.resolve("maven-started");
    while (!Files.exists(started)) {
      assertThat(run.isAlive()).isTrue();
      Thread.onSpinWait();
    }
    ProcessHandle maven =
        ProcessHandle.of(Long.parseLong(Files.readString(started).strip())).orElseThrow();

    run.destroy();

    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(run.exitValue()).isEqualTo(143);
    assertThat(maven.isAlive()).isFalse();
    assertThat(lock()).doesNotExist();
    assertThat(distribution).doesNotExist();
    machine.maven("");
    assertThat(machine.run(launcher).exit()).isZero();
  }

  @Test
  @DisplayName("the lock of a build that was killed is taken over")
  void killed() throws Exception {
    Process gone = machine.start(machine.root, List.of(machine.bin.resolve("env").toString()));
    gone.waitFor();
    Files.createDirectories(lock());
    Files.writeString(lock().resolve("pid"), gone.pid() + "\n");

    assertThat(machine.run(launcher).exit()).isZero();
    assertThat(machine.mavenRuns()).isEqualTo(1);
  }

  @Test
  @DisplayName("half a distribution, without its stamp, is not used")
  void half() throws Exception {
    machine.run(launcher);
    Files.delete(distribution.resolve("lib/build.txt"));

    assertThat(machine.run(launcher).exit()).isZero();
    assertThat(machine.mavenRuns()).isEqualTo(2);
  }

  @Test
  @DisplayName("no Maven: says so, and how to get it")
  void noMaven() throws Exception {
    Files.delete(machine.bin.resolve("mvn"));

    FakeMachine.Run run = machine.run(launcher);

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("no Maven found").contains("Install Maven 3.8 or newer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.6.3", "2.2.1"})
  @DisplayName("a Maven that is too old is named")
  void oldMaven(String version) throws Exception {
    machine.maven(version, "");

    FakeMachine.Run run = machine.run(launcher);

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("is Maven " + version);
    assertThat(machine.mavenRuns()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.8.7", "3.10.0", "4.0.0"})
  @DisplayName("newer ones will do")
  void newMaven(String version) throws Exception {
    machine.maven(version, "");

    assertThat(machine.run(launcher).exit()).isZero();
  }

  @Test
  @DisplayName("a clone that can't be written: says so")
  void notWritable() throws Exception {
    // Root may write everywhere, but not into a file.
    Files.writeString(clone.resolve("target"), "");

    FakeMachine.Run run = machine.run(launcher);

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("can't be written");
  }
}
