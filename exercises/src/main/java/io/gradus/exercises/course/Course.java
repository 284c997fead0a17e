package io.gradus.exercises.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What learners get of the course: exercises, tasks, hints, starters. Holds no solution; see {@link
 * Keys}.
 */
public final class Course {
  /** The index of all exercises, written at build time. */
  public static final String INDEX = "course/index.json";

  /** Content hashes by id, written at build time. */
  static final String CONTENTS = "course/contents.txt";

  /** The files of episodes that belong to no exercise, one a line, written at build time. */
  static final String EPISODE_FILES = "course/episodes.txt";

  private final Resources resources;
  private final List<ExerciseSpec> exercises;

  private Course(Resources resources, List<ExerciseSpec> exercises) {
    this.resources = resources;
    this.exercises = exercises;
  }

  /**
   * The course on a class path.
   *
   * @throws CourseException if there is none, or its index is malformed
   */
  public static Course load(ClassLoader loader) {
    Resources resources = new Resources(loader);
    return new Course(resources, SpecReader.readIndex(INDEX, resources.required(INDEX)));
  }

  /**
   * The course on a class path, for those who have read its index by themselves.
   *
   * @param exercises in the order of the course
   */
  public static Course of(ClassLoader loader, List<ExerciseSpec> exercises) {
    return new Course(new Resources(loader), List.copyOf(exercises));
  }

  /** All exercises, in the order of the course. */
  public List<ExerciseSpec> exercises() {
    return exercises;
  }

  /** The exercise with this id ({@code 2.16-build-net}) or number ({@code 2.16}). */
  public Optional<ExerciseSpec> find(String idOrNumber) {
    String wanted = idOrNumber.strip().toLowerCase(Locale.ROOT);
    return exercises.stream()
        .filter(spec -> spec.id().equals(wanted) || spec.number().equals(wanted))
        .findFirst();
  }

  /** Ids that someone who wrote this may have meant, nearest first, at most three. */
  public List<String> suggestions(String missed) {
    String wanted = missed.strip().toLowerCase(Locale.ROOT);
    return exercises.stream()
        .sorted(Comparator.comparingInt(spec -> distance(wanted, spec)))
        .filter(spec -> distance(wanted, spec) <= Math.max(2, wanted.length() / 2))
        .limit(3)
        .map(ExerciseSpec::id)
        .toList();
  }

  private static int distance(String wanted, ExerciseSpec spec) {
    String slug = spec.id().substring(spec.number().length() + 1);
    if (wanted.length() > 2 && spec.id().contains(wanted)) {
      return 0;
    }
    return Math.min(
        EditDistance.between(wanted, spec.id()),
        Math.min(EditDistance.between(wanted, spec.number()), EditDistance.between(wanted, slug)));
  }

  /** Pages, pictures and worked examples of all episodes, by path. */
  public List<EpisodeFile> episodeFiles() {
    return resources.text(EPISODE_FILES).orElse("").lines().map(Course::episodeFile).toList();
  }

  private static EpisodeFile episodeFile(String resource) {
    return EpisodeFile.of(resource)
        .orElseThrow(() -> new CourseException(EPISODE_FILES + " names " + resource));
  }

  /** The content of a file of an episode. */
  public byte[] content(EpisodeFile file) {
    return resources.bytes(file.resource());
  }

  /** The runnable walk through an episode, where there is one. */
  public Optional<EpisodeFile> workedExample(int episode) {
    return episodeFiles().stream()
        .filter(file -> file.episode() == episode && file.isWorkedExample())
        .findFirst();
  }

  /**
   * The hash of an exercise's sources when the course was built, see {@link CourseFolder#hash};
   * empty where the build did not keep it.
   */
  public Optional<String> contentHash(ExerciseSpec spec) {
    return resources
        .text(CONTENTS)
        .flatMap(text -> text.lines().filter(line -> line.startsWith(spec.id() + " ")).findFirst())
        .map(line -> line.substring(spec.id().length() + 1));
  }

  /** The task, Markdown. */
  public String readme(ExerciseSpec spec) {
    return resources.required(spec.folder() + "/README.md");
  }

  /** Three hints, from nudge to the code's shape. */
  public List<Hint> hints(ExerciseSpec spec) {
    String file = spec.folder() + "/hints.md";
    return HintReader.read(file, resources.required(file));
  }

  /** What a learner starts from: the text of {@link ExerciseSpec#workspacePath()}. */
  public String starter(ExerciseSpec spec) {
    return resources.required(starterName(spec));
  }

  /** Where a starter lies in the jar. */
  static String starterName(ExerciseSpec spec) {
    return spec.folder() + "/starter/" + spec.file();
  }

  /** Where the form of a page of questions lies in the jar. */
  static String formName(ExerciseSpec spec) {
    return starterName(spec).replaceFirst("\\.md$", ".form");
  }

  /**
   * How the page of an exercise that is no code is to be filled in; empty where the course was
   * built without it.
   */
  public Optional<PageForm> form(ExerciseSpec spec) {
    return resources
        .text(formName(spec))
        .map(
            form -> {
              List<String> given = new ArrayList<>(List.of(starter(spec), readme(spec)));
              hints(spec).forEach(hint -> given.add(hint.text()));
              return PageForm.read(spec.id(), form, given);
            });
  }

  /**
   * Whether a learner has begun: the text differs from the starter in more than line ends, trailing
   * blanks and blank lines at the end.
   */
  public boolean differsFromStarter(ExerciseSpec spec, String text) {
    return !normalised(starter(spec)).equals(normalised(text));
  }

  private static List<String> normalised(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return unmarked.stripTrailing().lines().map(String::stripTrailing).toList();
  }

  /** Binary name of the interface that the learner's class implements. */
  public String contractClass(ExerciseSpec spec) {
    return spec.coursePackage() + ".Contract";
  }

  /** Binary name of the interface, in values only, that hidden tests call. */
  public String viewClass(ExerciseSpec spec) {
    return spec.coursePackage() + ".View";
  }

  /** Binary name of the class that brings view and contract together, where there is one. */
  public Optional<String> probeClass(ExerciseSpec spec) {
    return resources.has(spec.folder() + "/Probe.class")
        ? Optional.of(spec.coursePackage() + ".Probe")
        : Optional.empty();
  }
}
