package io.gradus.languageserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, over its real standard streams. */
final class ChildServer implements AutoCloseable {
  private static final long MOST_SECONDS = 30;

  final Process process;
  private final CompletableFuture<String> stderr;

  static List<String> commandLine(String... arguments) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "-cp"));
    line.add(System.getProperty("java.class.path"));
    line.add(FakeServer.class.getName());
    line.addAll(List.of(arguments));
    return line;
  }

  ChildServer(String... arguments) throws IOException {
    process = new ProcessBuilder(commandLine(arguments)).start();
    stderr =
        CompletableFuture.supplyAsync(
            () -> {
              try (InputStream in = process.getErrorStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
              } catch (IOException e) {
                return e.toString();
              }
            });
  }

  /** An editor that reads all that comes. */
  Editor editor() {
    return new Editor(process.getInputStream(), process.getOutputStream());
  }

  OutputStream in() {
    return process.getOutputStream();
  }

  /** Its exit code, or a failure where it does not end. */
  int exit() throws InterruptedException {
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the server is still there");
    }
    return process.exitValue();
  }

  /** What it wrote to standard error, when it has ended. */
  String log() throws Exception {
    return stderr.get(MOST_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
