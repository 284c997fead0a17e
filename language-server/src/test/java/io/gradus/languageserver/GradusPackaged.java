package io.gradus.languageserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real distribution, started as a user starts it. */
@DisabledOnOs(OS.WINDOWS)
class GradusPackaged {
  private static final String VERSION = System.getProperty("gradus.version");
  private static final String VERSION_LINE = "gradus " + VERSION + "\n";
  private static final Path DISTRIBUTION =
      Path.of(System.getProperty("gradus.target"), "gradus-" + VERSION);

  @TempDir Path temporary;

  private FakeMachine machine;
  private Path cache;

  @BeforeEach
  void machine() throws Exception {
    machine = new FakeMachine(temporary.toRealPath());
    cache = machine.root.resolve("cache");
    machine.environment.put("JAVA_HOME", System.getProperty("java.home"));
    machine.environment.put("GRADUS_CACHE", cache.toString());
  }

  private FakeMachine.Run gradus(String... arguments) throws Exception {
    return machine.run(DISTRIBUTION.resolve("gradus"), arguments);
  }

  private List<Path> archives() throws IOException {
    if (!Files.isDirectory(cache.resolve("cds"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache.resolve("cds"))) {
      return files.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
  }

  /** The archive is made beside the first run. */
  private Path makeArchive() throws Exception {
    machine.environment.remove("GRADUS_CDS");
    gradus("--version");
    long deadline = System.nanoTime() + java.time.Duration.ofMinutes(2).toNanos();
    while (archives().isEmpty() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    return archives().get(0);
  }

  @Test
  @DisplayName("says its version and nothing else")
  void version() throws Exception {
    assertThat(gradus("--version")).isEqualTo(new FakeMachine.Run(0, VERSION_LINE, ""));
  }

  @Test
  @DisplayName("exit codes come through")
  void exitCodes() throws Exception {
    assertThat(gradus("--help").exit()).isZero();
    assertThat(gradus("nonsense").exit()).isEqualTo(2);
  }

  @Test
  @DisplayName("a class-data archive is made beside the first run, and used while it is whole")
  void archive() throws Exception {
    Path archive = makeArchive();
    Path log = machine.root.resolve("classes.txt");
    machine.environment.put("GRADUS_JAVA_OPTS", "-Xlog:class+load:file=" + log);

    assertThat(gradus("--version").exit()).isZero();
    // JDK 17 takes no class from an archive where the jar's path has a character that a URL
    // escapes, such as a space: a slower start, and nothing else.
    assertThat(Files.readAllLines(log))
        .anyMatch(
            line ->
                line.contains("io.gradus.grader.cli.Gradus ")
                    && (line.contains("shared objects") || line.contains("%")));

    machine.environment.remove("GRADUS_JAVA_OPTS");
    byte[] content = Files.readAllBytes(archive);
    byte[] other = content.clone();
    Arrays.fill(other, 0, 4096, (byte) 7);
    for (byte[] damaged : List.of(new byte[0], Arrays.copyOf(content, content.length / 2), other)) {
      Files.delete(archive);
      Files.write(archive, damaged);
      assertThat(gradus("--version")).isEqualTo(new FakeMachine.Run(0, VERSION_LINE, ""));
    }
  }

  @Test
  @DisplayName("a cache that can't be written does no harm and is not spoken of")
  void noCache() throws Exception {
    machine.environment.remove("GRADUS_CDS");
    Files.writeString(cache, "a file in the cache's place");

    assertThat(gradus("--version")).isEqualTo(new FakeMachine.Run(0, VERSION_LINE, ""));
  }

  @Test
  @DisplayName("doctor tries the engine for real, and says so in 80 columns")
  void doctor() throws Exception {
    // The natives that earlier tests unpacked serve here too.
    machine.environment.remove("GRADUS_CACHE");
    machine.environment.put("HOME", System.getProperty("user.home"));

    FakeMachine.Run run = gradus("doctor");

    assertThat(run.out()).containsPattern("(?m)^ok +engine +PyTorch .* a matrix product, offline");
    assertThat(run.out()).containsPattern("(?m)^(ok|warn) +sandbox ");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().filter(line -> !line.contains("/")))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  @DisplayName("a workspace compiles offline; its folder's name may be odd, and so may the locale")
  void workspaceCompiles() throws Exception {
    assumeThat(FakeMachine.find("mvn")).as("Maven is not installed here").isPresent();
    machine.environment.put("LC_ALL", "C");
    Path workspace = machine.root.resolve("mein Übungsordner 1");

    FakeMachine.Run init =
        gradus(
            "init",
            workspace.toString(),
            "--maven-repository",
            System.getProperty("gradus.repository"));

    assertThat(init.err()).isEmpty();
    assertThat(init.exit()).isZero();
    try (Stream<Path> files = Files.walk(workspace)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("/key/"));
    }
    machine.environment.putAll(Map.of("LC_ALL", "C.UTF-8", "PATH", System.getenv("PATH")));
    List<String> compile =
        new ArrayList<>(List.of("mvn", "-o", "-q", "-B", "-Dstyle.color=never", "compile"));
    compile.add("-Dmaven.repo.local=" + System.getProperty("gradus.repository"));
    FakeMachine.Run maven = machine.run(workspace, compile);
    assertThat(maven.out() + maven.err()).doesNotContain("ERROR", "WARN");
    assertThat(maven.exit()).isZero();
    try (Stream<Path> classes = Files.walk(workspace.resolve("target/classes"))) {
      assertThat(classes.filter(file -> file.toString().endsWith(".class"))).isNotEmpty();
    }
  }
}
