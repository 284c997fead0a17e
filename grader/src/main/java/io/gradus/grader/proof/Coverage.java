package io.gradus.grader.proof;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.CourseException;
import io.gradus.exercises.course.EpisodeFile;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Syllabus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Where every row of the syllabus lives.
 *
 * @param places one per row, in the course's order
 * @param paths the learner profiles: rows that are built, of how many
 * @param problems rows that are nowhere, claims that are wrong, objectives without an exercise
 * @param stale numbers of rows that are marked planned although they are built
 */
public record Coverage(
    List<Place> places, Map<String, Part> paths, List<Problem> problems, Set<String> stale) {
  private static final String FOLDER = "syllabus/";
  private static final Set<String> FORMS = Set.of("command", "page", "example", "feature");

  /** Not built, and said so. */
  public static final String PLANNED = "planned";

  /** Not built, and nobody said so. */
  public static final String NOWHERE = "nowhere";

  public Coverage {
    places = List.copyOf(places);
    paths = new LinkedHashMap<>(paths);
    problems = List.copyOf(problems);
    stale = new TreeSet<>(stale);
  }

  /**
   * One row.
   *
   * @param form {@code exercise}, {@code command}, {@code page}, {@code example}, {@code feature},
   *     {@code planned} or {@code nowhere}
   * @param where ids, a command, or a page; empty where it is not built
   */
  public record Place(Syllabus.Row row, String form, String where) {
    /** Whether a learner can meet it. */
    public boolean built() {
      return !form.equals(PLANNED) && !form.equals(NOWHERE);
    }
  }

  /**
   * Some of several.
   *
   * @param built rows that learners can meet
   * @param of all rows
   */
  public record Part(int built, int of) {}

  /**
   * Looks every row up.
   *
   * @param commands says whether there is a command of that name
   */
  public static Coverage of(Syllabus syllabus, Course course, Predicate<String> commands) {
    List<Problem> problems = new ArrayList<>();
    Map<String, List<String>> claims = claims(syllabus, course);
    Map<String, Syllabus.Elsewhere> elsewhere = elsewhere(syllabus, course, commands, problems);
    List<Place> places = new ArrayList<>();
    Set<String> stale = new TreeSet<>();
    for (Syllabus.Row row : syllabus.rows()) {
      Place place = place(row, claims, elsewhere, syllabus.planned());
      places.add(place);
      if (place.form().equals(NOWHERE)) {
        problems.add(
            new Problem(
                FOLDER + "rows.json",
                0,
                row.id() + " (" + row.title() + ") is nowhere.",
                "Name it in the rows of an exercise.json, in elsewhere.json, or in planned.txt."));
      }
      if (place.built() && syllabus.planned().contains(row.number())) {
        stale.add(row.number());
      }
    }
    for (String number : syllabus.planned()) {
      if (syllabus.row(number).isEmpty()) {
        problems.add(
            new Problem(FOLDER + "planned.txt", 0, number + " is no row.", "Remove the line."));
      }
    }
    objectives(course, places, problems);
    return new Coverage(places, paths(syllabus, places, problems), problems, stale);
  }

  private static Map<String, List<String>> claims(Syllabus syllabus, Course course) {
    Map<String, List<String>> claims = new TreeMap<>();
    for (ExerciseSpec spec : course.exercises()) {
      for (String row : spec.rows()) {
        if (syllabus.row(row).isPresent()) { // a teacher's own exercise need not be a row
          claims.computeIfAbsent(row, any -> new ArrayList<>()).add(spec.id());
        }
      }
    }
    return claims;
  }

  private static Map<String, Syllabus.Elsewhere> elsewhere(
      Syllabus syllabus, Course course, Predicate<String> commands, List<Problem> problems) {
    Map<String, Syllabus.Elsewhere> found = new TreeMap<>();
    for (Syllabus.Elsewhere one : syllabus.elsewhere()) {
      Optional<String> wrong = wrong(one, syllabus, course, commands);
      if (wrong.isPresent()) {
        problems.add(
            new Problem(
                FOLDER + "elsewhere.json", 0, one.row() + ": " + wrong.get() + ".", "Mend it."));
      } else {
        found.put(one.row(), one);
      }
    }
    return found;
  }

  private static Optional<String> wrong(
      Syllabus.Elsewhere one, Syllabus syllabus, Course course, Predicate<String> commands) {
    if (syllabus.row(one.row()).isEmpty()) {
      return Optional.of("there is no such row");
    }
    if (!FORMS.contains(one.form())) {
      return Optional.of(
          "form is " + one.form() + ", and has to be one of " + new TreeSet<>(FORMS));
    }
    if (one.form().equals("command") && !commands.test(one.where())) {
      return Optional.of("there is no command " + one.where());
    }
    boolean file = one.form().equals("page") || one.form().equals("example");
    if (file
        && course.episodeFiles().stream()
            .map(EpisodeFile::resource)
            .noneMatch(one.where().replaceFirst("#.*", "")::equals)) {
      return Optional.of("the course has no file " + one.where());
    }
    return Optional.empty();
  }

  private static Place place(
      Syllabus.Row row,
      Map<String, List<String>> claims,
      Map<String, Syllabus.Elsewhere> elsewhere,
      Set<String> planned) {
    if (claims.containsKey(row.number())) {
      return new Place(row, "exercise", String.join(", ", claims.get(row.number())));
    }
    if (elsewhere.containsKey(row.number())) {
      Syllabus.Elsewhere one = elsewhere.get(row.number());
      return new Place(row, one.form(), one.where());
    }
    return new Place(row, planned.contains(row.number()) ? PLANNED : NOWHERE, "");
  }

  /** What a built row is to teach has to be practised in some exercise. */
  private static void objectives(Course course, List<Place> places, List<Problem> problems) {
    Set<String> practised = new TreeSet<>();
    course.exercises().forEach(spec -> practised.addAll(spec.objectives()));
    Map<String, Set<String>> due = new TreeMap<>();
    for (Place place : places) {
      if (place.built()) {
        for (String id : place.row().objectives()) {
          due.computeIfAbsent(id, any -> new TreeSet<>()).add(place.row().number());
        }
      }
    }
    due.forEach(
        (id, rows) -> {
          if (!practised.contains(id)) {
            problems.add(
                new Problem(
                    FOLDER + "objectives.json",
                    0,
                    "No exercise practises %s, which the rows %s are to teach."
                        .formatted(id, String.join(", ", rows)),
                    "Name it in the objectives of an exercise.json."));
          }
        });
  }

  private static Map<String, Part> paths(
      Syllabus syllabus, List<Place> places, List<Problem> problems) {
    Map<String, Part> paths = new LinkedHashMap<>();
    Set<Syllabus.Row> built = new HashSet<>();
    places.stream().filter(Place::built).map(Place::row).forEach(built::add);
    for (Syllabus.Path path : syllabus.paths()) {
      try {
        List<Syllabus.Row> rows = syllabus.rowsOf(path);
        int done = (int) rows.stream().filter(built::contains).count();
        paths.put(path.id(), new Part(done, rows.size()));
      } catch (CourseException e) {
        problems.add(new Problem(FOLDER + "paths.json", 0, e.getMessage(), ""));
      }
    }
    return paths;
  }
}
