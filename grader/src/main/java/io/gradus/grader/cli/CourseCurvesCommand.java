package io.gradus.grader.cli;

import io.gradus.datasets.cache.UserCache;
import io.gradus.grader.corpus.CourseVerdicts;
import io.gradus.grader.corpus.CourseVerdictsTable;
import io.gradus.grader.corpus.Verdicts;
import io.gradus.grader.corpus.VerdictsTable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradus course curves}: how right the curve diagnosis is. */
@Command(
    name = "curves",
    description = {
      "Judge the curve diagnosis by hundreds of trainings with planted faults and healthy ones.",
      "Their curves are part of Gradus; --train trains them anew, which takes about ten minutes. "
          + "A third of them was never looked at when thresholds were set: that part is judged.",
      "With --course, train the course's own networks instead, and compare what the diagnosis says "
          + "with what the course says; real data is used where GRADUS_DATASETS has it."
    })
final class CourseCurvesCommand extends GradusCommand {
  @Option(names = "--tuning", description = "Judge the part that thresholds were tuned on.")
  private boolean tuning;

  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      description = "Judge the curves in this file instead.")
  private Optional<Path> corpus = Optional.empty();

  @Option(
      names = "--train",
      paramLabel = "FILE",
      description = "Train them anew, with one thread, and write their curves into this file.")
  private Optional<Path> train = Optional.empty();

  @Option(
      names = "--course",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "EXERCISE",
      description = "Train the course's networks, or those of exercises that begin so, such as 2.")
  private Optional<String> course = Optional.empty();

  @Option(
      names = "--seeds",
      paramLabel = "COUNT",
      defaultValue = "5",
      description = "With --course, on so many seeds; ${DEFAULT-VALUE} if left out.")
  private int seeds;

  @Override
  public Integer call() throws IOException {
    if (course.isPresent()) {
      return judgeCourse(course.get());
    }
    if (train.isPresent()) {
      TrainingHere.prepare(UserCache.fromEnvironment(System.err::println));
      Verdicts.train(train.get(), line -> err().println(line));
    }
    Optional<Path> file = train.isPresent() ? train : corpus;
    if (file.isPresent() && !Files.isRegularFile(file.get())) {
      throw CommandFailure.wrongUse(
          "there is no file " + Printable.of(file.get().toString()),
          "Make one with: gradus course curves --train FILE");
    }
    Verdicts verdicts = file.isPresent() ? judged(file.get()) : Verdicts.stored(tuning);
    out().print(VerdictsTable.of(verdicts));
    return verdicts.isAsGoodAsAimed() ? ExitCode.OK : ExitCode.BELOW_PASS;
  }

  private int judgeCourse(String exercise) throws IOException {
    if (seeds < 1 || tuning || corpus.isPresent() || train.isPresent()) {
      throw CommandFailure.wrongUse(
          "--course goes with --seeds of at least 1, and with nothing else",
          "Such as: gradus course curves --course 2. --seeds 3");
    }
    TrainingHere.prepare(UserCache.fromEnvironment(System.err::println));
    CourseVerdicts verdicts =
        CourseVerdicts.train(folders(), exercise, seeds, line -> err().println(line));
    if (verdicts.rows().isEmpty()) {
      throw CommandFailure.wrongUse(
          "no network of the course belongs to '" + Printable.of(exercise) + "'",
          "All: gradus course curves --course");
    }
    out().print(CourseVerdictsTable.of(verdicts));
    return verdicts.rows().stream().allMatch(CourseVerdicts.Row::isRight)
        ? ExitCode.OK
        : ExitCode.BELOW_PASS;
  }

  private static List<Path> folders() {
    String named = System.getenv().getOrDefault("GRADUS_DATASETS", "");
    return Arrays.stream(named.split(Pattern.quote(File.pathSeparator), -1))
        .filter(folder -> !folder.isBlank())
        .map(Path::of)
        .toList();
  }

  private Verdicts judged(Path file) {
    try {
      return Verdicts.in(file, tuning);
    } catch (IOException e) {
      throw CommandFailure.wrongUse(
          Printable.of(file.toString()) + " is no corpus: " + Printable.of(e.toString()),
          "Make one with: gradus course curves --train FILE");
    }
  }
}
