package io.gradus.languageserver.curve;

import io.gradus.grader.runs.RunHead;
import io.gradus.grader.runs.Runs;
import io.gradus.grader.runs.UnreadableCurve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The runs of one workspace. Of each method that trains those of the program's last start are
 * shown, one for each line, with the one of the start before.
 */
final class WorkspaceRuns {
  /** So many of the last runs of an exercise are looked at. */
  private static final int MOST = 50;

  /** Time stamps of folders are not finer than this everywhere. */
  private static final long GRAIN_MILLISECONDS = 2500;

  private final Path workspace;
  private final Path folder;
  private final Consumer<String> troubles;
  private final Map<Path, Listed> exercises = new HashMap<>();
  private final Map<Path, Optional<RunHead>> heads = new HashMap<>();
  private final Map<Path, FollowedRun> followed = new HashMap<>();

  /** The runs of one exercise, when its folder was listed. */
  private record Listed(FileTime time, boolean settled, List<Path> runs) {}

  /** Where a program trains. */
  private record Method(Path file, String name) {}

  WorkspaceRuns(Path workspace, Consumer<String> troubles) {
    this.workspace = workspace;
    this.folder = workspace.resolve("runs");
    this.troubles = troubles;
  }

  /**
   * What is to be shown in each of these files.
   *
   * @throws IOException if the folder can't be listed
   */
  Map<Path, List<ShownRun>> look(Set<Path> files) throws IOException {
    List<RunHead> all = heads();
    Map<Path, List<ShownRun>> shown = new HashMap<>();
    Map<Path, FollowedRun> needed = new HashMap<>();
    for (Map.Entry<Method, List<RunHead>> method : byMethod(all, files).entrySet()) {
      List<RunHead> runs = method.getValue();
      List<RunHead> last = ofLastStart(runs);
      List<RunHead> earlier = new ArrayList<>(runs);
      earlier.removeIf(one -> start(one).equals(start(last.get(0))));
      List<RunHead> before = earlier.isEmpty() ? List.of() : ofLastStart(earlier);
      for (int i = 0; i < last.size(); i++) {
        Optional<ShownRun> previous =
            i < before.size() && last.size() == before.size()
                ? show(before.get(i), Optional.empty(), needed)
                : Optional.empty();
        show(last.get(i), previous, needed)
            .ifPresent(
                one ->
                    shown
                        .computeIfAbsent(method.getKey().file(), any -> new ArrayList<>())
                        .add(one));
      }
    }
    followed.keySet().retainAll(needed.keySet());
    return shown;
  }

  private Optional<ShownRun> show(
      RunHead head, Optional<ShownRun> before, Map<Path, FollowedRun> needed) {
    FollowedRun run = followed.computeIfAbsent(head.folder(), path -> new FollowedRun(head));
    needed.put(head.folder(), run);
    try {
      return run.look().map(text -> new ShownRun(head, text, run.source(), before));
    } catch (IOException | UnreadableCurve e) {
      followed.remove(head.folder());
      needed.remove(head.folder());
      if (Runs.isBegun(head.folder())) { // else it is being deleted
        troubles.accept("a run could not be read: " + e.getMessage());
      }
      return Optional.empty();
    }
  }

  /** One start of a program has many trainings, each process but one start. */
  private static String start(RunHead head) {
    return head.launch().isEmpty()
        ? head.process().isPresent()
            ? "process " + head.process().getAsLong()
            : head.folder().toString()
        : head.launch();
  }

  /** The last run on each line, in the order of the lines. */
  private static List<RunHead> ofLastStart(List<RunHead> runs) {
    String last = start(runs.get(runs.size() - 1));
    Map<Integer, RunHead> byLine = new TreeMap<>();
    for (RunHead run : runs) {
      if (start(run).equals(last)) {
        byLine.put(run.place().orElseThrow().line(), run);
      }
    }
    return List.copyOf(byLine.values());
  }

  private Map<Method, List<RunHead>> byMethod(List<RunHead> all, Set<Path> files) {
    Map<Method, List<RunHead>> methods = new LinkedHashMap<>();
    for (RunHead head : all) {
      Optional<Path> file = head.place().flatMap(place -> inside(place.file()));
      if (file.isPresent() && files.contains(file.get())) {
        methods
            .computeIfAbsent(new Method(file.get(), head.method()), any -> new ArrayList<>())
            .add(head);
      }
    }
    return methods;
  }

  private Optional<Path> inside(String file) {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path path = workspace.resolve(file).normalize();
      return path.startsWith(workspace) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty(); // another system's name, or none
    }
  }

  /** The oldest first. */
  private List<RunHead> heads() throws IOException {
    List<Path> runs = new ArrayList<>();
    Map<Path, Listed> now = new HashMap<>();
    for (Path exercise : Runs.children(folder)) {
      Listed listed = list(exercise);
      now.put(exercise, listed);
      runs.addAll(listed.runs());
    }
    exercises.clear();
    exercises.putAll(now);
    heads.keySet().retainAll(Set.copyOf(runs));
    List<RunHead> found = new ArrayList<>();
    for (Path run : runs) {
      Optional<RunHead> head = heads.getOrDefault(run, Optional.empty());
      if (head.isEmpty()) {
        head = head(run);
        heads.put(run, head);
      }
      head.ifPresent(found::add);
    }
    found.sort(java.util.Comparator.comparing(head -> head.folder().getFileName().toString()));
    return found;
  }

  private Listed list(Path exercise) throws IOException {
    FileTime time;
    try {
      time = Files.getLastModifiedTime(exercise);
    } catch (IOException e) { // gone meanwhile
      return new Listed(FileTime.fromMillis(0), false, List.of());
    }
    Listed before = exercises.get(exercise);
    if (before != null && before.settled() && before.time().equals(time)) {
      return before;
    }
    List<Path> runs = new ArrayList<>(Runs.children(exercise));
    runs.sort(java.util.Comparator.comparing(run -> run.getFileName().toString()));
    boolean settled = time.toInstant().plusMillis(GRAIN_MILLISECONDS).isBefore(Instant.now());
    return new Listed(
        time, settled, List.copyOf(runs.subList(Math.max(0, runs.size() - MOST), runs.size())));
  }

  private Optional<RunHead> head(Path run) {
    try {
      return Runs.isBegun(run) ? Optional.of(Runs.head(run)) : Optional.empty();
    } catch (IOException | UnreadableCurve e) {
      troubles.accept("a run could not be read: " + e.getMessage());
      return Optional.empty();
    }
  }
}
