package io.gradus.languageserver.feature;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.analysis.TrainingNote;
import io.gradus.languageserver.curve.ShownRun;
import io.gradus.languageserver.text.Document;
import io.gradus.languageserver.workspace.GradedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A training at the call that did it.
 *
 * @param span the call, or what of it is on the line that trained
 * @param changed whether the file has changed since
 */
record PlacedRun(ShownRun run, SourceSpan span, boolean changed) {
  private static final String SINCE = ", before your changes";

  /**
   * The trainings of a document that still have a place in it: the line, wherever it is now, or the
   * only call that trains in the same method.
   */
  static List<PlacedRun> of(Document document, Analysis analysis, Surroundings around) {
    List<PlacedRun> placed = new ArrayList<>();
    List<String> now = around.runs().isEmpty() ? List.of() : document.text().lines().toList();
    for (ShownRun run : around.runs()) {
      GradedLines lines = new GradedLines(run.source(), now);
      onItsLine(document, analysis, lines.find(run.line() - 1))
          .or(() -> inItsMethod(document, analysis, run))
          .ifPresent(span -> placed.add(new PlacedRun(run, span, !lines.areSame())));
    }
    return placed;
  }

  private static Optional<SourceSpan> onItsLine(
      Document document, Analysis analysis, OptionalInt line) {
    if (line.isEmpty() || line.getAsInt() >= document.lines().count()) {
      return Optional.empty();
    }
    SourceSpan text = text(document, line.getAsInt());
    for (TrainingNote training : analysis.trainings()) {
      if (training.span().start() <= text.end() && text.start() <= training.span().end()) {
        return Optional.of(common(training.span(), text));
      }
    }
    return text.start() < text.end() ? Optional.of(text) : Optional.empty();
  }

  private static Optional<SourceSpan> inItsMethod(
      Document document, Analysis analysis, ShownRun run) {
    List<SourceSpan> trainings =
        analysis.trainings().stream()
            .filter(training -> training.method().equals(run.head().method()))
            .map(TrainingNote::span)
            .toList();
    return trainings.size() == 1
        ? Optional.of(
            common(
                trainings.get(0),
                text(document, document.lines().lineOf(trainings.get(0).start()))))
        : Optional.empty();
  }

  private static SourceSpan common(SourceSpan call, SourceSpan line) {
    return new SourceSpan(
        Math.max(call.start(), line.start()),
        Math.max(line.start(), Math.min(call.end(), line.end())));
  }

  /** A line from where its text begins to its end. */
  private static SourceSpan text(Document document, int line) {
    int start = document.lines().start(line);
    int end = document.lines().end(line);
    while (start < end && Character.isWhitespace(document.text().charAt(start))) {
      start++;
    }
    return new SourceSpan(start, end);
  }

  /** Such as {@code val ▇▅▃▂▂▃▄ overfit since epoch 6, before your changes}. */
  String label() {
    String label = run.text().label();
    return label.isEmpty() || !changed ? label : label + SINCE;
  }
}
