package io.gradus.languageserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real editors, set up as {@code EDITORS.md} says, play each scenario with the real distribution.
 * To renew what they are to show: {@code mvn -B verify -Dgolden.renew=true}, then read the diff.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "what is left of processes is read from /proc")
class EditorsPackaged {
  private static final Path DISTRIBUTION =
      Path.of(System.getProperty("gradus.target"), "gradus-" + System.getProperty("gradus.version"))
          .toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration FAREWELL = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(50);

  @TempDir Path temporary;

  private FakeMachine machine;
  private Path home;

  @BeforeEach
  void machine() throws Exception {
    machine = new FakeMachine(temporary.toRealPath());
    home = Path.of(machine.environment.get("HOME"));
    machine.environment.put("JAVA_HOME", System.getProperty("java.home"));
    machine.environment.put("PATH", DISTRIBUTION + ":" + System.getenv("PATH"));
    // The natives that earlier tests unpacked serve here too.
    machine.environment.put("GRADUS_CACHE", System.getProperty("user.home") + "/.cache/gradus");
  }

  static Stream<Arguments> plays() throws IOException {
    return Scenario.all()
        .flatMap(
            scenario -> Arrays.stream(RealEditor.values()).map(e -> Arguments.of(e, scenario)));
  }

  @ParameterizedTest(name = "{0} plays {1}")
  @MethodSource("plays")
  void shows(RealEditor editor, Scenario scenario) throws Exception {
    assumeThat(isHere(editor))
        .as("%s is not installed here, or too old: %s", editor.id, editor.howToInstall)
        .isTrue();
    Path workspace = machine.root.resolve("mein Übungsordner 1");
    FakeMachine.Run init =
        machine.run(
            DISTRIBUTION.resolve("gradus"),
            "init",
            workspace.toString(),
            "--maven-repository",
            machine.root.resolve("repository").toString());
    assertThat(init.exit()).as(init.err()).isZero();

    scenario.furnish(workspace);

    String transcript = play(editor, scenario, workspace);

    assertThat(leftOvers()).as("processes that the editor left behind").isEmpty();
    if (Boolean.getBoolean("golden.renew")) {
      scenario.renew(transcript);
    }
    assertThat(transcript).isEqualTo(scenario.expected(editor));
  }

  private boolean isHere(RealEditor editor) throws Exception {
    return FakeMachine.find(editor.trial().get(0)).isPresent()
        && machine.run(machine.root, editor.trial()).exit() == 0;
  }

  private String play(RealEditor editor, Scenario scenario, Path workspace) throws Exception {
    Path steps = machine.root.resolve("steps.json");
    Path transcript = machine.root.resolve("transcript.txt");
    Path said = machine.root.resolve("said.txt");
    scenario.write(editor, steps);
    machine.environment.put("SCENARIO", steps.toString());
    machine.environment.put("SCENARIO_TRANSCRIPT", transcript.toString());
    ProcessBuilder builder =
        new ProcessBuilder(editor.command(editor.paste(home)))
            .directory(workspace.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().clear();
    builder.environment().putAll(machine.environment);
    Process process = builder.start();
    boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    String shown = Files.exists(transcript) ? Files.readString(transcript) : "";
    assertThat(ended && process.exitValue() == 0)
        .as(
            "the editor plays to the end; it showed\n%s\nand said\n%s",
            shown, Files.readString(said))
        .isTrue();
    assertThat(Files.readString(said)).as("what the editor complained of").doesNotContain("rror");
    return shown;
  }

  /** Command lines of processes that live in this test's home, after a while. */
  private List<String> leftOvers() throws IOException {
    long deadline = System.nanoTime() + FAREWELL.toNanos();
    List<String> left = living();
    while (!left.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(LOOK.toNanos());
      left = living();
    }
    return left;
  }

  private List<String> living() {
    List<String> living = new ArrayList<>();
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      for (ProcessHandle one : all.toList()) {
        if (environment(one.pid()).contains("\0HOME=" + home + "\0")) {
          living.add(one.pid() + " " + one.info().commandLine().orElse(""));
        }
      }
    }
    return living;
  }

  private static String environment(long pid) {
    try {
      return "\0"
          + new String(
              Files.readAllBytes(Path.of("/proc/" + pid + "/environ")), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return ""; // gone, or somebody else's
    }
  }
}
