package io.gradus.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gradus.grader.compile.Compilation.Compiled;
import io.gradus.grader.compile.Compilation.Rejected;
import io.gradus.grader.sandbox.JvmCommand;
import io.gradus.grader.sandbox.SandboxedProcess;
import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The life of the child: when it starts, when it ends, what remains. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CompilerChildTest {
  private static final List<SourceFile> SOUND = List.of(new SourceFile("A.java", "class A {}"));
  private static final List<SourceFile> HANGS = List.of(Hostile.all().get(0).source());

  @TempDir Path folder;
  private final List<String> options = new CopyOnWriteArrayList<>();
  private final List<Watched> started = new CopyOnWriteArrayList<>();

  private JavacService service(CompilerLimits limits) {
    return new JavacService(LearnersJars.list(), limits, this::start, Optional.empty());
  }

  private SandboxedProcess start(JvmCommand command) throws IOException {
    options.addAll(command.jvmOptions());
    Watched process = new Watched(PlainProcess.start(command));
    started.add(process);
    return process;
  }

  /** Tells when sources were sent. */
  private static final class Watched implements SandboxedProcess {
    private final SandboxedProcess inner;
    private final CompletableFuture<Void> asked = new CompletableFuture<>();

    Watched(SandboxedProcess inner) {
      this.inner = inner;
    }

    @Override
    public OutputStream stdin() {
      return new FilterOutputStream(inner.stdin()) {
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          out.write(bytes, from, length);
          out.flush();
          asked.complete(null);
        }
      };
    }

    @Override
    public InputStream stdout() {
      return inner.stdout();
    }

    @Override
    public InputStream stderr() {
      return inner.stderr();
    }

    @Override
    public boolean isAlive() {
      return inner.isAlive();
    }

    @Override
    public Optional<Integer> exitStatus() {
      return inner.exitStatus();
    }

    @Override
    public Optional<Duration> processorTime() {
      return inner.processorTime();
    }

    @Override
    public void close() {
      inner.close();
    }
  }

  private void awaitAllEnded() throws InterruptedException {
    for (Watched process : started) {
      while (process.isAlive()) {
        TimeUnit.MILLISECONDS.sleep(5); // bounded by the class's time limit
      }
    }
  }

  @Test
  void closingInTheMiddleOfACompilationEndsIt() throws Exception {
    JavacService javac = service(CompilerLimits.DEFAULT);
    CompletableFuture<Compilation> result =
        CompletableFuture.supplyAsync(() -> javac.compile(HANGS));
    while (started.isEmpty()) {
      Thread.onSpinWait();
    }
    started.get(0).asked.get();

    javac.close();

    assertThat(((Rejected) result.get()).findings().get(0).code()).isEqualTo("compile/stopped");
    awaitAllEnded();
    assertThatThrownBy(() -> javac.compile(SOUND)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void closingTwiceOrBeforeItIsReadyLeavesNothing() throws Exception {
    JavacService javac = service(CompilerLimits.DEFAULT);
    javac.close();
    javac.close();
    while (started.isEmpty()) {
      Thread.onSpinWait();
    }
    awaitAllEnded();
  }

  @Test
  void aChildThatDiedWhileIdleIsReplaced() throws Exception {
    try (JavacService javac = service(CompilerLimits.DEFAULT)) {
      assertThat(javac.compile(SOUND)).isInstanceOf(Compiled.class);
      started.get(0).close();
      awaitAllEnded();

      assertThat(javac.compile(SOUND)).isInstanceOf(Compiled.class);
      assertThat(started).hasSize(2);
    }
    awaitAllEnded();
  }

  @Test
  void aSoundChildIsKept() {
    try (JavacService javac = service(CompilerLimits.DEFAULT)) {
      assertThat(javac.compile(SOUND)).isInstanceOf(Compiled.class);
      assertThat(javac.compile(List.of(new SourceFile("A.java", "class"))))
          .isInstanceOf(Rejected.class);
      assertThat(javac.compile(SOUND)).isInstanceOf(Compiled.class);
      assertThat(started).hasSize(1);
    }
  }

  @Test
  void aKilledGraderLeavesNoCompilerEvenIfItHangs() throws Exception {
    Process grader =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                GraderInMiniature.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = grader.inputReader()) {
      ProcessHandle compiler = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();

      grader.destroyForcibly();

      compiler.onExit().get();
      assertThat(compiler.isAlive()).isFalse();
    } finally {
      grader.destroyForcibly();
    }
  }

  @Test
  void wallTimeStopsWhatUsesNoProcessor() {
    CompilerLimits impatient =
        new CompilerLimits(
            Duration.ofHours(1), Duration.ofMillis(1500), 128, 8_000_000, 100, 1_000_000);
    try (JavacService javac = service(impatient)) {
      assertThat(((Rejected) javac.compile(HANGS)).findings().get(0).code())
          .isEqualTo("compile/timeout");
    }
  }

  @Test
  void anArchiveIsMadeOnceAndADamagedOneDoesNotMatter() throws Exception {
    List<Path> own = asJars(CompilerCommand.ownClassPath());
    Optional<Path> archive = CompilerArchive.make(folder, LearnersJars.list(), own);
    assertThat(folder).isDirectoryContaining(file -> file.equals(archive.get()));
    FileTime made = Files.getLastModifiedTime(archive.get());
    assertThat(CompilerArchive.make(folder, LearnersJars.list(), own)).isEqualTo(archive);
    assertThat(Files.getLastModifiedTime(archive.get())).isEqualTo(made);

    for (int cut = 0; cut < 2; cut++) {
      try (JavacService javac =
          new JavacService(
              LearnersJars.list(), CompilerLimits.DEFAULT, this::start, Optional.of(folder), own)) {
        assertThat(javac.compile(SOUND)).isInstanceOf(Compiled.class);
        assertThat(options).anyMatch(o -> o.equals("-XX:SharedArchiveFile=" + archive.get()));
      }
      byte[] whole = Files.readAllBytes(archive.get());
      Files.delete(archive.get());
      Files.write(archive.get(), Arrays.copyOf(whole, whole.length / 2));
    }
  }

  /** The JVM archives classes from jars only. */
  private List<Path> asJars(List<Path> classPath) throws IOException {
    List<Path> jars = new ArrayList<>();
    for (Path entry : classPath) {
      if (Files.isRegularFile(entry)) {
        jars.add(entry);
        continue;
      }
      Path jar = folder.resolve(jars.size() + ".jar");
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
          Stream<Path> files = Files.walk(entry)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          out.putNextEntry(new ZipEntry(entry.relativize(file).toString().replace('\\', '/')));
          Files.copy(file, out);
        }
      }
      jars.add(jar);
    }
    return jars;
  }

  @Test
  void classFoldersHaveNoArchive() throws Exception {
    assertThat(CompilerArchive.make(folder, LearnersJars.list(), List.of(folder))).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aCompilerThatCannotStartIsTheToolsFault() {
    CompilerLimits tiny =
        new CompilerLimits(Duration.ofSeconds(9), Duration.ofSeconds(60), 1, 1_000, 1, 1_000);
    try (JavacService javac = service(tiny)) {
      assertThatThrownBy(() -> javac.compile(SOUND))
          .isInstanceOf(CompilerUnavailableException.class)
          .hasMessageContaining("gradus doctor");
    }
  }
}
