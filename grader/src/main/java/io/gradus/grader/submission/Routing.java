package io.gradus.grader.submission;

import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.compile.SourceFile;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Place;
import io.gradus.grader.feedback.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which file solves which exercise.
 *
 * <p>Code is found by {@code @Exercise("id")}, answers by their path. The annotation is read from
 * the text; {@link ClassFiles} has the final word once it is compiled.
 *
 * @param routes by exercise id, one for every exercise asked for, in their order
 * @param findings about annotations that belong to no exercise
 */
public record Routing(Map<String, Route> routes, List<Finding> findings) {
  public Routing {
    routes = Collections.unmodifiableMap(new LinkedHashMap<>(routes));
    findings = List.copyOf(findings);
  }

  /** Routes a snapshot's files to the exercises of a course. */
  public static Routing route(Snapshot snapshot, Collection<ExerciseSpec> exercises) {
    return new Router(snapshot, exercises).route();
  }

  /**
   * Where the solution of an exercise is.
   *
   * @throws IllegalArgumentException if it was not among those routed
   */
  public Route of(String id) {
    Route route = routes.get(id);
    if (route == null) {
      throw new IllegalArgumentException("not routed: " + id);
    }
    return route;
  }

  private record Found(SourceFile file, SourceOutline.Marker marker) {
    Place place() {
      return new Place(new LearnerText(file.path()), marker.line(), marker.column());
    }

    String where() {
      return file.path() + ":" + marker.line();
    }
  }

  private static final class Router {
    private final Snapshot snapshot;
    private final Collection<ExerciseSpec> exercises;
    private final Map<SourceFile, SourceOutline> outlines = new LinkedHashMap<>();
    private final Map<String, List<Found>> found = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Router(Snapshot snapshot, Collection<ExerciseSpec> exercises) {
      this.snapshot = snapshot;
      this.exercises = exercises;
    }

    Routing route() {
      for (SourceFile file : snapshot.java()) {
        SourceOutline outline = SourceOutline.of(file.text());
        outlines.put(file, outline);
        for (SourceOutline.Marker marker : outline.markers()) {
          collect(new Found(file, marker));
        }
      }
      Closure closure = new Closure(outlines);
      Map<String, Route> routes = new LinkedHashMap<>();
      for (ExerciseSpec exercise : exercises) {
        routes.put(
            exercise.id(), exercise.kind().isCode() ? code(exercise, closure) : answer(exercise));
      }
      return new Routing(routes, findings);
    }

    private void collect(Found one) {
      Optional<String> id = one.marker().id();
      if (id.isEmpty()) {
        findings.add(
            finding(
                "submission/id-not-text",
                Severity.WARNING,
                one.place(),
                "This @Exercise does not name its exercise as one string. Write it like @Exercise(\"2.16-build-net\")."));
      } else if (exercises.stream().noneMatch(e -> e.id().equals(id.get()))) {
        findings.add(
            finding(
                "submission/unknown-exercise",
                Severity.WARNING,
                one.place(),
                "There is no exercise %s.%s See all with: gradus list"
                    .formatted(id.get(), suggestion(id.get()))));
      } else {
        found.computeIfAbsent(id.get(), key -> new ArrayList<>()).add(one);
      }
    }

    private String suggestion(String id) {
      return exercises.stream()
          .map(ExerciseSpec::id)
          .filter(known -> known.equalsIgnoreCase(id.strip()) || number(known).equals(number(id)))
          .findFirst()
          .map(known -> " Did you mean %s?".formatted(known))
          .orElse("");
    }

    private static String number(String id) {
      String stripped = id.strip();
      int dash = stripped.indexOf('-');
      return dash < 0 ? stripped : stripped.substring(0, dash);
    }

    private Route code(ExerciseSpec exercise, Closure closure) {
      List<Found> classes = found.getOrDefault(exercise.id(), List.of());
      if (classes.size() == 1) {
        Found only = classes.get(0);
        return new Route.Code(only.file(), only.place(), closure.of(only.file()));
      }
      if (!classes.isEmpty()) {
        return new Route.Unusable(List.of(several(exercise, classes)));
      }
      List<Finding> refused = snapshot.errorsAt(exercise.workspacePath());
      if (!refused.isEmpty()) {
        return new Route.Unusable(refused);
      }
      boolean there =
          snapshot.java().stream().anyMatch(f -> f.path().equals(exercise.workspacePath()));
      return there ? new Route.Unusable(List.of(noClass(exercise))) : new Route.NotStarted();
    }

    private Route answer(ExerciseSpec exercise) {
      String path = exercise.workspacePath();
      String text = snapshot.answers().get(path);
      if (text != null) {
        return new Route.Answer(path, text);
      }
      List<Finding> refused = snapshot.errorsAt(path);
      return refused.isEmpty() ? new Route.NotStarted() : new Route.Unusable(refused);
    }

    private static Finding several(ExerciseSpec exercise, List<Found> classes) {
      String places = classes.stream().map(Found::where).collect(Collectors.joining(", "));
      return finding(
          "submission/two-classes",
          Severity.ERROR,
          classes.get(1).place(),
          "%d classes are marked @Exercise(\"%s\"): %s. Keep the annotation on one of them."
              .formatted(classes.size(), exercise.id(), places));
    }

    private static Finding noClass(ExerciseSpec exercise) {
      return finding(
          "submission/no-class",
          Severity.ERROR,
          new Place(new LearnerText(exercise.workspacePath()), 0, 0),
          "No class here is marked @Exercise(\"%s\"). Put it above the class that solves it."
              .formatted(exercise.id()));
    }

    private static Finding finding(String code, Severity severity, Place place, String message) {
      return new Finding(
          code, severity, Optional.of(place), new LearnerText(message), LearnerText.NONE, 0);
    }
  }
}
