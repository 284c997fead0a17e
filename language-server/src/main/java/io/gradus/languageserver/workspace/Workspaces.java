package io.gradus.languageserver.workspace;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.gradus.grader.guidance.LogbookFile;
import io.gradus.grader.render.LastGrade;
import io.gradus.grader.workspace.Workspace;
import io.gradus.languageserver.text.FileAddress;
import io.gradus.languageserver.wire.Log;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The workspaces of the open documents. Looks at their reports once a second, whoever grades: file
 * watchers differ from client to client, and two times of change cost nothing.
 */
public final class Workspaces {
  private static final long LOOK_MILLISECONDS = 1000;
  private static final String MARKER = "gradus.json";
  private static final long LARGEST_MARKER = 1 << 20;
  private static final FileTime NEVER = FileTime.fromMillis(0);

  private final ScheduledExecutorService scheduler;
  private final Log log;
  private final Listener listener;

  /** By document: where it lies. */
  private final Map<String, CompletableFuture<Optional<Path>>> places = new ConcurrentHashMap<>();

  private final Map<Path, LearnersFolder> folders = new ConcurrentHashMap<>();

  /** On the scheduler's thread only. */
  private final Map<Path, FileTime> seen = new HashMap<>();

  private final Set<Path> told = new HashSet<>();

  /** Hears on the scheduler's thread. */
  public interface Listener {
    /** What is known of a workspace has changed. */
    void changed(LearnersFolder folder);

    /** A workspace is damaged; comes once for each. */
    void damaged(String message);
  }

  /** Begins to look. */
  public Workspaces(ScheduledExecutorService scheduler, Log log, Listener listener) {
    this.scheduler = scheduler;
    this.log = log;
    this.listener = listener;
    var unused =
        scheduler.scheduleWithFixedDelay(
            this::look, LOOK_MILLISECONDS, LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  /** Begins to find out where a document lies. */
  public void opened(String uri) {
    CompletableFuture<Optional<Path>> place = new CompletableFuture<>();
    places.put(uri, place);
    scheduler.execute(() -> place.complete(guarded(() -> find(uri)).orElse(Optional.empty())));
  }

  /** Forgets a document. */
  public void closed(String uri) {
    CompletableFuture<Optional<Path>> place = places.remove(uri);
    if (place != null) {
      place.complete(Optional.empty());
    }
  }

  /** The workspace of an open document, as soon as it is found. */
  public CompletableFuture<Optional<LearnersFolder>> of(String uri) {
    return places
        .getOrDefault(uri, CompletableFuture.completedFuture(Optional.empty()))
        .thenApply(path -> path.map(this::known));
  }

  /** The workspace of an open document, as far as that is known by now. */
  public Optional<LearnersFolder> now(String uri) {
    CompletableFuture<Optional<LearnersFolder>> found = of(uri);
    return found.isDone() ? found.join() : Optional.empty();
  }

  /** What is known of a workspace, where a document of it is open. */
  public Optional<LearnersFolder> folder(Path path) {
    return Optional.ofNullable(folders.get(path));
  }

  /** The open files, by the workspace that they lie in. */
  public Map<Path, Set<Path>> openFiles() {
    Map<Path, Set<Path>> files = new HashMap<>();
    places.forEach(
        (uri, place) -> {
          Optional<Path> folder = place.isDone() ? place.join() : Optional.empty();
          if (folder.isPresent()) {
            FileAddress.path(uri)
                .ifPresent(
                    file -> files.computeIfAbsent(folder.get(), any -> new HashSet<>()).add(file));
          }
        });
    return files;
  }

  private LearnersFolder known(Path path) {
    return folders.getOrDefault(path, LearnersFolder.unread(path));
  }

  /** Looks at once, such as behind a grading; then does something on the scheduler's thread. */
  public void lookSoon(Runnable then) {
    scheduler.execute(
        () -> {
          look();
          then.run();
        });
  }

  private Optional<Path> find(String uri) throws IOException {
    Optional<Path> folder =
        FileAddress.path(uri)
            .map(Path::getParent)
            .flatMap(Workspace::around)
            .map(Workspace::folder);
    if (folder.isPresent()) {
      check(folder.get());
      read(folder.get());
    }
    return folder;
  }

  private void check(Path folder) throws IOException {
    Path marker = folder.resolve(MARKER);
    boolean whole = Files.size(marker) <= LARGEST_MARKER && isObject(Files.readAllBytes(marker));
    if (!whole && told.add(folder)) {
      listener.damaged(
          marker
              + " is damaged. Take it from a backup, or remove it and run 'gradus init' there;"
              + " until then, grading may not work.");
    }
  }

  private static boolean isObject(byte[] json) {
    try {
      return JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).isJsonObject();
    } catch (JsonParseException e) {
      return false;
    }
  }

  private void look() {
    Set<Path> open = new HashSet<>();
    places.values().stream()
        .filter(CompletableFuture::isDone)
        .forEach(place -> place.join().ifPresent(open::add));
    for (Path folder : open) {
      var unused =
          guarded(
              () -> {
                if (read(folder)) {
                  listener.changed(known(folder));
                }
                return folder;
              });
    }
    folders.keySet().retainAll(open);
  }

  /** Reads what is newer than what was read; whether anything was. */
  private boolean read(Path path) throws IOException {
    Path report = path.resolve(LastGrade.PATH);
    Path logbook = path.resolve(LogbookFile.PATH);
    boolean graded = isNewer(report);
    boolean noted = isNewer(logbook);
    if (!graded && !noted && folders.containsKey(path)) {
      return false;
    }
    LearnersFolder before = known(path);
    Map<String, GradedExercise> grades = new HashMap<>(before.grades());
    grades.putAll(LastGradeReader.read(path, report));
    LearnersFolder after = new LearnersFolder(path, grades, LogbookNotes.read(logbook));
    folders.put(path, after);
    return !after.equals(before);
  }

  private boolean isNewer(Path file) {
    FileTime time;
    try {
      time = Files.getLastModifiedTime(file);
    } catch (IOException e) { // not there
      time = NEVER;
    }
    return !time.equals(seen.put(file, time));
  }

  /** Something that touches files. */
  private interface Reading<T> {
    T read() throws IOException;
  }

  private <T> Optional<T> guarded(Reading<T> reading) {
    try {
      return Optional.of(reading.read());
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      log.say("a workspace could not be read: " + e);
      return Optional.empty();
    }
  }
}
