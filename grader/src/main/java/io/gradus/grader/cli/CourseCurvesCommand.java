package io.gradus.grader.cli;

import io.gradus.datasets.cache.UserCache;
import io.gradus.grader.corpus.Verdicts;
import io.gradus.grader.corpus.VerdictsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradus course curves}: how right the curve diagnosis is. */
@Command(
    name = "curves",
    description = {
      "Judge the curve diagnosis by hundreds of trainings with planted faults and healthy ones.",
      "Their curves are part of Gradus; --train trains them anew, which takes about ten minutes. "
          + "Half of them was never looked at when thresholds were set: that half is judged."
    })
final class CourseCurvesCommand extends GradusCommand {
  @Option(names = "--tuning", description = "Judge the half that thresholds were tuned on.")
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

  @Override
  public Integer call() throws IOException {
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
