package io.gradus.grader.grading;

import io.gradus.datasets.cache.UserCache;
import io.gradus.grader.compile.CompilerArchive;
import io.gradus.grader.sandbox.Sandboxes;
import io.gradus.grader.session.KitJars;
import io.gradus.grader.session.WorkerArchive;
import io.gradus.grader.session.WorkerCommand;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The class-data archives of the JVMs that a grading starts: the compiler's and the workers'. Each
 * about halves the start of its JVM. They are made by trusted rehearsals, beside other work; a
 * grading does well without them.
 */
public final class ChildArchives {
  private final UserCache cache;
  private final Sandboxes sandboxes;

  /** Archives in a user's cache, and where these sandboxes can read them. */
  public ChildArchives(UserCache cache, Sandboxes sandboxes) {
    this.cache = cache;
    this.sandboxes = sandboxes;
  }

  /**
   * Whether {@link #make()} would find all of them there. Natives that were not yet unpacked make
   * no work: the workers' archive waits for them.
   *
   * @throws IOException if the installation is incomplete
   */
  public boolean areMade() throws IOException {
    WorkerCommand worker = WorkerCommand.found(sandboxes);
    return CompilerArchive.isMade(compilerFolder())
        && (worker.natives().isEmpty() || worker.archive().isPresent());
  }

  /**
   * Makes those that are missing; takes some seconds of processor time.
   *
   * @throws IOException if one can't be made
   */
  public void make() throws IOException {
    CompilerArchive.make(compilerFolder(), KitJars.ofThisProgram());
    WorkerCommand worker = WorkerCommand.found(sandboxes);
    if (worker.natives().isPresent()) {
      WorkerArchive.make(sandboxes.nativeCacheFolder(), worker);
    }
  }

  private Path compilerFolder() throws IOException {
    return cache.folder("compiler");
  }
}
