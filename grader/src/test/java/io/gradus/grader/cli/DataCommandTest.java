package io.gradus.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.gradus.datasets.Datasets;
import io.gradus.datasets.cache.UserCache;
import io.gradus.datasets.catalogue.Catalogue;
import io.gradus.datasets.catalogue.Dataset;
import io.gradus.datasets.catalogue.DatasetFile;
import io.gradus.datasets.catalogue.Licence;
import io.gradus.datasets.resolve.DatasetResolver;
import io.gradus.datasets.resolve.FetchLimits;
import io.gradus.datasets.resolve.Fetcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DataCommandTest {
  private static final byte[] CONTENT = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path temporary;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private HttpServer server;
  private int answers;
  private boolean terminal;
  private String folders = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          answers++;
          exchange.sendResponseHeaders(200, CONTENT.length);
          try (exchange) {
            exchange.getResponseBody().write(CONTENT);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Dataset numbers() {
    URI page = URI.create("https://example.org/");
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/numbers.csv");
    DatasetFile file =
        new DatasetFile("numbers.csv", address, hash(), CONTENT.length, Optional.empty());
    Licence licence = new Licence("CC BY 4.0", page);
    return new Dataset(
        "numbers", "Two numbers", "Two.", page, licence, "Counted by A. Body.", List.of(file));
  }

  private static String hash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(CONTENT));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private int run(String... arguments) {
    Duration patience = Duration.ofSeconds(20);
    Fetcher fetcher = new Fetcher(new FetchLimits(patience, patience, patience, 1), false);
    DataCommand command =
        new DataCommand(
            warning -> {
              Map<String, String> environment =
                  Map.of("GRADUS_CACHE", temporary.resolve("cache").toString());
              UserCache cache = new UserCache(environment, "Linux", temporary, warning);
              return new Datasets(
                  new Catalogue(List.of(numbers())), new DatasetResolver(folders, cache, fetcher));
            },
            terminal);
    return new CommandLine(command)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(
            (error, line, parsed) -> {
              if (error instanceof CommandFailure failure) {
                err.append(failure.getMessage()).append('\n').append(failure.remedy());
                return failure.exitCode();
              }
              throw error;
            })
        .execute(arguments);
  }

  private Path cached() {
    return temporary.resolve("cache/datasets/numbers/numbers.csv");
  }

  private void cache(String content) throws IOException {
    Files.createDirectories(cached().getParent());
    Files.writeString(cached(), content);
  }

  /** What was printed, as if the terminal were wide enough. */
  private static String unwrapped(StringWriter printed) {
    return printed.toString().replaceAll("\\s+", " ");
  }

  @Test
  @DisplayName("list tells a stand-in from real data, and asks no network")
  void list() throws IOException {
    assertThat(run("list")).isEqualTo(ExitCode.OK);
    assertThat(out.toString().lines())
        .containsExactly(
            "numbers: Two numbers, CC BY 4.0",
            "  stand-in data: numbers (generated; run: gradus data fetch numbers)");
    out.getBuffer().setLength(0);
    cache("a,b\n1,2\n");
    assertThat(run("list")).isEqualTo(ExitCode.OK);
    assertThat(out.toString().lines()).contains("  real data, cached: " + cached());
    assertThat(answers).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  @DisplayName("list names what is corrupt")
  void listCorrupt() throws IOException {
    cache("a,b\n1");
    assertThat(run("list")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("stand-in data: numbers");
    assertThat(unwrapped(err)).contains("it has 5 bytes where 8 are expected");
  }

  @Test
  @DisplayName("fetch shows licence and attribution, fetches once, and says where it is")
  void fetch() {
    assertThat(run("fetch", "numbers")).isEqualTo(ExitCode.OK);
    assertThat(cached()).hasBinaryContent(CONTENT);
    assertThat(unwrapped(out))
        .contains(
            "numbers: Two numbers CC BY 4.0, https://example.org/ Counted by A. Body. fetched:");
    assertThat(err.toString()).isEmpty();
    out.getBuffer().setLength(0);
    assertThat(run("fetch")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("  already here: " + cached());
    assertThat(answers).isEqualTo(1);
  }

  @Test
  @DisplayName("on a terminal, fetch shows a bar and wipes it")
  void bar() {
    terminal = true;
    assertThat(run("fetch")).isEqualTo(ExitCode.OK);
    assertThat(err.toString())
        .contains("numbers.csv [##############################] 100 %  0.0 kB of 0.0 kB")
        .endsWith("\r\u001b[2K");
    assertThat(FetchBar.line("x.csv", 6_700, 13_400))
        .isEqualTo("  x.csv [###############---------------]  50 %  6.7 kB of 13.4 kB");
    assertThat(FetchBar.line("x.csv", 0, 30_000_000)).endsWith("  0 %  0.0 kB of 30.0 MB");
  }

  @Test
  @DisplayName("fetch that fails says why, how to go on without it, and ends with 3")
  void fetchFails() {
    server.removeContext("/");
    assertThat(run("fetch")).isEqualTo(ExitCode.TOOL_FAILED);
    assertThat(unwrapped(err)).contains("numbers.csv could not be fetched: ", "404");
    assertThat(out.toString()).contains("not fetched; a stand-in serves");
  }

  @Test
  @DisplayName("fetch replaces a corrupt file in the cache and keeps it aside")
  void fetchCorrupt() throws IOException {
    cache("a,b\n1,3\n");
    assertThat(run("fetch")).isEqualTo(ExitCode.OK);
    assertThat(cached()).hasBinaryContent(CONTENT);
    assertThat(cached().resolveSibling("numbers.csv.corrupt")).hasContent("a,b\n1,3\n");
    assertThat(unwrapped(err)).contains("is not used: its SHA-256 is", "was set aside as");
  }

  @Test
  @DisplayName("verify ends with 2 where a file is corrupt, and says what to do")
  void verify() throws IOException {
    Path own = Files.createDirectories(temporary.resolve("own"));
    folders = own.toString();
    assertThat(run("verify")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("  absent   numbers.csv; a stand-in serves.");
    cache("a,b\n1,2\n");
    assertThat(run("verify", "numbers")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("  intact   ");
    Files.writeString(own.resolve("numbers.csv"), "a,b\n1,3\n");
    assertThat(run("verify", "numbers")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(out.toString()).contains("  corrupt  ");
    assertThat(unwrapped(out)).contains("Replace it by the file from http://127.0.0.1");
    assertThat(answers).isZero();
  }

  @Test
  @DisplayName("verify ends with 2 where GRADUS_DATASETS names a folder that is not there")
  void verifyFolder() {
    folders = temporary.resolve("gone").toString();
    assertThat(run("verify")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(unwrapped(err)).contains("which is not a folder.");
  }

  @Test
  @DisplayName("an unknown dataset is wrong use, with what was probably meant")
  void unknown() {
    assertThat(run("fetch", "nubmers")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("no dataset 'nubmers'", "Did you mean 'numbers'?");
    assertThat(run("verify", "x")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(answers).isZero();
  }

  @Test
  @DisplayName("data alone asks what to do")
  void alone() {
    assertThat(run()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("gradus data list, gradus data fetch [ID…]");
  }

  @Test
  @DisplayName("every help text stays within 80 columns")
  void help() {
    for (String command : List.of("list", "fetch", "verify")) {
      assertThat(run(command, "--help")).isEqualTo(ExitCode.OK);
    }
    assertThat(run("--help")).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("list", "fetch", "verify")
        .contains("Datasets, such as penguins");
    assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }
}
