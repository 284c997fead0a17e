package io.gradus.grader.proof;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.CourseBuild;
import io.gradus.exercises.course.EpisodeFile;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Hint;
import io.gradus.exercises.course.Keys;
import io.gradus.exercises.course.Secrets;
import io.gradus.exercises.course.Syllabus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be told of an exercise without running it. */
final class PageChecks {
  private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*]\\(([^)\\s]+)[^)]*\\)");

  /** A number alone may be a figure; behind these words it is an exercise. */
  private static final Pattern EXERCISE =
      Pattern.compile(
          "(?i)\\b(?:exercises?|gradus (?:hint|grade -e|reveal|reset|run)|see)\\s+`?([0-8]\\.\\d{2})(?![\\d.])");

  private final Course course;
  private final Keys keys;
  private final Syllabus syllabus;
  private final boolean teachers;

  /** Every public page, by its name in the course's folder. */
  private final Map<String, String> pages = new HashMap<>();

  /** Paths of everything that a workspace holds. */
  private final Set<String> workspace = new HashSet<>(Set.of("README.md", "pom.xml"));

  /**
   * Checks of a course's pages.
   *
   * @param teachers whether a teacher's exercises are among them, which have numbers of their own
   */
  PageChecks(Course course, Keys keys, Syllabus syllabus, boolean teachers) {
    this.course = course;
    this.keys = keys;
    this.syllabus = syllabus;
    this.teachers = teachers;
    for (ExerciseSpec spec : course.exercises()) {
      pages.put(spec.folder() + "/README.md", course.readme(spec));
      workspace.add(page(spec));
      workspace.add(spec.workspacePath());
    }
    course.episodeFiles().stream().map(EpisodeFile::workspacePath).forEach(workspace::add);
  }

  private static String page(ExerciseSpec spec) {
    return "pages/episode" + spec.episode() + "/" + spec.id() + ".md";
  }

  /**
   * All that has to be mended in an exercise's files.
   *
   * @throws io.gradus.exercises.course.CourseException if one can't be read at all
   */
  List<Problem> of(ExerciseSpec spec) {
    CourseBuild.check(course, keys, spec);
    List<Problem> problems = new ArrayList<>();
    names(spec, problems);
    title(spec, problems);
    findings(spec, problems);
    secrets(spec, problems);
    String readme = spec.folder() + "/README.md";
    links(readme, course.readme(spec), page(spec), problems);
    exercises(readme, course.readme(spec), problems);
    String answer = spec.folder() + "/key/answer.md";
    exercises(answer, keys.answer(spec), problems);
    for (Hint hint : course.hints(spec)) {
      exercises(spec.folder() + "/hints.md", hint.text(), problems);
    }
    return problems;
  }

  private void names(ExerciseSpec spec, List<Problem> problems) {
    String file = spec.folder() + "/exercise.json";
    boolean teaches =
        spec.rows().stream()
            .flatMap(row -> syllabus.row(row).stream())
            .anyMatch(row -> !row.objectives().isEmpty());
    if (spec.objectives().isEmpty() && teaches) {
      problems.add(new Problem(file, 0, "It names no objective.", "Add one to objectives."));
    }
    for (String id : spec.objectives()) {
      if (syllabus.objective(id).isEmpty()) {
        problems.add(
            new Problem(
                file,
                0,
                "There is no objective " + id + ".",
                "Take one of syllabus/objectives.json."));
      }
    }
    for (String row : spec.rows()) {
      boolean own = teachers && row.equals(spec.number());
      if (!own && syllabus.row(row).isEmpty()) {
        problems.add(
            new Problem(
                file, 0, "There is no row " + row + ".", "Take one of syllabus/rows.json."));
      }
    }
  }

  private void title(ExerciseSpec spec, List<Problem> problems) {
    String expected = "# " + spec.number() + " " + spec.title();
    String first = course.readme(spec).lines().findFirst().orElse("");
    if (!first.strip().equals(expected)) {
      problems.add(
          new Problem(
              spec.folder() + "/README.md",
              1,
              "The page is titled \"" + first.strip() + "\".",
              "Begin it with: " + expected));
    }
  }

  /** A hint whose finding never comes would never be offered. */
  private void findings(ExerciseSpec spec, List<Problem> problems) {
    for (Hint hint : course.hints(spec)) {
      String code = hint.finding().orElse("");
      if (spec.kind().isCode() && code.startsWith("test/") && !isFound(spec, code)) {
        problems.add(
            new Problem(
                spec.folder() + "/hints.md",
                line(spec, hint),
                "Hint %d waits for the finding %s, which no hidden test gives."
                    .formatted(hint.level(), code),
                "Write the finding of a test's @Points."));
      }
    }
  }

  private boolean isFound(ExerciseSpec spec, String code) {
    String method = code.substring("test/".length());
    Matcher dash = Pattern.compile("-([a-z0-9])").matcher(method);
    String camel = dash.replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT));
    String file = keys.hiddenTestFile(spec);
    return keys.lineOf(file, code) > 0 || keys.lineOf(file, camel) > 0;
  }

  private int line(ExerciseSpec spec, Hint hint) {
    return keys.lineOf(spec.folder() + "/hints.md", hint.finding().orElse(""));
  }

  private void secrets(ExerciseSpec spec, List<Problem> problems) {
    Secrets secrets = Secrets.of(keys, spec);
    pages.forEach(
        (file, text) ->
            secrets
                .leaks(file, text)
                .forEach(
                    line ->
                        problems.add(
                            new Problem(
                                file,
                                line,
                                "This line is also in the key of "
                                    + spec.number()
                                    + ", and learners read it.",
                                "Say it in other words."))));
  }

  private void links(String file, String text, String page, List<Problem> problems) {
    Path from = Path.of(page).getParent();
    eachLine(
        text,
        (number, line) -> {
          for (Matcher link = LINK.matcher(line); link.find(); ) {
            String target = link.group(1).replaceFirst("#.*", "");
            boolean outside = target.matches("[a-z]+:.*");
            if (!target.isEmpty()
                && !outside
                && !workspace.contains(
                    from.resolve(target).normalize().toString().replace('\\', '/'))) {
              problems.add(
                  new Problem(
                      file,
                      number,
                      "The link to " + target + " leads nowhere.",
                      "In a workspace this page is " + page + ": link from there."));
            }
          }
        });
  }

  private void exercises(String file, String text, List<Problem> problems) {
    eachLine(
        text,
        (number, line) -> {
          for (Matcher named = EXERCISE.matcher(line); named.find(); ) {
            if (course.find(named.group(1)).isEmpty()) {
              boolean whole = !file.endsWith("hints.md"); // hints come in pieces
              problems.add(
                  new Problem(
                      file,
                      whole ? number : 0,
                      "It names the exercise " + named.group(1) + ", which is not there.",
                      "Name one that gradus list shows."));
            }
          }
        });
  }

  private interface Lines {
    void line(int number, String text);
  }

  private static void eachLine(String text, Lines lines) {
    List<String> all = text.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      lines.line(i + 1, all.get(i));
    }
  }
}
