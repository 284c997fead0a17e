package io.gradus.datasets.resolve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server on this machine with one file, that behaves as a test wants. */
final class FileServer implements AutoCloseable {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-");

  /** Answers a request. */
  @FunctionalInterface
  interface Behaviour {
    void answer(HttpExchange exchange, int from) throws IOException;
  }

  final byte[] content;

  /** The Range header of each request, empty for none. */
  final List<String> ranges = new CopyOnWriteArrayList<>();

  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile Behaviour behaviour = this::proper;

  FileServer(byte[] content) throws IOException {
    this(content, 0);
  }

  FileServer(byte[] content, int port) throws IOException {
    this.content = content;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/file.csv");
  }

  int port() {
    return server.getAddress().getPort();
  }

  FileServer behave(Behaviour wanted) {
    behaviour = wanted;
    return this;
  }

  /** As a good server: the whole file, or the range that was asked for. */
  void proper(HttpExchange exchange, int from) throws IOException {
    if (from > 0) {
      range(exchange, from, from);
    } else {
      send(exchange, 200, content, content.length);
    }
  }

  /** Claims a range, and sends the rest of the file from a byte. */
  void range(HttpExchange exchange, int claimed, int from) throws IOException {
    String range = "bytes " + claimed + "-" + (content.length - 1) + "/" + content.length;
    exchange.getResponseHeaders().set("Content-Range", range);
    send(exchange, 206, Arrays.copyOfRange(content, from, content.length), content.length - from);
  }

  /** Announces some bytes and sends these; length 0 announces nothing (chunked). */
  void send(HttpExchange exchange, int status, byte[] body, long announced) throws IOException {
    exchange.sendResponseHeaders(status, announced);
    exchange.getResponseBody().write(body);
  }

  /** Sends the first part of what was asked for, then breaks off. */
  void breakOff(HttpExchange exchange, int from, int sent) throws IOException {
    String range = "bytes " + from + "-" + (content.length - 1) + "/" + content.length;
    exchange.getResponseHeaders().set("Content-Range", range);
    int status = from > 0 ? 206 : 200;
    send(exchange, status, Arrays.copyOfRange(content, from, from + sent), content.length - from);
  }

  /** Sends the first bytes, then nothing more for as long as the test lasts. */
  void hang(HttpExchange exchange, int from, int sent) throws IOException {
    exchange.sendResponseHeaders(200, content.length);
    OutputStream body = exchange.getResponseBody();
    body.write(content, from, sent);
    body.flush();
    sleep();
  }

  /** Waits until the server is closed. */
  void sleep() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String asked = exchange.getRequestHeaders().getFirst("Range");
    ranges.add(asked == null ? "" : asked);
    Matcher range = RANGE.matcher(asked == null ? "" : asked);
    try (exchange) {
      behaviour.answer(exchange, range.matches() ? Integer.parseInt(range.group(1)) : 0);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
