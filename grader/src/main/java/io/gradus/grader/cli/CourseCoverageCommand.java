package io.gradus.grader.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gradus.datasets.cache.AtomicFile;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.Syllabus;
import io.gradus.grader.proof.Coverage;
import io.gradus.grader.proof.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gradus course coverage}: what of the syllabus is built, and where it lives. */
@Command(
    name = "coverage",
    description = {
      "List every row of the syllabus with where it lives.",
      "Exit code 1 where a row is neither built nor planned, or an objective has no exercise."
    })
final class CourseCoverageCommand extends GradusCommand {
  @Option(names = "--json", paramLabel = "FILE", description = "Write it as JSON, too.")
  private Optional<Path> json = Optional.empty();

  @Option(names = "--summary", description = "Show the counts only.")
  private boolean summary;

  @Mixin private CourseOption courseOption;

  @Override
  public Integer call() throws IOException {
    Course course = courseOption.soundEdition().course();
    Coverage coverage =
        Coverage.of(Syllabus.bundled(), course, name -> Subcommand.named(name).isPresent());
    if (!summary) {
      coverage.places().forEach(this::show);
      out().println();
    }
    counts(coverage);
    for (Problem problem : coverage.problems()) {
      out().println(problem.place() + ": " + problem.what() + " " + problem.mend());
    }
    if (!coverage.stale().isEmpty()) {
      out().printf("Built, and still in planned.txt: %s.%n", String.join(", ", coverage.stale()));
    }
    if (json.isPresent()) {
      AtomicFile.write(json.get(), json(coverage).getBytes(StandardCharsets.UTF_8));
    }
    return coverage.problems().isEmpty() ? ExitCode.OK : ExitCode.BELOW_PASS;
  }

  private void show(Coverage.Place place) {
    out()
        .printf(
            "%-5s %-44s %s%n",
            place.row().number(),
            Printable.cut(place.row().title(), 44),
            place.where().isEmpty() ? place.form() : place.form() + ": " + place.where());
  }

  private void counts(Coverage coverage) {
    Map<String, Integer> forms = new TreeMap<>();
    coverage.places().forEach(place -> forms.merge(place.form(), 1, Integer::sum));
    out().printf("%d rows", coverage.places().size());
    forms.forEach((form, count) -> out().printf(", %d %s", count, form));
    out().println(".");
    List<Coverage.Place> built = coverage.places().stream().filter(Coverage.Place::built).toList();
    for (int episode = 0; episode <= 8; episode++) {
      String start = episode + ".";
      long of = coverage.places().stream().filter(p -> p.row().number().startsWith(start)).count();
      long done = built.stream().filter(p -> p.row().number().startsWith(start)).count();
      out().printf("  episode %d: %d of %d rows built%n", episode, done, of);
    }
    coverage
        .paths()
        .forEach(
            (id, part) ->
                out().printf("  path %s: %d of %d rows built%n", id, part.built(), part.of()));
  }

  private static String json(Coverage coverage) {
    ObjectNode root = JsonMapper.builder().build().createObjectNode();
    ArrayNode rows = root.putArray("rows");
    for (Coverage.Place place : coverage.places()) {
      ObjectNode node = rows.addObject();
      node.put("id", place.row().id()).put("title", place.row().title());
      node.put("status", place.row().status()).put("kind", place.row().kind());
      node.put("form", place.form()).put("where", place.where());
    }
    ObjectNode paths = root.putObject("paths");
    coverage
        .paths()
        .forEach((id, part) -> paths.putObject(id).put("built", part.built()).put("of", part.of()));
    ArrayNode problems = root.putArray("problems");
    coverage.problems().forEach(problem -> problems.add(problem.what() + " " + problem.mend()));
    coverage.stale().forEach(root.putArray("stale")::add);
    return root.toPrettyString() + "\n";
  }
}
