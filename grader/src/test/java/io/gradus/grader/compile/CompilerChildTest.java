package io.gradus.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gradus.grader.compile.Compilation.Compiled;
import io.gradus.grader.compile.Compilation.Rejected;
import io.gradus.grader.sandbox.JvmCommand;
import io.gradus.grader.sandbox.SandboxedProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The life of the child: when it starts, when it ends, what remains. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CompilerChildTest {
  private static final List<SourceFile> SOUND = List.of(new SourceFile("A.java", "class A {}"));
  private static final List<SourceFile> HANGS = List.of(Hostile.all().get(0).source());

  private final List<Watched> started = new CopyOnWriteArrayList<>();

  private JavacService service(CompilerLimits limits) {
    return new JavacService(LearnersJars.list(), limits, this::start, Optional.empty());
  }

  private SandboxedProcess start(JvmCommand command) throws IOException {
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
      return new java.io.FilterOutputStream(inner.stdin()) {
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
  void theEndOfTheGraderIsTheEndOfTheChildEvenWhenItHangs() throws Exception {
    JavacService javac = service(CompilerLimits.DEFAULT);
    CompletableFuture<Compilation> result =
        CompletableFuture.supplyAsync(() -> javac.compile(HANGS));
    while (started.isEmpty()) {
      Thread.onSpinWait();
    }
    started.get(0).asked.get();

    started.get(0).inner.stdin().close(); // what the kernel does when the grader is killed

    started.get(0).inner.stdout().transferTo(OutputStream.nullOutputStream());
    while (started.get(0).isAlive()) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    assertThat(((Rejected) result.get()).findings().get(0).code())
        .isEqualTo("compile/javac-failed");
    javac.close();
    awaitAllEnded();
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
