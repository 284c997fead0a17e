package io.gradus.languageserver.wire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;

/**
 * The one thread that writes to the client. Whoever has something to send leaves it here and goes
 * on; a client that does not read holds up nobody else.
 */
final class Outbound implements MessageConsumer {
  /** A client that leaves as many unread is gone for good. */
  static final int MOST_WAITING = 50_000;

  private final MessageJsonHandler json;
  private final OutputStream out;
  private final Log log;
  private final Runnable lost;
  private final Deque<Slot> waiting = new ArrayDeque<>();
  private final Map<Object, Slot> replaceable = new HashMap<>();
  private boolean closed;
  private boolean writing;

  /** A place in the queue; what waits there may be replaced by something newer. */
  private static final class Slot {
    private final Object key;
    private Message message;

    Slot(Object key, Message message) {
      this.key = key;
      this.message = message;
    }
  }

  /**
   * @param lost called once when the client can't be written to any more
   */
  Outbound(MessageJsonHandler json, OutputStream out, Log log, Runnable lost) {
    this.json = json;
    this.out = new BufferedOutputStream(out, 1 << 16);
    this.log = log;
    this.lost = lost;
  }

  void start() {
    Thread thread = new Thread(this::write, "gradus-outbound");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void consume(Message message) {
    add(new Slot(this, message));
  }

  /** Sends a message; one with the same key that still waits is replaced by it, in its place. */
  synchronized void consumeLatest(Object key, Message message) {
    Slot slot = replaceable.get(key);
    if (slot == null) {
      slot = new Slot(key, message);
      replaceable.put(key, slot);
      add(slot);
    } else {
      slot.message = message;
    }
  }

  private synchronized void add(Slot slot) {
    if (closed) {
      return;
    }
    if (waiting.size() >= MOST_WAITING) {
      close();
      log.say("the client has left " + MOST_WAITING + " messages unread; the server ends");
      lost.run();
      return;
    }
    waiting.add(slot);
    notifyAll();
  }

  private synchronized Message take() throws InterruptedException {
    writing = false;
    notifyAll();
    while (waiting.isEmpty()) {
      wait();
    }
    Slot slot = waiting.remove();
    replaceable.remove(slot.key, slot);
    writing = true;
    return slot.message;
  }

  private synchronized void close() {
    closed = true;
    waiting.clear();
    replaceable.clear();
  }

  /** Waits until all is written, at most as long. */
  synchronized void drain(long milliseconds) throws InterruptedException {
    long end = System.nanoTime() + milliseconds * 1_000_000;
    while (writing || !waiting.isEmpty()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  private void write() {
    try {
      while (true) {
        write(take());
      }
    } catch (IOException e) {
      close();
      log.say("the client can't be written to (" + e.getMessage() + "); the server ends");
      lost.run();
    } catch (InterruptedException e) {
      close();
    }
  }

  private void write(Message message) throws IOException {
    byte[] body;
    try {
      body = json.serialize(message).getBytes(StandardCharsets.UTF_8);
    } catch (RuntimeException e) {
      log.bug("writing a message", e);
      return;
    }
    String header = "Content-Length: " + body.length + "\r\n\r\n";
    out.write(header.getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
  }
}
