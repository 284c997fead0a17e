package io.gradus.grader.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * Runs inside a sandbox that is being tried, alone in a jar: tries what must be refused and what
 * must work, and prints one line for each, {@code <name> done} or {@code <name> refused}.
 */
final class SandboxProbe {
  private SandboxProbe() {}

  /**
   * Tries what must fail in a sandbox.
   *
   * @param arguments a file outside, a folder outside, the port of a listener on the loopback
   *     address, a program that exists in here
   */
  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    int port = Integer.parseInt(arguments[2]);
    attempt("read", () -> Files.readAllBytes(file));
    attempt("write", () -> Files.createFile(folder.resolve("written")));
    attempt("connect", () -> connect(port));
    attempt("process", () -> new ProcessBuilder(arguments[3], "-version").start().waitFor());
    attempt("own-folder", () -> Files.writeString(Path.of("own"), "own"));
    attempt("thread", SandboxProbe::thread);
  }

  private static void attempt(String name, Callable<Object> what) {
    String outcome;
    try {
      what.call();
      outcome = "done";
    } catch (Exception | LinkageError e) {
      outcome = "refused";
    }
    System.out.println(name + " " + outcome);
  }

  private static Object connect(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.getPort();
    }
  }

  private static Object thread() throws InterruptedException {
    Thread thread = new Thread(() -> {});
    thread.start();
    thread.join();
    return thread;
  }
}
