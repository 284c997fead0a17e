package io.gradus.grader.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Numeric users that own nothing, one for each learner's process that root starts: what one does to
 * its own user reaches no other. A lock file keeps two graders from using the same one; since users
 * are the machine's, so is the folder of the locks, wherever a grader keeps its other files.
 */
final class WorkerUsers {
  static final int FIRST = 61_000;

  /** From 61184 on, systemd gives users to services; theirs must not be killed. */
  private static final int LAST = 61_183;

  /**
   * Users that this JVM holds. A lock belongs to the process: to open and close a file that is
   * locked here already would give the lock away, and another grader would kill our worker.
   */
  private static final Set<Integer> HERE = ConcurrentHashMap.newKeySet();

  private final Path locks;
  private final int first;

  /**
   * This machine's users.
   *
   * @throws IOException if no folder for locks can be made, or if somebody else made it
   */
  static WorkerUsers ofThisMachine() throws IOException {
    return new WorkerUsers(
        ReadableStage.open(SandboxEnvironment.MACHINES_STAGES).folder("users"), FIRST);
  }

  /**
   * @param locks a folder that only root can write, the same one for all graders that take users
   *     from there on: what runs as a user that is free by these locks is killed
   * @param first the first of them
   */
  WorkerUsers(Path locks, int first) {
    this.locks = locks;
    this.first = first;
  }

  /** A user for one process; given back by closing. */
  Lease lease() throws IOException {
    for (int uid = first; uid <= LAST; uid++) {
      Optional<Lease> lease = tryLease(uid);
      if (lease.isPresent()) {
        return lease.get();
      }
    }
    throw new IOException(
        "All users from " + first + " to " + LAST + " are in use by other sandboxes; end some");
  }

  /** The options of util-linux's {@code setpriv} that make root this user, without any power. */
  static List<String> setprivOptions(int uid) {
    return List.of(
        "--reuid=" + uid,
        "--regid=" + uid,
        "--clear-groups",
        "--inh-caps=-all",
        "--bounding-set=-all");
  }

  private Optional<Lease> tryLease(int uid) throws IOException {
    if (!HERE.add(uid)) {
      return Optional.empty(); // another sandbox of this JVM has it
    }
    Optional<Lease> lease = Optional.empty();
    try {
      lease = lock(uid);
      return lease;
    } finally {
      if (lease.isEmpty()) {
        HERE.remove(uid);
      }
    }
  }

  private Optional<Lease> lock(int uid) throws IOException {
    FileChannel channel =
        FileChannel.open(
            locks.resolve(uid + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      Lease lease = new Lease(uid, channel);
      lease.killAll(); // left by a grader that was killed
      return Optional.of(lease);
    } catch (OverlappingFileLockException e) {
      channel.close(); // a copy of this class in the same JVM has it
      return Optional.empty();
    }
  }

  /** A user in use. */
  static final class Lease implements AutoCloseable {
    private static final int KILL_ROUNDS = 1000;
    private static final Duration ROUND = Duration.ofMillis(5);

    private final int uid;
    private final FileChannel channel;

    private Lease(int uid, FileChannel channel) {
      this.uid = uid;
      this.channel = channel;
    }

    int uid() {
      return uid;
    }

    /** Kills all processes of this user, again until there are none. */
    void killAll() throws IOException {
      for (int round = 0; round < KILL_ROUNDS; round++) {
        List<ProcessHandle> left = running();
        if (left.isEmpty()) {
          return;
        }
        left.forEach(ProcessHandle::destroyForcibly);
        LockSupport.parkNanos(ROUND.toNanos());
      }
      throw new IOException("Processes of user " + uid + " can't be killed; see ps -u " + uid);
    }

    private List<ProcessHandle> running() {
      try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
        return all.filter(p -> ProcFs.realUid(p.pid()).equals(Optional.of(uid)))
            .filter(p -> ProcFs.isRunning(p.pid()))
            .toList();
      }
    }

    /** Gives the user back; the lock file stays. */
    @Override
    public void close() throws IOException {
      if (channel.isOpen()) {
        channel.close();
        HERE.remove(uid);
      }
    }
  }
}
