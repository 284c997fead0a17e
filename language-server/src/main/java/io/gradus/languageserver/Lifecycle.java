package io.gradus.languageserver;

import io.gradus.languageserver.wire.Log;
import io.gradus.languageserver.wire.Methods;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * When the session begins and, above all, when it ends: at {@code exit}, a second after {@code
 * shutdown}, with the input, and with the process that started it. No orphan is left.
 */
final class Lifecycle {
  /** An editor may forget {@code exit}; the protocol's clients send it at once. */
  private static final long SHUTDOWN_SECONDS = 1;

  /** A client that is gone for good may hold the pipe open by another process. */
  private static final long LOOK_SECONDS = 2;

  /** The last answers are to arrive, but nobody waits for one who does not read. */
  private static final long LAST_WORDS_MILLISECONDS = 300;

  private enum State {
    NEW,
    RUNNING,
    SHUT_DOWN
  }

  /** Something to be done before the end. */
  interface LastAct {
    /** Takes at most as many milliseconds. */
    void perform(long milliseconds) throws InterruptedException;
  }

  private final Exit exit;
  private final Log log;
  private final ScheduledExecutorService scheduler;
  private final List<LastAct> lastActs = new CopyOnWriteArrayList<>();
  private final AtomicBoolean ending = new AtomicBoolean();
  private volatile State state = State.NEW;

  Lifecycle(Exit exit, Log log, ScheduledExecutorService scheduler) {
    this.exit = exit;
    this.log = log;
    this.scheduler = scheduler;
  }

  void beforeTheEnd(LastAct act) {
    lastActs.add(act);
  }

  void initialize(OptionalLong parent) {
    if (state != State.NEW) {
      throw Methods.failure(ResponseErrorCode.InvalidRequest, "initialize comes once");
    }
    state = State.RUNNING;
    parent.ifPresent(this::watch);
  }

  /** A number that is nobody here is another machine's, or another container's. */
  private void watch(long processId) {
    Optional<ProcessHandle> parent = ProcessHandle.of(processId);
    if (parent.isPresent()) {
      var unused =
          scheduler.scheduleWithFixedDelay(
              () -> endWith(parent.get()), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void endWith(ProcessHandle parent) {
    if (!parent.isAlive()) {
      log.say("the process that started the server is gone; the server ends");
      end(1);
    }
  }

  boolean isRunning() {
    return state == State.RUNNING;
  }

  /**
   * Refuses a request that comes too early or too late.
   *
   * @throws org.eclipse.lsp4j.jsonrpc.ResponseErrorException then
   */
  void requireRunning() {
    if (state == State.NEW) {
      throw Methods.failure(ResponseErrorCode.ServerNotInitialized, "initialize comes first");
    }
    if (state == State.SHUT_DOWN) {
      throw Methods.failure(ResponseErrorCode.InvalidRequest, "the server is shut down");
    }
  }

  CompletableFuture<?> shutdown() {
    requireRunning();
    state = State.SHUT_DOWN;
    var unused = scheduler.schedule(() -> end(0), SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    return CompletableFuture.completedFuture(null);
  }

  void exit() {
    end(state == State.SHUT_DOWN ? 0 : 1);
  }

  void inputEnded() {
    end(state == State.SHUT_DOWN ? 0 : 1);
  }

  /** Ends the process, whatever other threads do. */
  void end(int code) {
    if (!ending.compareAndSet(false, true)) {
      return;
    }
    try {
      for (LastAct act : lastActs) {
        act.perform(LAST_WORDS_MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exit.end(code);
    }
  }
}
