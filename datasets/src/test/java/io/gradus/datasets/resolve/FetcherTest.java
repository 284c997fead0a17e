package io.gradus.datasets.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gradus.datasets.catalogue.DatasetFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetcherTest {
  private static final int BYTES = 300_000;
  private static final FetchLimits PATIENT =
      new FetchLimits(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20), 3);

  @TempDir Path temp;
  private FileServer server;
  private DatasetFile file;
  private Path target;
  private final List<Long> progress = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    byte[] content = new byte[BYTES];
    new Random(1).nextBytes(content);
    server = new FileServer(content);
    Path copy = Files.write(Files.createTempFile("gradus", ".csv"), content);
    file = file(server.address(), Sha256.of(copy));
    Files.delete(copy);
    target = temp.resolve("file.csv");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static DatasetFile file(URI address, String sha256) {
    return new DatasetFile("file.csv", address, sha256, BYTES, Optional.empty());
  }

  private void fetch(FetchLimits limits) throws FetchException {
    new Fetcher(limits, false).fetch(file, target, (f, bytes) -> progress.add(bytes));
  }

  private void fails(FetchLimits limits, String... message) {
    assertThatThrownBy(() -> fetch(limits))
        .isInstanceOf(FetchException.class)
        .hasMessageContainingAll(message);
    assertThat(target).doesNotExist();
  }

  private Path part() {
    return temp.resolve(".file.csv." + file.sha256().substring(0, 16) + ".part");
  }

  private void keepPart(int bytes) throws IOException {
    Files.write(part(), Arrays.copyOf(server.content, bytes));
  }

  private List<Path> leftBeside() throws IOException {
    try (Stream<Path> all = Files.list(temp)) {
      return all.filter(path -> !path.equals(target)).toList();
    }
  }

  private void isThere() throws IOException {
    assertThat(target).hasBinaryContent(server.content);
    assertThat(leftBeside()).isEmpty();
    assertThat(progress).endsWith((long) BYTES);
  }

  @Test
  void fetchesTheWhole() throws IOException {
    fetch(PATIENT);
    isThere();
    assertThat(server.ranges).containsExactly("");
    assertThat(progress).startsWith(0L).isSorted();
  }

  @Test
  void replacesWhatWasThere() throws IOException {
    Files.writeString(target, "old");
    fetch(PATIENT);
    isThere();
  }

  @Test
  void continuesWhatWasKept() throws IOException {
    keepPart(100_000);
    fetch(PATIENT);
    isThere();
    assertThat(server.ranges).containsExactly("bytes=100000-");
    assertThat(progress).startsWith(100_000L);
  }

  @Test
  void asksForNothingWhenAllWasKept() throws IOException {
    keepPart(BYTES);
    fetch(PATIENT);
    isThere();
    assertThat(server.ranges).isEmpty();
  }

  @Test
  void beginsAnewWhenTheKeptPartWasOfAnotherFile() throws IOException {
    Files.write(part(), new byte[100_000]);
    fetch(PATIENT);
    isThere();
    assertThat(server.ranges).containsExactly("bytes=100000-", "");
  }

  @Test
  void beginsAnewWhenTheServerIgnoresTheRange() throws IOException {
    server.behave((exchange, from) -> server.proper(exchange, 0));
    keepPart(100_000);
    fetch(PATIENT);
    isThere();
    assertThat(server.ranges).containsExactly("bytes=100000-");
  }

  @Test
  void beginsAnewWhenTheServerSendsAnotherRange() throws IOException {
    server.behave(
        (exchange, from) -> {
          if (from > 0) {
            server.range(exchange, from + 1, from + 1);
          } else {
            server.proper(exchange, 0);
          }
        });
    keepPart(100_000);
    fetch(PATIENT);
    isThere();
    assertThat(server.ranges).containsExactly("bytes=100000-", "");
  }

  @Test
  void takesUpATransferThatBreaksOff() throws IOException {
    server.behave(
        (exchange, from) -> {
          if (from < 200_000) {
            server.breakOff(exchange, from, 100_000);
          } else {
            server.proper(exchange, from);
          }
        });
    fetch(PATIENT);
    isThere();
    assertThat(server.ranges).hasSize(3).startsWith("").endsWith("bytes=200000-");
  }

  @Test
  void keepsWhatCameWhenItBreaksOffAgainAndAgain() throws IOException {
    server.behave((exchange, from) -> server.breakOff(exchange, from, 1000));
    fails(PATIENT, "broke off", "after 3000 of 300000 bytes", "fetching again continues it");
    assertThat(part()).hasSize(3000);
    server.behave(server::proper);
    fetch(PATIENT);
    isThere();
  }

  @Test
  void refusesAnotherContent() throws IOException {
    byte[] other = server.content.clone();
    other[5]++;
    server.behave((exchange, from) -> server.send(exchange, 200, other, other.length));
    fails(PATIENT, "is not the file of the catalogue", "expected " + file.sha256());
    assertThat(leftBeside()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "404, not there any more",
    "403, refused",
    "503, try again later",
    "418, answers with status 418"
  })
  void namesTheServersRefusal(int status, String message) throws IOException {
    server.behave((exchange, from) -> server.send(exchange, status, new byte[10], 10));
    fails(PATIENT, server.address().toString(), message);
    assertThat(server.ranges).hasSize(1);
    assertThat(leftBeside()).isEmpty();
  }

  @Test
  void refusesAFileOfAnotherSizeBeforeItComes() throws IOException {
    server.behave((exchange, from) -> server.send(exchange, 200, new byte[10], 10));
    fails(PATIENT, "has 10 bytes where 300000 are expected");
    server.behave((exchange, from) -> server.send(exchange, 200, new byte[10], 5L << 30));
    fails(PATIENT, "is longer than the 300000 bytes expected");
    assertThat(leftBeside()).isEmpty();
  }

  @Test
  void stopsAFileWithoutEnd() throws IOException {
    server.behave((exchange, from) -> server.send(exchange, 200, new byte[10 * BYTES], 0));
    fails(PATIENT, "is longer than the 300000 bytes expected");
    assertThat(leftBeside()).isEmpty();
  }

  @Test
  void acceptsAFileWhoseLengthIsNotAnnounced() throws IOException {
    server.behave((exchange, from) -> server.send(exchange, 200, server.content, 0));
    fetch(PATIENT);
    isThere();
  }

  @Test
  void givesUpOnAServerThatFallsSilent() throws IOException {
    server.behave((exchange, from) -> server.hang(exchange, from, 5000));
    FetchLimits limits =
        new FetchLimits(PATIENT.connect(), PATIENT.answer(), Duration.ofMillis(300), 1);
    // On a busy machine the first bytes may also come too late: then nothing is kept.
    fails(limits, "nothing came for", "of 300000 bytes");
    assertThat(leftBeside()).isSubsetOf(List.of(part()));
  }

  @Test
  void givesUpOnAServerThatNeverAnswersAndDoesNotAskItAgain() throws IOException {
    server.behave((exchange, from) -> server.sleep());
    FetchLimits limits =
        new FetchLimits(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(9), 3);
    Fetcher fetcher = new Fetcher(limits, false);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> fetcher.fetch(file, target, FetchProgress.NONE))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining("127.0.0.1 cannot be reached (no ");
    }
    assertThat(server.ranges.size()).isLessThanOrEqualTo(1);
  }

  @Test
  void remembersThatAServerIsNotThere() throws IOException {
    server.close();
    Fetcher fetcher = new Fetcher(PATIENT, false);
    assertThatThrownBy(() -> fetcher.fetch(file, target, FetchProgress.NONE))
        .hasMessage("127.0.0.1 cannot be reached (no connection)");
    try (FileServer later = new FileServer(server.content, server.port())) {
      assertThatThrownBy(() -> fetcher.fetch(file, target, FetchProgress.NONE))
          .hasMessage("127.0.0.1 cannot be reached (no connection)");
      assertThat(later.ranges).isEmpty();
      fetch(PATIENT);
      isThere();
    }
  }

  @Test
  void namesAServerThatNobodyKnows() {
    file = file(URI.create("https://gradus.invalid/file.csv"), file.sha256());
    fails(PATIENT, "gradus.invalid cannot be reached");
  }

  @Test
  void asksNobodyWhenOffline() {
    assertThatThrownBy(() -> new Fetcher(PATIENT, true).fetch(file, target, FetchProgress.NONE))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("GRADUS_OFFLINE");
    assertThat(server.ranges).isEmpty();
  }

  @Test
  void followsARedirection() throws IOException {
    URI start = URI.create(server.address() + "?moved");
    server.behave(
        (exchange, from) -> {
          if (exchange.getRequestURI().getQuery() == null) {
            server.proper(exchange, from);
          } else {
            exchange.getResponseHeaders().set("Location", server.address().toString());
            exchange.sendResponseHeaders(302, -1);
          }
        });
    file = file(start, file.sha256());
    fetch(PATIENT);
    isThere();
  }

  @Test
  void twoAtOnceDoNotSpoilEachOther() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    server.behave(
        (exchange, from) -> {
          exchange.sendResponseHeaders(200, BYTES);
          exchange.getResponseBody().write(server.content, 0, 1000);
          exchange.getResponseBody().flush();
          try {
            both.await(60, TimeUnit.SECONDS);
          } catch (Exception e) {
            throw new IOException(e);
          }
          exchange.getResponseBody().write(server.content, 1000, BYTES - 1000);
        });
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(
            () -> {
              try {
                new Fetcher(PATIENT, false).fetch(file, target, FetchProgress.NONE);
              } catch (FetchException e) {
                throw new IllegalStateException(e);
              }
            });
    fetch(PATIENT);
    other.get(60, TimeUnit.SECONDS);
    isThere();
  }

  @Test
  void saysWhenTheFolderCannotBeWritten() throws IOException {
    target = Files.writeString(temp.resolve("a-file"), "").resolve("file.csv");
    assertThatThrownBy(() -> fetch(PATIENT))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("cannot be written");
    assertThat(server.ranges).isEmpty();
  }
}
