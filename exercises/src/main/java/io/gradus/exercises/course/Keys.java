package io.gradus.exercises.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The private part of the course: references, hidden tests, known-wrong solutions, answers. Absent
 * from a learner's edition, and from every process that runs a learner's code.
 */
public final class Keys {
  private final Resources resources;

  private Keys(Resources resources) {
    this.resources = resources;
  }

  /**
   * The keys of the course on a class path.
   *
   * @return empty in a learner's edition, where only the public jar is there
   */
  public static Optional<Keys> find(ClassLoader loader) {
    Resources resources = new Resources(loader);
    return Course.load(loader).exercises().stream()
            .anyMatch(spec -> resources.has(keyFolder(spec) + spec.file()))
        ? Optional.of(new Keys(resources))
        : Optional.empty();
  }

  private static String keyFolder(ExerciseSpec spec) {
    return spec.folder() + "/key/";
  }

  /** Where the reference lies in the course's folder, for what is told to authors. */
  public String referenceFile(ExerciseSpec spec) {
    return keyFolder(spec) + spec.file();
  }

  /** Where the known-wrong solutions lie. */
  public String wrongFile(ExerciseSpec spec) {
    return keyFolder(spec) + "wrong.md";
  }

  /** Where the hidden tests lie; for what is not code, the page with the answers. */
  public String hiddenTestFile(ExerciseSpec spec) {
    return spec.kind().isCode()
        ? hiddenTestClass(spec).replace('.', '/') + ".java"
        : referenceFile(spec);
  }

  /**
   * The first line of a file of the keys in which a word stands, such as a test's name.
   *
   * @return from 1; 0 where it is not found
   */
  public int lineOf(String file, String word) {
    List<String> lines = resources.text(file).map(text -> text.lines().toList()).orElse(List.of());
    Pattern whole = Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])");
    for (int i = 0; i < lines.size(); i++) {
      if (whole.matcher(lines.get(i)).find()) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The reference solution, as the file that a learner would hand in. */
  public String reference(ExerciseSpec spec) {
    return spec.kind().isCode() ? marked(spec).solution() : quiz(spec).solution();
  }

  /** The starter, made from the reference. */
  String starter(ExerciseSpec spec) {
    return spec.kind().isCode() ? marked(spec).starter() : quiz(spec).starter();
  }

  /** The same, from a reference that is not in a jar yet. */
  static String starter(ExerciseSpec spec, String file, String reference) {
    return spec.kind().isCode()
        ? marked(spec, file, reference).starter()
        : QuizReader.read(file, reference).starter();
  }

  /**
   * Solutions that are known to be wrong, as files that a learner would hand in.
   *
   * @throws CourseException if {@code wrong.md} is malformed
   */
  public List<KnownWrong> knownWrong(ExerciseSpec spec) {
    String file = keyFolder(spec) + "wrong.md";
    // A page of text fields has no wrong answers that a course must know.
    String page = spec.kind().isCode() ? resources.required(file) : resources.text(file).orElse("");
    List<KnownWrong> all = new ArrayList<>();
    for (Sections.Section section : Sections.parse(file, page, List.of("test", "hint"))) {
      all.add(
          new KnownWrong(
              section.title(),
              wrongSource(spec, section),
              section.required("test"),
              hintLevel(section),
              section.line()));
    }
    return List.copyOf(all);
  }

  private static int hintLevel(Sections.Section section) {
    String hint = section.required("hint");
    if (!hint.matches("[1-3]")) {
      throw CourseException.at(
          section.file(), section.line(), "hint: " + hint, "Write a level: 1, 2 or 3.");
    }
    return Integer.parseInt(hint);
  }

  private String wrongSource(ExerciseSpec spec, Sections.Section section) {
    Map<String, String> regions = new LinkedHashMap<>();
    for (Sections.Fence fence : section.fences()) {
      int at = fence.label().indexOf("region=");
      if (at < 0) {
        throw CourseException.at(
            section.file(),
            fence.line(),
            "this block does not say what it replaces",
            "Open it with ```" + (spec.kind().isCode() ? "java" : "markdown") + " region=NAME.");
      }
      regions.put(fence.label().substring(at + "region=".length()).strip(), fence.text());
    }
    if (regions.isEmpty()) {
      throw CourseException.at(
          section.file(), section.line(), "nothing is replaced", "Add a fenced block.");
    }
    return spec.kind().isCode() ? marked(spec).with(regions) : quiz(spec).with(regions);
  }

  /** The page for those who teach an episode, Markdown, where there is one. */
  public Optional<String> teachersPage(int episode) {
    return resources.text("episode" + episode + "/key/TEACHERS.md");
  }

  /** The model answer or explanation, Markdown. */
  public String answer(ExerciseSpec spec) {
    return resources.required(keyFolder(spec) + "answer.md");
  }

  /** The quiz with its answers. */
  public Quiz quiz(ExerciseSpec spec) {
    String file = keyFolder(spec) + spec.file();
    return QuizReader.read(file, resources.required(file));
  }

  /** Binary name of the class of hidden tests; code only. */
  public String hiddenTestClass(ExerciseSpec spec) {
    String stem = spec.file().substring(0, spec.file().length() - ".java".length());
    return spec.coursePackage() + ".key." + stem + "Test";
  }

  private MarkedReference marked(ExerciseSpec spec) {
    String file = keyFolder(spec) + spec.file();
    return marked(spec, file, resources.required(file));
  }

  private static MarkedReference marked(ExerciseSpec spec, String file, String reference) {
    return MarkedReference.parse(
        file, reference, spec.coursePackage() + ".key", "episode" + spec.episode());
  }
}
