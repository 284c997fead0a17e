package io.gradus.grader.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gradus.grader.sandbox.JvmCommand;
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

  @Test
  void eachIsHandedOutOnceAndTheNextIsPrepared() throws IOException {
    try (WorkerPool pool = new WorkerPool(sandbox, WorkerSessionTest::spec, 2)) {
      pool.prepare();
      pool.prepare();
      WorkerProcess first = pool.take();
      WorkerProcess second = pool.take();
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
  void oneMoreThanExpectedIsStartedWhenAskedFor() throws IOException {
    try (WorkerPool pool = new WorkerPool(sandbox, WorkerSessionTest::spec, 0)) {
      pool.prepare();
      assertThat(sandbox.started).isEmpty();
      assertThat(pool.take().isAlive()).isTrue();
      assertThat(pool.take(WorkerSessionTest.spec()).isAlive()).isTrue();
    }
    assertThat(sandbox.alive()).isZero();
  }

  @Test
  void aReadyOneThatDiedIsReplaced() throws Exception {
    try (WorkerPool pool = new WorkerPool(sandbox, WorkerSessionTest::spec, 1)) {
      pool.prepare();
      while (sandbox.started.isEmpty()) {
        Thread.onSpinWait();
      }
      Process ready = sandbox.started.get(0);
      ready.destroyForcibly().waitFor();
      assertThat(pool.take().isAlive()).isTrue();
      assertThat(sandbox.started).hasSize(2);
    }
    assertThat(sandbox.alive()).isZero();
  }

  @Test
  void whatIsNoWorkerIsToldAndEnded() {
    try (WorkerPool pool = new WorkerPool(sandbox, () -> running(Chatter.class.getName()), 1)) {
      pool.prepare();
      assertThatThrownBy(pool::take)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("(sandbox: tests) did not start")
          .hasMessageContaining("something is wrong with this machine")
          .hasMessageEndingWith("Run gradus doctor.");
      assertThat(sandbox.alive()).isZero();
    }
  }

  @Test
  void whatEndsAtOnceIsTold() {
    try (WorkerPool pool = new WorkerPool(sandbox, () -> running(Quitter.class.getName()), 1)) {
      assertThatThrownBy(pool::take)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("exit status 9");
    }
  }

  @Test
  void closingWhileOneStartsLeavesNone() throws Exception {
    WorkerPool pool = new WorkerPool(sandbox, () -> running(Silent.class.getName()), 1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> taking = other.submit(() -> pool.take());
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
    assertThatThrownBy(pool::take).isInstanceOf(IOException.class).hasMessageContaining("closed");
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
    try (WorkerPool pool = new WorkerPool(sandbox, WorkerSessionTest::spec, 1)) {
      pool.take();
      Process process = sandbox.started.get(0);
      process.getOutputStream().close(); // as when the grader is killed
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
