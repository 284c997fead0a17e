package io.gradus.grader.analysis;

import io.gradus.grader.check.Checks;
import io.gradus.grader.evaluate.ModelZoo;
import io.gradus.grader.feedback.Severity;
import io.gradus.grader.source.DeepStack;
import io.gradus.grader.source.JavaParser;
import io.gradus.grader.source.JavacParser;
import io.gradus.grader.source.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Analyses sources that use DJL. One instance serves for as long as the program runs: it keeps the
 * parser warm.
 *
 * <p>The input of a network is what the program initializes it for; where it does not, what a
 * comment above it says, {@code // input: (N, 3, 64, 64)}; else what the exercise says.
 */
public final class DjlSourceAnalyzer implements SourceAnalyzer {
  /** A last resort: work is bounded by steps, but a machine may be busy with something else. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Function<String, Optional<ExerciseFacts>> facts;
  private final Consumer<Throwable> failures;
  private final DeepStack threads = new DeepStack("source-analysis");
  private final Optional<JavaParser> parser;
  private final Optional<ModelZoo> zoo;

  /**
   * @param facts what is known of an exercise, by its id
   */
  public DjlSourceAnalyzer(Function<String, Optional<ExerciseFacts>> facts) {
    this(facts, failure -> {});
  }

  /**
   * @param facts what is known of an exercise, by its id
   * @param failures told of an analysis that failed, which is a fault of this class
   */
  public DjlSourceAnalyzer(
      Function<String, Optional<ExerciseFacts>> facts, Consumer<Throwable> failures) {
    this(
        facts,
        failures,
        JavacParser.isAvailable() ? Optional.of(JavacParser.create()) : Optional.empty());
  }

  DjlSourceAnalyzer(
      Function<String, Optional<ExerciseFacts>> facts,
      Consumer<Throwable> failures,
      Optional<JavaParser> parser) {
    this.facts = Objects.requireNonNull(facts);
    this.failures = Objects.requireNonNull(failures);
    this.parser = parser;
    this.zoo = parser.map(ModelZoo::new);
  }

  @Override
  public Analysis analyze(String fileName, String text) {
    if (parser.isEmpty()) {
      return withoutCompiler();
    }
    try {
      return threads
          .run(() -> analyze(parser.get(), fileName, text), LONGEST)
          .orElse(Analysis.NOTHING);
    } catch (ExecutionException failure) {
      if (!(failure.getCause()
          instanceof StackOverflowError)) { // nested deeper than anybody writes
        failures.accept(failure.getCause());
      }
      return Analysis.NOTHING;
    }
  }

  private Analysis analyze(JavaParser javaParser, String fileName, String text) {
    if (!(javaParser.parse(fileName, text) instanceof SourceFile file)) {
      return Analysis.NOTHING;
    }
    Outline outline = Outline.of(file);
    SourceModel model = SourceModel.of(file, zoo.orElseThrow(), facts);
    Notes notes = new Notes(model);
    return new Analysis(
        notes.layers(),
        notes.networks(),
        Checks.find(model, notes.findings()),
        outline.steps(),
        outline.exercises(),
        Trainings.in(model),
        model.complete());
  }

  private static Analysis withoutCompiler() {
    SourceFinding finding =
        new SourceFinding(
            "analysis/no-compiler",
            Severity.INFORMATION,
            new SourceSpan(0, 0),
            "This Java runtime has no compiler (module jdk.compiler), so nothing can be shown here: "
                + "start it with a JDK.",
            "",
            0,
            List.of());
    return new Analysis(
        List.of(), List.of(), List.of(finding), List.of(), List.of(), List.of(), false);
  }
}
