package io.gradus.grader.sandbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** A JVM in any of the tiers, with what must be done when it is closed. */
final class JailedProcess implements SandboxedProcess {
  private static final Logger LOG = System.getLogger(JailedProcess.class.getName());
  private static final int KILL_ROUNDS = 1000;
  private static final Duration ROUND = Duration.ofMillis(5);
  private static final int KILLED = 128 + 9;

  /** Between two looks, several threads may use several times as much. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMillis(1500);

  /** What belongs to a process and outlives it. */
  record Belongings(Optional<Path> workFolder, Optional<WorkerUsers.Lease> user) {
    /** A work folder, and for root a user, whose folder it is. */
    static Belongings take(Optional<WorkerUsers> users, WorkFolders folders) throws IOException {
      Optional<WorkerUsers.Lease> user = Optional.empty();
      try {
        if (users.isPresent()) {
          user = Optional.of(users.get().lease());
        }
        Belongings folderless = new Belongings(Optional.empty(), user);
        return new Belongings(Optional.of(folders.create(folderless.owner())), user);
      } catch (IOException | RuntimeException e) {
        new Belongings(Optional.empty(), user).giveUp();
        throw e;
      }
    }

    OptionalInt owner() {
      return user.map(lease -> OptionalInt.of(lease.uid())).orElseGet(OptionalInt::empty);
    }

    /** Gives back what no process came to use. */
    void giveUp() throws IOException {
      if (workFolder.isPresent()) {
        Tree.delete(workFolder.get());
      }
      if (user.isPresent()) {
        user.get().close();
      }
    }
  }

  private final Process process;
  private final boolean linux;
  private final SandboxLimits limits;
  private final Belongings belongings;
  private final Starter starter;
  private final ProcessorClock clock;
  private final InputStream stderr;
  private final AtomicReference<String> stopped = new AtomicReference<>("");
  private boolean closed;

  JailedProcess(
      Process process,
      boolean linux,
      SandboxLimits limits,
      Belongings belongings,
      Starter starter) {
    this.process = process;
    this.linux = linux;
    this.limits = limits;
    this.belongings = belongings;
    this.starter = starter;
    this.clock = new ProcessorClock(process, linux);
    this.stderr = new Capped(process.getErrorStream(), limits.outputBytes());
    starter.opened(this);
  }

  @Override
  public OutputStream stdin() {
    return process.getOutputStream();
  }

  @Override
  public InputStream stdout() {
    return process.getInputStream();
  }

  @Override
  public InputStream stderr() {
    return stderr;
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public Optional<Integer> exitStatus() {
    return process.isAlive() ? Optional.empty() : Optional.of(process.exitValue());
  }

  /**
   * On Linux, of the whole tree, in steps of 10 ms; after the end, what was last seen, at most
   * {@link Starter#WATCH_MILLIS} before it. In tier B the launcher counts too (about 0.3 s). A
   * process that left the tree is missed, which only tier C lets happen.
   */
  @Override
  public Optional<Duration> processorTime() {
    return clock.read();
  }

  @Override
  public Optional<String> stopped() {
    if (!stopped.get().isEmpty()) {
      return Optional.of(stopped.get());
    }
    boolean killed = exitStatus().filter(status -> status == KILLED).isPresent();
    Duration nearlyAll = limits.processorTime().minus(CLOCK_TOLERANCE);
    return killed && clock.read().filter(used -> used.compareTo(nearlyAll) >= 0).isPresent()
        ? Optional.of("it used its " + limits.processorTime().toSeconds() + " s of processor time")
        : Optional.empty();
  }

  /** Waits for the end of a process that is known to come to one; its exit status. */
  int awaitEnd() throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while a sandboxed process ended", e);
    }
  }

  /** Looks after it now and then: its clock can't be read any more when it has ended. */
  void watch() {
    if (!process.isAlive()) {
      return;
    }
    clock.read();
    long bytes = limits.fileMegabytes() * 1024L * 1024;
    if (belongings.workFolder().filter(folder -> Tree.exceeds(folder, bytes)).isPresent()) {
      stop("it wrote more than " + limits.fileMegabytes() + " MB of files");
    }
  }

  private void stop(String reason) {
    if (process.isAlive()) {
      stopped.compareAndSet("", reason);
    }
    kill();
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    kill();
    closeQuietly(process.getOutputStream());
    closeQuietly(process.getInputStream());
    closeQuietly(process.getErrorStream());
    belongings.workFolder().ifPresent(this::remove);
    belongings.user().ifPresent(this::giveBack);
    starter.closed(this);
  }

  private void kill() {
    List<ProcessHandle> tree = new ArrayList<>(process.descendants().toList());
    process.destroyForcibly();
    tree.forEach(ProcessHandle::destroyForcibly);
    try {
      if (!process.waitFor(KILL_ROUNDS * ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(Level.WARNING, "Process {0} does not die", process.pid());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // it is dying; we need not see it
    }
    for (int round = 0; round < KILL_ROUNDS && tree.stream().anyMatch(this::isRunning); round++) {
      LockSupport.parkNanos(ROUND.toNanos());
    }
    belongings.user().ifPresent(this::killUser);
  }

  /** A killed grandchild may wait for ever to be reaped, which Java takes for being alive. */
  private boolean isRunning(ProcessHandle handle) {
    return linux ? ProcFs.isRunning(handle.pid()) : handle.isAlive();
  }

  private void killUser(WorkerUsers.Lease user) {
    try {
      user.killAll();
    } catch (IOException e) {
      LOG.log(Level.WARNING, e.getMessage());
    }
  }

  /** What can't be removed now is swept when a later grader starts. */
  private void remove(Path folder) {
    try {
      Tree.delete(folder);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Not removed: " + folder + ": " + e);
    }
  }

  private void giveBack(WorkerUsers.Lease user) {
    try {
      user.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "User " + user.uid() + " stays locked: " + e);
    }
  }

  private static void closeQuietly(AutoCloseable stream) {
    try {
      stream.close();
    } catch (Exception e) {
      LOG.log(Level.DEBUG, "A pipe to a killed process did not close", e);
    }
  }

  /** Ends the process when it has printed too much. */
  private final class Capped extends FilterInputStream {
    private long left;

    Capped(InputStream in, long limit) {
      super(in);
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left <= 0) {
        stop("it printed more than " + limits.outputBytes() / 1024 + " KB");
        return -1;
      }
      int count = super.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(0, count);
      return count;
    }
  }
}
