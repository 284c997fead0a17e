package io.gradus.languageserver.task;

import io.gradus.languageserver.wire.Client;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What runs now: one task a workspace, each a child process with progress that can be cancelled.
 */
public final class Tasks {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final long TICK_SECONDS = 1;
  private static final int LONGEST_MESSAGE = 80;

  private final GradusProgram program;
  private final Client client;
  private final ScheduledExecutorService scheduler;
  private final Function<Task, Optional<String>> trainings;
  private final BiConsumer<Task, Outcome> ended;
  private final Map<Path, Running> running = new ConcurrentHashMap<>();
  private final AtomicInteger tokens = new AtomicInteger();

  /** A task with its process and what is shown of it. */
  private static final class Running {
    private final Task task;
    private final String token;
    private final WorkDone progress;
    private final long begun = System.nanoTime();
    private Optional<Child> child = Optional.empty();
    private boolean stopped;
    private volatile String lastLine = "";

    Running(Task task, String token, WorkDone progress) {
      this.task = task;
      this.token = token;
      this.progress = progress;
    }

    synchronized void started(Child process) {
      child = Optional.of(process);
      if (stopped) {
        process.stop(false);
      }
    }

    synchronized void stop(boolean byForce) {
      stopped = true;
      child.ifPresent(process -> process.stop(byForce));
    }

    synchronized boolean isAlive() {
      return child.map(Child::isAlive).orElse(false);
    }

    void tick(Function<Task, Optional<String>> trainings) {
      Optional<String> training = trainings.apply(task);
      if (training.isPresent()) {
        progress.report(training.get());
        return;
      }
      long seconds = (System.nanoTime() - begun) / 1_000_000_000;
      boolean telling = task.kind() == Task.Kind.RUN && lastLine.length() <= LONGEST_MESSAGE;
      String line = telling ? lastLine.strip() : "";
      progress.report(seconds + " s" + (line.isEmpty() ? "" : " · " + line));
    }
  }

  /**
   * @param trainings how the training of a task gets on, where it has one
   * @param ended hears of every end, on the scheduler's thread
   */
  public Tasks(
      GradusProgram program,
      Client client,
      ScheduledExecutorService scheduler,
      Function<Task, Optional<String>> trainings,
      BiConsumer<Task, Outcome> ended) {
    this.program = program;
    this.client = client;
    this.scheduler = scheduler;
    this.trainings = trainings;
    this.ended = ended;
  }

  /** What runs in a workspace. */
  public Optional<Task> running(Path workspace) {
    return Optional.ofNullable(running.get(workspace)).map(one -> one.task);
  }

  /**
   * Starts a task.
   *
   * @return what runs there already; the new task is then not started
   * @throws IOException if the process can't be started
   */
  public Optional<Task> start(Task task) throws IOException {
    String token = "gradus-" + tokens.incrementAndGet();
    Running one = new Running(task, token, WorkDone.ask(client, token, task.title()));
    Running before = running.putIfAbsent(task.workspace(), one);
    if (before != null) {
      one.progress.end();
      return Optional.of(before.task);
    }
    ScheduledFuture<?> ticking =
        scheduler.scheduleWithFixedDelay(
            () -> one.tick(trainings), TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
    try {
      one.started(
          Child.start(
              program.commandLine(task.arguments()),
              line -> one.lastLine = line,
              outcome -> scheduler.execute(() -> end(one, ticking, outcome))));
    } catch (IOException e) {
      ticking.cancel(false);
      running.remove(task.workspace(), one);
      one.progress.end();
      throw e;
    }
    return Optional.empty();
  }

  private void end(Running one, ScheduledFuture<?> ticking, Outcome outcome) {
    ticking.cancel(false);
    one.progress.end();
    running.remove(one.task.workspace(), one);
    ended.accept(one.task, outcome);
  }

  /** Stops what runs in a workspace. */
  public void stop(Path workspace) {
    Optional.ofNullable(running.get(workspace)).ifPresent(this::stop);
  }

  /** Stops what the client shows under a token. */
  public void cancel(String token) {
    running.values().stream()
        .filter(one -> one.token.equals(token))
        .findFirst()
        .ifPresent(this::stop);
  }

  private void stop(Running one) {
    one.stop(false);
    var unused =
        scheduler.schedule(
            () -> {
              if (one.isAlive()) {
                one.stop(true);
              }
            },
            PATIENCE.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** Ends all processes at once: nobody is left to read what they find. */
  public void endAll() {
    running.values().forEach(one -> one.stop(true));
  }
}
