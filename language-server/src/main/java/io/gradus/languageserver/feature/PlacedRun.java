package io.gradus.languageserver.feature;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.analysis.TrainingChange;
import io.gradus.grader.analysis.TrainingNote;
import io.gradus.grader.curve.Diagnosis;
import io.gradus.languageserver.curve.ShownRun;
import io.gradus.languageserver.text.Document;
import io.gradus.languageserver.workspace.GradedLines;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A training at the call that did it.
 *
 * @param span the call, or what of it is on the line that trained
 * @param changed whether the file has changed since
 * @param training what the analysis knows of the call
 */
record PlacedRun(ShownRun run, SourceSpan span, boolean changed, Optional<TrainingNote> training) {
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
          .ifPresent(
              place ->
                  placed.add(new PlacedRun(run, place.span(), !lines.areSame(), place.training())));
    }
    return placed;
  }

  private record Place(SourceSpan span, Optional<TrainingNote> training) {}

  private static Optional<Place> onItsLine(Document document, Analysis analysis, OptionalInt line) {
    if (line.isEmpty() || line.getAsInt() >= document.lines().count()) {
      return Optional.empty();
    }
    SourceSpan text = text(document, line.getAsInt());
    for (TrainingNote training : analysis.trainings()) {
      if (training.span().start() <= text.end() && text.start() <= training.span().end()) {
        return Optional.of(new Place(common(training.span(), text), Optional.of(training)));
      }
    }
    return text.start() < text.end()
        ? Optional.of(new Place(text, Optional.empty()))
        : Optional.empty();
  }

  private static Optional<Place> inItsMethod(Document document, Analysis analysis, ShownRun run) {
    List<TrainingNote> trainings =
        analysis.trainings().stream()
            .filter(training -> training.method().equals(run.head().method()))
            .toList();
    if (trainings.size() != 1) {
      return Optional.empty();
    }
    SourceSpan call = trainings.get(0).span();
    SourceSpan line = text(document, document.lines().lineOf(call.start()));
    return Optional.of(new Place(common(call, line), Optional.of(trainings.get(0))));
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
    return label.isEmpty() ? label : label + since();
  }

  /** What is said behind the label where the code is another by now. */
  String since() {
    return changed ? SINCE : "";
  }

  /** Whether a place is on its line. */
  boolean touches(Document document, SourceSpan asked) {
    int line = document.lines().lineOf(span.start());
    return document.lines().lineOf(asked.start()) <= line
        && line <= document.lines().lineOf(asked.end());
  }

  /** What to change about it, in the order in which its diagnoses say. */
  List<TrainingChange> changes() {
    Map<TrainingChange.Kind, TrainingChange> possible = new EnumMap<>(TrainingChange.Kind.class);
    training.ifPresent(
        note -> note.changes().forEach(change -> possible.put(change.kind(), change)));
    Set<TrainingChange> changes = new LinkedHashSet<>();
    for (Diagnosis diagnosis : run.text().found()) {
      for (TrainingChange.Kind kind : TrainingChange.against(diagnosis.code())) {
        Optional.ofNullable(possible.get(kind)).ifPresent(changes::add);
      }
    }
    return List.copyOf(changes);
  }
}
