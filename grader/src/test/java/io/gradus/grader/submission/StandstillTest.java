package io.gradus.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StandstillTest {
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Snapshot EMPTY = new Snapshot(List.of(), Map.of(), List.of());

  @TempDir Path folder;

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  @DisplayName("a pipe in a file's place ends the reading, not the grader")
  void pipe() throws Exception {
    Path pipe = folder.resolve("A.java");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0, "mkfifo failed");

    assertThatThrownBy(() -> Standstill.watch(() -> opened(pipe), () -> 0, SHORT))
        .isInstanceOf(WorkspaceProblem.class)
        .hasMessageContaining("stood still");

    Files.newByteChannel(pipe, StandardOpenOption.WRITE).close(); // lets the thread go
  }

  private static Snapshot opened(Path pipe) {
    try {
      Files.newByteChannel(pipe).close();
      return EMPTY;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("what is slow but goes on is waited for")
  void slow() throws Exception {
    AtomicLong asked = new AtomicLong();
    CountDownLatch enough = new CountDownLatch(3);
    Standstill.Reading reading =
        () -> {
          await(enough);
          return EMPTY;
        };
    Snapshot snapshot =
        Standstill.watch(
            reading,
            () -> {
              enough.countDown();
              return asked.incrementAndGet();
            },
            SHORT);

    assertThat(snapshot).isSameAs(EMPTY);
    assertThat(asked.get()).isGreaterThanOrEqualTo(3);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("what the reading throws comes through")
  void problems() {
    WorkspaceProblem problem = new WorkspaceProblem("no such folder");
    assertThatThrownBy(
            () ->
                Standstill.watch(
                    () -> {
                      throw problem;
                    },
                    () -> 0,
                    SHORT))
        .isSameAs(problem);
  }
}
