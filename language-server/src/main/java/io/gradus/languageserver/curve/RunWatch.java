package io.gradus.languageserver.curve;

import io.gradus.languageserver.text.FileAddress;
import io.gradus.languageserver.wire.Log;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Looks at the trainings of the open documents' workspaces, at most once a second, and less often
 * where a look takes long. Polls, for watchers differ from machine to machine, and what has not
 * changed costs a few file times.
 */
public final class RunWatch {
  private static final long LOOK_MILLISECONDS = 1000;

  /** Of the time that a look took, before the next one. */
  private static final int REST = 9;

  /** The first looks load classes, and a training is not to wait for what they took. */
  private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(2);

  private final ScheduledExecutorService scheduler;
  private final Log log;
  private final Supplier<Map<Path, Set<Path>>> open;
  private final Consumer<Path> changed;

  /** On the scheduler's thread only. */
  private final Map<Path, WorkspaceRuns> watched = new HashMap<>();

  private final Set<String> told = new HashSet<>();
  private long rest = System.nanoTime();

  /** By workspace, and by file in it. */
  private final Map<Path, Map<Path, List<ShownRun>>> shown = new ConcurrentHashMap<>();

  /**
   * Begins to look.
   *
   * @param open the files that are open, by workspace
   * @param changed hears, on the scheduler's thread, of workspaces where something is new
   */
  public RunWatch(
      ScheduledExecutorService scheduler,
      Log log,
      Supplier<Map<Path, Set<Path>>> open,
      Consumer<Path> changed) {
    this.scheduler = scheduler;
    this.log = log;
    this.open = open;
    this.changed = changed;
    var unused =
        scheduler.scheduleWithFixedDelay(
            this::look, LOOK_MILLISECONDS, LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  /** The trainings of a document, as they are at this moment. */
  public List<ShownRun> of(Path workspace, String uri) {
    Map<Path, List<ShownRun>> files = shown.getOrDefault(workspace, Map.of());
    Optional<Path> file = files.isEmpty() ? Optional.empty() : FileAddress.path(uri);
    return file.map(path -> files.getOrDefault(path, List.of())).orElse(List.of());
  }

  /** How the newest training that goes on in a workspace gets on, in a line. */
  public Optional<String> progress(Path workspace) {
    return shown.getOrDefault(workspace, Map.of()).values().stream()
        .flatMap(List::stream)
        .filter(run -> run.text().going())
        .max(Comparator.comparing(run -> run.head().started()))
        .map(run -> run.text().progress(Duration.between(run.head().started(), Instant.now())));
  }

  /** Looks at once, such as when a document is opened. */
  public void lookSoon() {
    scheduler.execute(
        () -> {
          rest = System.nanoTime();
          look();
        });
  }

  private void look() {
    long begun = System.nanoTime();
    if (begun - rest < 0) {
      return;
    }
    Map<Path, Set<Path>> files = open.get();
    watched.keySet().retainAll(files.keySet());
    shown.keySet().retainAll(files.keySet());
    files.forEach(this::look);
    long end = System.nanoTime();
    rest = end + Math.min(LONGEST_REST, REST * (end - begun));
  }

  private void look(Path workspace, Set<Path> files) {
    try {
      WorkspaceRuns runs =
          watched.computeIfAbsent(workspace, path -> new WorkspaceRuns(path, this::tell));
      Map<Path, List<ShownRun>> now = runs.look(files);
      Map<Path, List<ShownRun>> before = shown.put(workspace, now);
      if (!now.equals(before == null ? Map.of() : before)) {
        changed.accept(workspace);
      }
    } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
      tell("the runs of a workspace could not be read: " + e);
    }
  }

  /** Once: what can't be read now can't be read a second later. */
  private void tell(String trouble) {
    if (told.add(trouble)) {
      log.say(trouble);
    }
  }
}
