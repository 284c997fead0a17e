package io.gradus.languageserver.feature;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.ExerciseNote;
import io.gradus.grader.analysis.LayerNote;
import io.gradus.grader.analysis.NetworkNote;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.analysis.TrainingChange;
import io.gradus.grader.render.CurveMarkdown;
import io.gradus.languageserver.curve.ShownRun;
import io.gradus.languageserver.text.Document;
import io.gradus.languageserver.wire.ClientAbilities;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/**
 * What stands behind a name: a layer's formula, a network's table, a training's curve, an
 * exercise's last grade.
 */
public final class Hovers {
  private Hovers() {}

  /** A text and what it belongs to. */
  private record Note(SourceSpan span, String markdown) {
    boolean isIn(Note other) {
      return span.end() - span.start() <= other.span.end() - other.span.start();
    }
  }

  /** The hover of the innermost thing at an offset that something is known of. */
  public static Optional<Hover> at(
      Document document,
      Analysis analysis,
      Surroundings around,
      int offset,
      ClientAbilities client) {
    Optional<Note> found = Optional.empty();
    for (NetworkNote network : analysis.networks()) {
      found = inner(found, new Note(network.span(), network.markdown()), offset);
    }
    for (LayerNote layer : analysis.layers()) {
      found = inner(found, new Note(layer.span(), layer.markdown()), offset);
    }
    for (ExerciseNote exercise : analysis.exercises()) {
      String text =
          Stream.of(
                  around.grade(exercise.id()).map(GradeTexts::markdown),
                  Hints.nudge(document, analysis, exercise.id(), around))
              .flatMap(Optional::stream)
              .collect(Collectors.joining("\n\n"));
      found = inner(found, new Note(exercise.span(), text), offset);
    }
    for (PlacedRun training : PlacedRun.of(document, analysis, around)) {
      if (!training.label().isEmpty()) {
        found = inner(found, new Note(training.span(), markdown(training)), offset);
      }
    }
    return found.map(note -> hover(document, note, client));
  }

  private static String markdown(PlacedRun placed) {
    ShownRun run = placed.run();
    StringBuilder text =
        new StringBuilder(
            CurveMarkdown.of(
                run.text(), run.before().map(one -> one.text().run()), placed.since()));
    List<TrainingChange> changes = placed.changes();
    if (!changes.isEmpty()) {
      text.append("\n\n**What to try**\n");
    }
    for (TrainingChange change : changes) {
      text.append("\n- ").append(change.fix().title()).append(": ").append(change.expectation());
    }
    return text.toString();
  }

  private static Optional<Note> inner(Optional<Note> found, Note note, int offset) {
    boolean here =
        note.span().start() <= offset && offset <= note.span().end() && !note.markdown().isEmpty();
    return here && found.map(note::isIn).orElse(true) ? Optional.of(note) : found;
  }

  private static Hover hover(Document document, Note note, ClientAbilities client) {
    boolean markdown = client.markdownHovers();
    return new Hover(
        new MarkupContent(
            markdown ? MarkupKind.MARKDOWN : MarkupKind.PLAINTEXT,
            markdown ? note.markdown() : PlainText.of(note.markdown())),
        document.range(note.span()));
  }
}
