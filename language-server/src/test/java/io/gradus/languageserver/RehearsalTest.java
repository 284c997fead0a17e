package io.gradus.languageserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.gradus.languageserver.benchmark.Rehearsal;
import io.gradus.languageserver.curve.RunRehearsal;
import io.gradus.languageserver.wire.Log;
import io.gradus.languageserver.wire.StandardStreams;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session whose classes go into the archive. */
class RehearsalTest {
  @Test
  @DisplayName("it comes to its end, and the server with it, without a complaint")
  void end() throws Exception {
    CompletableFuture<Integer> end = new CompletableFuture<>();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    Parts parts = new Parts(new FakeAnalyzer(), arguments -> List.of("false"), true, List.of());
    assertThatCode(
            () ->
                Rehearsal.perform(
                    (in, out) ->
                        new Server(
                                parts,
                                new StandardStreams(in, out),
                                new Log(
                                    new PrintStream(log, true, StandardCharsets.UTF_8),
                                    Clock.systemUTC()),
                                end::complete)
                            .serve()))
        .doesNotThrowAnyException();
    assertThat(end.get(10, TimeUnit.SECONDS)).isZero();
    assertThat(log.size()).isZero();
  }

  @Test
  @DisplayName("what reads trainings is rehearsed too, and leaves nothing behind")
  void runs(@TempDir Path temporary) throws Exception {
    assertThat(RunRehearsal.perform(temporary)).isEqualTo(1);
    assertThat(temporary).isEmptyDirectory();
  }
}
