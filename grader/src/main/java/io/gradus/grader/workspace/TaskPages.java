package io.gradus.grader.workspace;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The pages that tell a learner what to do: one for each exercise, and an index of all, by the
 * steps of the workflow.
 */
final class TaskPages {
  static final String INDEX = "pages/README.md";

  /** The ten steps, and before them what belongs to none. */
  private static final List<String> STEPS =
      List.of(
          "Before the steps",
          "Step 1: formulate the problem",
          "Step 2: know inputs and outputs",
          "Step 3: prepare the data",
          "Step 4: choose or build an architecture",
          "Step 5: choose a loss and an optimizer",
          "Step 6: train",
          "Step 7: predict",
          "Step 8: measure",
          "Step 9: refine",
          "Step 10: share");

  private final Course course;

  TaskPages(Course course) {
    this.course = course;
  }

  /** Text by path in the workspace. */
  Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put(INDEX, index());
    List<ExerciseSpec> all = course.exercises();
    for (int i = 0; i < all.size(); i++) {
      pages.put(all.get(i).pagePath(), course.readme(all.get(i)).stripTrailing() + footer(i));
    }
    return pages;
  }

  /** Such as {@code Episode 2: 40 exercises, 97 points} with a link to its place in the index. */
  String summary() {
    return episodes().entrySet().stream()
        .map(
            episode ->
                "- [Episode %d](%s#episode-%d): %d exercises, %d points"
                    .formatted(
                        episode.getKey(),
                        INDEX,
                        episode.getKey(),
                        episode.getValue().size(),
                        points(episode.getValue())))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private Map<Integer, List<ExerciseSpec>> episodes() {
    return course.exercises().stream()
        .collect(
            Collectors.groupingBy(ExerciseSpec::episode, LinkedHashMap::new, Collectors.toList()));
  }

  private static int points(List<ExerciseSpec> specs) {
    return specs.stream().mapToInt(ExerciseSpec::points).sum();
  }

  private String index() {
    StringBuilder page = new StringBuilder();
    page.append("# All exercises\n\n");
    page.append(
        """
        They stand here by the steps of the workflow. Their numbers are the order to do them in;
        `gradus list` shows how far you are, and which is next.
        """);
    episodes()
        .forEach(
            (episode, specs) -> {
              page.append("\n## Episode %d\n".formatted(episode));
              if (hasPage(episode)) {
                page.append(
                    "\n[What the exercises need](episode%d/README.md)\n".formatted(episode));
              }
              for (int step = 0; step < STEPS.size(); step++) {
                step(page, step, specs);
              }
            });
    return page.toString();
  }

  private static void step(StringBuilder page, int step, List<ExerciseSpec> specs) {
    List<ExerciseSpec> own = specs.stream().filter(spec -> spec.step() == step).toList();
    if (own.isEmpty()) {
      return;
    }
    page.append("\n### %s\n\n".formatted(STEPS.get(step)));
    page.append("| exercise | points | your file |\n| --- | ---: | --- |\n");
    for (ExerciseSpec spec : own) {
      page.append(
          "| [%s](%s)%s | %d | `%s` |\n"
              .formatted(
                  title(spec).replace("|", "\\|"),
                  spec.pagePath().substring("pages/".length()),
                  marks(spec),
                  spec.points(),
                  spec.workspacePath()));
    }
  }

  private static String title(ExerciseSpec spec) {
    return spec.number() + " " + spec.title();
  }

  private static String marks(ExerciseSpec spec) {
    return (spec.optional() ? ", optional" : "") + (spec.group() ? ", in pairs" : "");
  }

  private boolean hasPage(int episode) {
    String path = "pages/episode" + episode + "/README.md";
    return course.episodeFiles().stream().anyMatch(file -> file.workspacePath().equals(path));
  }

  /** What the task's own text does not say, and where to go on. */
  private String footer(int index) {
    List<ExerciseSpec> all = course.exercises();
    ExerciseSpec spec = all.get(index);
    List<String> facts = new ArrayList<>();
    facts.add("Your file: `" + spec.workspacePath() + "`");
    facts.add(spec.points() + (spec.points() == 1 ? " point" : " points") + marks(spec));
    if (!spec.needs().isEmpty()) {
      facts.add(
          "after "
              + spec.needs().stream()
                  .map(id -> course.find(id).orElseThrow())
                  .map(need -> link(need.number(), need))
                  .collect(Collectors.joining(", ")));
    }
    facts.add("stuck: `gradus hint " + spec.number() + "`");
    List<String> ways = new ArrayList<>();
    if (index > 0) {
      ways.add("before: " + link(title(all.get(index - 1)), all.get(index - 1)));
    }
    if (hasPage(spec.episode())) {
      ways.add("[what it needs](README.md)");
    }
    ways.add("[all](../README.md)");
    if (index + 1 < all.size()) {
      ways.add("next: " + link(title(all.get(index + 1)), all.get(index + 1)));
    }
    return "\n\n---\n\n" + String.join(" · ", facts) + "\n\n" + String.join(" · ", ways) + "\n";
  }

  /** A link from one exercise's page to another's. */
  private static String link(String text, ExerciseSpec to) {
    return "[%s](../%s)".formatted(text, to.pagePath().substring("pages/".length()));
  }
}
