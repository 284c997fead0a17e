package io.gradus.grader.cli;

import io.gradus.datasets.cache.AtomicFile;
import io.gradus.datasets.cache.UserCache;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.grader.edition.CourseEdition;
import io.gradus.grader.grading.AuthorsBench;
import io.gradus.grader.grading.GraderSetup;
import io.gradus.grader.proof.CourseProof;
import io.gradus.grader.proof.Effort;
import io.gradus.grader.proof.ExerciseProof;
import io.gradus.grader.proof.Problem;
import io.gradus.grader.proof.Records;
import io.gradus.grader.render.Progress;
import io.gradus.grader.render.ProofText;
import io.gradus.grader.sandbox.SandboxMode;
import io.gradus.grader.sandbox.SandboxUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus course check}: proves exercises. */
@Command(
    name = "check",
    description = {
      "Prove exercises: the reference passes, the starter and every known-wrong solution do not.",
      "Runs the course's own code with limits, but without a sandbox. Exit code 1 where something",
      "has to be mended."
    })
final class CourseCheckCommand extends GradusCommand {
  private static final String RESULTS = "check-results.json";

  @Parameters(arity = "0..*", paramLabel = "ID", description = "Which, such as 2.16; default: all.")
  private List<String> exercises = List.of();

  @Mixin private CourseOption courseOption;

  @Option(
      names = "--full",
      description = "Try 300 grading seeds, not 10; takes minutes for the whole course.")
  private boolean full;

  @Option(
      names = "--record",
      description = "With --full: keep the results in the sources (" + RESULTS + ").")
  private boolean record;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "10",
      description = "Grading seeds for each reference; default: 10.")
  private int seeds;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the results as JSON, too.")
  private Optional<Path> json = Optional.empty();

  @Override
  public Integer call() throws IOException {
    CourseEdition edition = courseOption.edition();
    Course course = edition.course();
    Keys keys =
        edition
            .keys()
            .orElseThrow(
                () ->
                    CommandFailure.wrongUse(
                        "the learner's edition has no keys, so there is nothing to check",
                        "Use the teacher's edition, or a clone."));
    if (seeds < 1) {
      throw CommandFailure.wrongUse("--seeds " + seeds + " tries nothing", "Give 1 or more.");
    }
    Optional<Path> results = record ? Optional.of(results(edition)) : Optional.empty();
    List<Problem> broken =
        edition.problems().stream().map(told -> Problem.of(told, "exercise")).toList();
    List<ExerciseSpec> wanted = wanted(edition, broken);
    ProofText text = new ProofText(terminal());
    long begin = System.nanoTime();
    UserCache cache = UserCache.fromEnvironment(warning -> err().println("gradus: " + warning));
    GraderSetup setup = GraderSetup.here(course, keys, cache, SandboxMode.NONE).of(edition);
    try (AuthorsBench bench = new AuthorsBench(setup)) {
      CourseProof proof =
          new CourseProof(
              edition,
              bench,
              full ? Effort.full() : Effort.quick(seeds),
              Runtime.getRuntime().availableProcessors());
      List<ExerciseProof> proofs = prove(proof, wanted);
      double seconds = (System.nanoTime() - begin) / 1e9;
      out().print(text.render(proofs, broken, bench.data(), seconds));
      if (json.isPresent()) {
        write(json.get(), Records.json(proofs, bench.data(), seconds));
      }
      tellRecords(edition, proofs, results);
      return broken.isEmpty() && proofs.stream().allMatch(ExerciseProof::proved)
          ? ExitCode.OK
          : ExitCode.BELOW_PASS;
    } catch (SandboxUnavailableException e) {
      throw CommandFailure.toolFailed(e.getMessage(), "gradus doctor says more.", e);
    }
  }

  /** What was asked for by name; a broken exercise is told instead of not being found. */
  private List<ExerciseSpec> wanted(CourseEdition edition, List<Problem> broken) {
    Course course = edition.course();
    if (exercises.isEmpty()) {
      return course.exercises();
    }
    return exercises.stream()
        .filter(typed -> broken.isEmpty() || course.find(typed).isPresent())
        .map(typed -> CourseArguments.exercise(course, typed))
        .distinct()
        .toList();
  }

  private void tellRecords(
      CourseEdition edition, List<ExerciseProof> proofs, Optional<Path> results)
      throws IOException {
    Course course = edition.course();
    if (results.isPresent()) {
      Path file = results.get();
      Records before = Records.read(Files.exists(file) ? Files.readString(file) : "");
      String jdk = System.getProperty("java.version");
      write(file, before.with(proofs, course, LocalDate.now(ZoneOffset.UTC), jdk).write());
      out().println("  Recorded in " + file + ".");
      return;
    }
    Records records = Records.read(recorded(edition));
    List<String> changed =
        proofs.stream()
            .map(ExerciseProof::spec)
            .filter(spec -> !records.holds(spec, course.contentHash(spec).orElse("")))
            .map(ExerciseSpec::number)
            .toList();
    if (!changed.isEmpty() && !full) {
      out()
          .printf(
              "  Changed since the last full check, or never checked in full: %s.%n",
              changed.size() > 8
                  ? changed.size() + " of " + proofs.size()
                  : String.join(", ", changed));
    }
  }

  private static List<ExerciseProof> prove(CourseProof course, List<ExerciseSpec> wanted) {
    try (Progress progress = Progress.onStandardError()) {
      AtomicInteger count = new AtomicInteger();
      progress.show(0, wanted.size(), "starting");
      return course.prove(
          wanted,
          proof -> progress.show(count.incrementAndGet(), wanted.size(), proof.spec().title()));
    }
  }

  private static String recorded(CourseEdition edition) throws IOException {
    Optional<Path> own = edition.folder().map(folder -> folder.resolve(RESULTS));
    if (own.isPresent() && Files.isRegularFile(own.get())) {
      return Files.readString(own.get());
    }
    try (InputStream in = edition.loader().getResourceAsStream(Records.RESOURCE)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** In a clone the module's own file, for a teacher's folder one in it. */
  private Path results(CourseEdition edition) {
    if (!full) {
      throw CommandFailure.wrongUse("--record goes with --full", "Add --full.");
    }
    if (edition.folder().isPresent()) {
      return edition.folder().get().resolve(RESULTS);
    }
    Path home = Path.of(System.getProperty("gradus.home", ".")).toAbsolutePath().normalize();
    for (Path up = home; up != null; up = up.getParent()) {
      Path resources = up.resolve("exercises/src/main/resources");
      if (Files.isDirectory(resources)) {
        return resources.resolve(Records.RESOURCE);
      }
    }
    throw CommandFailure.wrongUse(
        "--record keeps results in a clone's sources, and this is no clone",
        "Clone Gradus, or name your own exercises with --course DIR.");
  }

  private static void write(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
