package io.gradus.grader.compile;

import io.gradus.grader.compile.CompilerMessages.Answer;
import io.gradus.grader.compile.CompilerMessages.Wish;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.sandbox.JvmCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.ReentrantLock;

/**
 * javac in a child JVM that is started at once, kept warm, and replaced when a source has hung,
 * starved or crashed it.
 *
 * <p>Safe for several threads: compilations take turns. The child ends with the grader, however
 * that ends, because its standard input does.
 */
public final class JavacService implements CompileService {
  private final CompilerLimits limits;
  private final CompilerLauncher launcher;
  private final List<Path> ownClassPath;
  private final List<Path> classPath;
  private final Optional<Path> archives;
  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(1, task -> daemon(task, "compiler-watch"));
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Object state = new Object();
  private Future<CompilerChild> child;
  private Optional<CompilerChild> running = Optional.empty();
  private boolean closed;
  private volatile boolean archiveTrusted = true;

  /** A service with the default limits, as the grader's own user, without a class-data archive. */
  public JavacService(List<Path> classPath) {
    this(classPath, CompilerLimits.DEFAULT, CompilerLauncher.plain(), Optional.empty());
  }

  /**
   * Starts the first child in the background.
   *
   * @param classPath the learners' class path: jars, nothing else is seen by their sources
   * @param limits what one compilation may use
   * @param launcher how the child is started
   * @param archives a folder of the user's cache for the child's class data, which halves its
   *     start; made on first use
   */
  public JavacService(
      List<Path> classPath,
      CompilerLimits limits,
      CompilerLauncher launcher,
      Optional<Path> archives) {
    this(classPath, limits, launcher, archives, CompilerCommand.ownClassPath());
  }

  JavacService(
      List<Path> classPath,
      CompilerLimits limits,
      CompilerLauncher launcher,
      Optional<Path> archives,
      List<Path> ownClassPath) {
    this.ownClassPath = List.copyOf(ownClassPath);
    this.classPath = List.copyOf(classPath);
    this.limits = limits;
    this.launcher = launcher;
    this.archives = archives;
    this.child = prestart();
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Compiles the given files together.
   *
   * @throws CompilerUnavailableException if no compiler can be started on this machine
   * @throws IllegalStateException if the service is closed
   */
  @Override
  public Compilation compile(List<SourceFile> sources) {
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("no sources to compile");
    }
    long characters = sources.stream().mapToLong(s -> s.text().length()).sum();
    if (characters > limits.sourceCharacters()) {
      return CompileFindings.sourcesTooLarge(characters, limits);
    }
    return CompileFindings.of(ask(Wish.COMPILE, sources), sources, limits);
  }

  @Override
  public List<Finding> analyze(List<SourceFile> sources) {
    return AnalysisTask.findings(ask(Wish.ANALYZE, sources));
  }

  private Answer ask(Wish wish, List<SourceFile> sources) {
    byte[] request;
    try {
      request = CompilerMessages.encode(wish, sources);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
    turn.lock();
    try {
      Answer answer = ready().ask(request, limits);
      if (!answer.outcome().sound()) {
        replace();
      }
      return answer;
    } finally {
      turn.unlock();
    }
  }

  /** The child, started anew if it died while nobody was looking. */
  private CompilerChild ready() {
    for (int attempt = 0; ; attempt++) {
      Future<CompilerChild> current;
      synchronized (state) {
        if (closed) {
          throw new IllegalStateException("the compiler is closed");
        }
        current = child;
      }
      try {
        CompilerChild candidate = current.get();
        if (candidate.isAlive()) {
          return candidate;
        }
        candidate.close();
      } catch (ExecutionException e) {
        if (attempt > 0) {
          throw new CompilerUnavailableException(
              "javac can't be started: %s Check that a JDK 17 or newer runs Gradus, and that there is free memory; gradus doctor says more."
                  .formatted(e.getCause().getMessage()),
              e.getCause());
        }
        archiveTrusted = false; // it may be damaged: the second attempt goes without
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while javac was starting", e);
      }
      replace();
    }
  }

  private void replace() {
    synchronized (state) {
      if (!closed) {
        child = prestart();
      }
    }
  }

  private Future<CompilerChild> prestart() {
    FutureTask<CompilerChild> task = new FutureTask<>(this::start);
    daemon(task, "compiler-start").start();
    return task;
  }

  private CompilerChild start() throws IOException {
    CompilerChild started = CompilerChild.start(launcher, command(), clock);
    synchronized (state) {
      running = Optional.of(started);
      if (closed) {
        started.close();
      }
    }
    started.awaitReady();
    return started;
  }

  private JvmCommand command() {
    Optional<Path> archive =
        archives
            .filter(folder -> archiveTrusted)
            .flatMap(folder -> CompilerArchive.find(folder, ownClassPath));
    return CompilerCommand.of(
        ownClassPath,
        classPath,
        limits,
        archive.map(file -> List.of("-XX:SharedArchiveFile=" + file)).orElse(List.of()),
        archive.map(List::of).orElse(List.of()));
  }

  @Override
  public void close() {
    synchronized (state) {
      closed = true;
      running.ifPresent(CompilerChild::close);
    }
    clock.shutdown();
  }
}
