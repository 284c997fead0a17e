package io.gradus.exercises.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the course is to teach, whether it is built or not: every row of the inventory that it is
 * made from, the objectives, and the paths of the learner profiles.
 *
 * @param rows in the order of the course
 * @param objectives of the course's design and of its episodes
 * @param paths orders for learners of one profile
 * @param elsewhere rows that live in something other than an exercise
 * @param planned numbers of rows that are not built yet
 */
public record Syllabus(
    List<Row> rows,
    List<Objective> objectives,
    List<Path> paths,
    List<Elsewhere> elsewhere,
    Set<String> planned) {
  private static final String FOLDER = "syllabus/";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Syllabus {
    rows = List.copyOf(rows);
    objectives = List.copyOf(objectives);
    paths = List.copyOf(paths);
    elsewhere = List.copyOf(elsewhere);
    planned = Set.copyOf(planned);
  }

  /**
   * One row of the inventory.
   *
   * @param id such as {@code 2.16-build-net}; where there is an exercise, its id
   * @param title what it is about
   * @param source numbers of the documents that it comes from
   * @param kind what a learner would produce, such as {@code quiz-single}
   * @param status {@code ex} exercise, {@code ex*} partly shown, {@code ex-opt} optional, {@code
   *     demo} shown step, {@code obj} objective without exercise, {@code ask} wish, {@code note}
   * @param step of the ten-step workflow; 0 for set-up
   * @param objectives ids
   */
  public record Row(
      String id,
      String title,
      List<String> source,
      String kind,
      String status,
      List<Integer> step,
      List<String> objectives) {
    /** The number before the slug, such as {@code 2.16}. */
    public String number() {
      return id.substring(0, id.indexOf('-'));
    }
  }

  /**
   * Something that learners can do afterwards.
   *
   * @param id such as {@code D3} or {@code E2.9}
   */
  public record Objective(String id, String title) {}

  /**
   * The rows for one profile of learners, in their order.
   *
   * @param rows numbers and ranges of numbers, such as {@code 2.16-2.36}
   */
  public record Path(String id, String title, List<String> rows) {}

  /**
   * A row that is no exercise.
   *
   * @param row its number
   * @param form {@code command}, {@code page}, {@code example}, {@code feature}
   * @param where the command's name, or the page in the course's folder
   * @param why how that does what the row wants
   */
  public record Elsewhere(String row, String form, String where, String why) {}

  /**
   * The course's own.
   *
   * @throws CourseException if a file of it is malformed
   */
  public static Syllabus bundled() {
    Resources resources = new Resources(Syllabus.class.getClassLoader());
    Set<String> planned = new TreeSet<>();
    for (String line : resources.required(FOLDER + "planned.txt").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        planned.add(line.strip());
      }
    }
    return new Syllabus(
        list(resources, "rows.json", new TypeReference<List<Row>>() {}),
        list(resources, "objectives.json", new TypeReference<List<Objective>>() {}),
        list(resources, "paths.json", new TypeReference<List<Path>>() {}),
        list(resources, "elsewhere.json", new TypeReference<List<Elsewhere>>() {}),
        planned);
  }

  private static <T> List<T> list(Resources resources, String name, TypeReference<List<T>> type) {
    try {
      return JSON.readValue(resources.required(FOLDER + name), type);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw CourseException.at(
          FOLDER + name,
          line,
          "not as expected (" + e.getOriginalMessage() + ")",
          "Mend the line.");
    }
  }

  /** The row with this number, such as {@code 2.16}. */
  public Optional<Row> row(String number) {
    return rows.stream().filter(row -> row.number().equals(number)).findFirst();
  }

  /** The objective with this id. */
  public Optional<Objective> objective(String id) {
    return objectives.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * The rows of a path, each once, in its order.
   *
   * @throws CourseException if it names a row that there is not
   */
  public List<Row> rowsOf(Path path) {
    List<Row> found = new ArrayList<>();
    for (String range : path.rows()) {
      String[] ends = range.split("-", 2);
      int from = indexOf(path, ends[0]);
      int to = indexOf(path, ends[ends.length - 1]);
      if (to < from) {
        throw new CourseException(FOLDER + "paths.json: " + range + " runs backwards. Swap it.");
      }
      rows.subList(from, to + 1).stream().filter(row -> !found.contains(row)).forEach(found::add);
    }
    return found;
  }

  private int indexOf(Path path, String number) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).number().equals(number)) {
        return i;
      }
    }
    throw new CourseException(
        FOLDER + "paths.json: " + path.id() + " names " + number + ", which is no row. Mend it.");
  }
}
