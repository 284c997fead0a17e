package io.gradus.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A command that was started for somebody. */
class StarterTest {
  @Test
  @DisplayName("it ends when that process does, and at once where there is none any more")
  @DisabledOnOs(OS.WINDOWS)
  void ends() throws Exception {
    Process other = new ProcessBuilder("sleep", "600").start();
    CompletableFuture<Boolean> ended = new CompletableFuture<>();
    try {
      Starter.follow(Optional.of(String.valueOf(other.pid())), () -> ended.complete(true));
      assertThat(ended.isDone()).isFalse();
    } finally {
      other.destroyForcibly();
    }
    assertThat(ended.get(60, TimeUnit.SECONDS)).isTrue();
    other.waitFor();

    CompletableFuture<Boolean> late = new CompletableFuture<>();
    Starter.follow(Optional.of(String.valueOf(other.pid())), () -> late.complete(true));
    assertThat(late.get(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  @DisplayName("who was started by nobody in particular goes on")
  void goesOn() {
    AtomicInteger ends = new AtomicInteger();
    Starter.follow(Optional.empty(), ends::incrementAndGet);
    Starter.follow(Optional.of("nobody"), ends::incrementAndGet);
    Starter.follow(Optional.of(""), ends::incrementAndGet);
    assertThat(ends).hasValue(0);
  }
}
