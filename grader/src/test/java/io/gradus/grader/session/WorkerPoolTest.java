package io.gradus.grader.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gradus.grader.sandbox.JvmCommand;
import io.gradus.grader.sandbox.SandboxLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerPoolTest {
  @TempDir private Path folder;
  private LocalSandbox sandbox;

  @BeforeEach
  void sandbox() {
    sandbox = new LocalSandbox(folder);
  }

  /** A JVM that is no worker. */
  private static WorkerSpec running(String mainClass, String... arguments) {
    WorkerSpec spec = WorkerSessionTest.spec();
    JvmCommand command = spec.command();
    return new WorkerSpec(
        new JvmCommand(
            command.classPath(),
            mainClass,
            command.jvmOptions(),
            List.of(arguments),
            command.environment(),
            command.readOnly()),
        spec.limits());
  }

  /** Prints what is no frame, and stays. */
  public static final class Chatter {
    private Chatter() {}

    public static void main(String[] args) throws InterruptedException {
      System.err.println("something is wrong with this machine");
      System.out.println("hello");
      new CountDownLatch(1).await();
    }
  }

  /** Ends at once. */
  public static final class Quitter {
    private Quitter() {}

    public static void main(String[] args) {
      System.exit(9);
    }
  }

  /** As {@link WorkerSessionTest#spec()}, told apart by its memory. */
  private static WorkerSpec spec(int heapMegabytes) {
    WorkerSpec spec = WorkerSessionTest.spec();
    SandboxLimits limits = spec.limits();
    return new WorkerSpec(
        spec.command(),
        new SandboxLimits(
            heapMegabytes,
            limits.nativeMegabytes(),
            limits.processorTime(),
            limits.wallTime(),
            limits.processes(),
            limits.openFiles(),
            limits.fileMegabytes(),
            limits.outputBytes()));
  }

  @Test
  void eachIsHandedOutOnceAndTheNextIsPrepared() throws IOException {
    try (WorkerPool pool = new WorkerPool(sandbox, 1)) {
      pool.expect(List.of(spec(64), spec(64)));
      WorkerProcess first = pool.take(spec(64));
      WorkerProcess second = pool.take(spec(64));
      assertThat(first).isNotSameAs(second);
      assertThat(first.isAlive()).isTrue();
      first.close();
      assertThat(first.isAlive()).isFalse();
      assertThat(second.isAlive()).isTrue();
      assertThat(sandbox.started).as("no third: two were expected").hasSize(2);
    }
    assertThat(sandbox.alive()).isZero();
  }

  @Test
  void whatWasNotExpectedIsStartedWhenAskedFor() throws IOException {
    try (WorkerPool pool = new WorkerPool(sandbox, 1)) {
      assertThat(pool.take(spec(64)).isAlive()).isTrue();
      assertThat(sandbox.started).hasSize(1);
    }
    assertThat(sandbox.alive()).isZero();
  }

  @Test
  void eachHasTheLimitsThatItWasAskedForWith() throws IOException {
    try (WorkerPool pool = new WorkerPool(sandbox, 2)) {
      pool.expect(List.of(spec(64), spec(65), spec(66)));
      assertThat(pool.take(spec(65)).limits().heapMegabytes()).isEqualTo(65);
      assertThat(pool.take(spec(64)).limits().heapMegabytes()).isEqualTo(64);
      assertThat(pool.take(spec(66)).limits().heapMegabytes()).isEqualTo(66);
      assertThat(sandbox.started).hasSize(3);
    }
    assertThat(sandbox.alive()).isZero();
  }

  @Test
  void oneThatIsPassedOverMakesWay() throws IOException {
    try (WorkerPool pool = new WorkerPool(sandbox, 1)) {
      pool.expect(List.of(spec(64), spec(65), spec(66)));
      assertThat(pool.take(spec(65)).limits().heapMegabytes()).isEqualTo(65);
      assertThat(pool.take(spec(66)).limits().heapMegabytes()).isEqualTo(66);
      assertThat(sandbox.started).hasSize(3);
    }
    assertThat(sandbox.alive()).isZero();
  }

  @Test
  void oneThatIsNoLongerExpectedIsEnded() throws Exception {
    try (WorkerPool pool = new WorkerPool(sandbox, 1)) {
      pool.expect(List.of(spec(64), spec(64)));
      while (sandbox.started.isEmpty()) {
        Thread.onSpinWait();
      }
      pool.expectOnly(List.of());
      assertThat(sandbox.started.get(0).waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(sandbox.started).hasSize(1);
    }
  }

  @Test
  void aReadyOneServesWhoeverComesNext() throws Exception {
    try (WorkerPool pool = new WorkerPool(sandbox, 1)) {
      pool.expect(List.of(spec(64)));
      pool.expectOnly(List.of(spec(64)));
      assertThat(pool.take(spec(64)).isAlive()).isTrue();
      assertThat(sandbox.started).hasSize(1);
    }
  }

  @Test
  void whatWasUsedIsEndedInTheBackground() throws Exception {
    try (WorkerPool pool = new WorkerPool(sandbox, 1)) {
      pool.end(pool.take(spec(64)));
      assertThat(sandbox.started.get(0).waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aReadyOneThatDiedIsReplaced() throws Exception {
    try (WorkerPool pool = new WorkerPool(sandbox, 1)) {
      pool.expect(List.of(spec(64)));
      while (sandbox.started.isEmpty()) {
        Thread.onSpinWait();
      }
      Process ready = sandbox.started.get(0);
      ready.destroyForcibly().waitFor();
      assertThat(pool.take(spec(64)).isAlive()).isTrue();
      assertThat(sandbox.started).hasSize(2);
    }
    assertThat(sandbox.alive()).isZero();
  }

  @Test
  void whatIsNoWorkerIsToldAndEnded() {
    WorkerSpec chatter = running(Chatter.class.getName());
    try (WorkerPool pool = new WorkerPool(sandbox, 1)) {
      pool.expect(List.of(chatter));
      assertThatThrownBy(() -> pool.take(chatter))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("(sandbox: tests) did not start")
          .hasMessageContaining("something is wrong with this machine")
          .hasMessageEndingWith("Run gradus doctor.");
      assertThat(sandbox.alive()).isZero();
    }
  }

  @Test
  void whatEndsAtOnceIsTold() {
    try (WorkerPool pool = new WorkerPool(sandbox, 1)) {
      assertThatThrownBy(() -> pool.take(running(Quitter.class.getName())))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("exit status 9");
    }
  }

  @Test
  void closingWhileOneStartsLeavesNone() throws Exception {
    WorkerSpec silent = running(Silent.class.getName());
    WorkerPool pool = new WorkerPool(sandbox, 1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> taking = other.submit(() -> pool.take(silent));
      while (sandbox.started.isEmpty()) {
        Thread.onSpinWait();
      }
      pool.close();
      assertThatThrownBy(() -> taking.get(30, TimeUnit.SECONDS))
          .hasCauseInstanceOf(IOException.class);
    } finally {
      other.shutdownNow();
    }
    assertThat(sandbox.alive()).isZero();
    assertThatThrownBy(() -> pool.take(silent))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("closed");
    assertThat(sandbox.alive()).isZero();
  }

  /** Says nothing, and stays. */
  public static final class Silent {
    private Silent() {}

    public static void main(String[] args) throws InterruptedException {
      new CountDownLatch(1).await();
    }
  }

  @Test
  void aWorkerEndsWithItsGrader() throws Exception {
    try (WorkerPool pool = new WorkerPool(sandbox, 1)) {
      pool.take(spec(64));
      Process process = sandbox.started.get(0);
      process.getOutputStream().close(); // as when the grader is killed
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
