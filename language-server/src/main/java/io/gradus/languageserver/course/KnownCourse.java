package io.gradus.languageserver.course;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Hint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The exercises that this program was built with. A teacher's own are not among them: what they
 * need is asked of the command line.
 */
public final class KnownCourse {
  /** A course of no exercises. */
  public static final KnownCourse NONE =
      new KnownCourse(() -> Course.of(KnownCourse.class.getClassLoader(), List.of()));

  private final Supplier<Course> load;
  private final boolean amongOthers;
  private final Map<String, List<Hint>> hints = new ConcurrentHashMap<>();
  private Optional<Course> loaded = Optional.empty();

  /**
   * A course beside which there may be exercises of a teacher.
   *
   * @param load called once, when something is asked first
   */
  public KnownCourse(Supplier<Course> load) {
    this(load, true);
  }

  /**
   * @param load called once, when something is asked first
   * @param amongOthers whether there may be exercises that are not known here
   */
  public KnownCourse(Supplier<Course> load, boolean amongOthers) {
    this.load = load;
    this.amongOthers = amongOthers;
  }

  /** Whether an exercise of this id may exist. */
  public boolean mayHave(String id) {
    return amongOthers || find(id).isPresent();
  }

  /** The whole course. */
  public synchronized Course course() {
    if (loaded.isEmpty()) {
      loaded = Optional.of(load.get());
    }
    return loaded.get();
  }

  /** One exercise, by its id. */
  public Optional<ExerciseSpec> find(String id) {
    return course().exercises().stream().filter(spec -> spec.id().equals(id)).findFirst();
  }

  /** Its hints; none where it is not known. */
  public List<Hint> hints(String id) {
    return find(id)
        .map(spec -> hints.computeIfAbsent(id, any -> course().hints(spec)))
        .orElse(List.of());
  }
}
