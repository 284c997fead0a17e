package io.gradus.languageserver.feature;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.ExerciseNote;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.languageserver.text.Document;
import io.gradus.languageserver.text.LineStarts;
import io.gradus.languageserver.workspace.GradedExercise;
import io.gradus.languageserver.workspace.GradedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Diagnostic;

/**
 * What the last grading found, at its line, until the code there changes. What has no line stands
 * at the class, until anything changes.
 */
final class GradeDiagnostics {
  private GradeDiagnostics() {}

  static List<Diagnostic> of(Document document, Analysis analysis, Surroundings around) {
    List<Diagnostic> all = new ArrayList<>();
    for (ExerciseNote exercise : analysis.exercises()) {
      Optional<GradedExercise> grade = around.grade(exercise.id());
      if (grade.isPresent() && !grade.get().lines().isEmpty()) {
        of(document, exercise, grade.get(), all);
      }
    }
    return all;
  }

  private static void of(
      Document document, ExerciseNote exercise, GradedExercise grade, List<Diagnostic> all) {
    GradedLines lines = new GradedLines(grade.lines(), document.text().lines().toList());
    for (GradedExercise.Found found : grade.findings()) {
      span(document, exercise, grade, lines, found)
          .ifPresent(
              span ->
                  all.add(
                      new Diagnostic(
                          document.range(span),
                          GradeTexts.message(found),
                          Diagnostics.severity(found.severity()),
                          Diagnostics.SOURCE,
                          found.code())));
    }
  }

  private static Optional<SourceSpan> span(
      Document document,
      ExerciseNote exercise,
      GradedExercise grade,
      GradedLines lines,
      GradedExercise.Found found) {
    if (found.line() == 0 || !found.file().equals(grade.file())) {
      return lines.areSame() ? Optional.of(name(document, exercise)) : Optional.empty();
    }
    if (!document.isJava() && !Question.isSame(grade.lines(), found.line() - 1, document)) {
      return Optional.empty();
    }
    OptionalInt line = lines.find(found.line() - 1);
    return line.isPresent() && line.getAsInt() < document.lines().count()
        ? Optional.of(onLine(document, line.getAsInt(), found.column()))
        : Optional.empty();
  }

  /** Not the annotation: lenses stand there, and some editors write both behind the line. */
  private static SourceSpan name(Document document, ExerciseNote exercise) {
    SourceSpan span = exercise.span();
    Matcher name =
        Pattern.compile(
                "\\b(?:class|record|enum)\\s+(" + Pattern.quote(exercise.className()) + ")\\b")
            .matcher(document.text())
            .region(span.start(), Math.min(span.end(), document.text().length()));
    return name.find() ? new SourceSpan(name.start(1), name.end(1)) : span;
  }

  /** From the column, or from where the line's text begins, to the line's end. */
  private static SourceSpan onLine(Document document, int line, int column) {
    LineStarts starts = document.lines();
    int end = starts.end(line);
    int start = starts.start(line);
    while (start < end && Character.isWhitespace(document.text().charAt(start))) {
      start++;
    }
    int from = Math.min(end, Math.max(start, starts.start(line) + column - 1));
    return new SourceSpan(from, end);
  }
}
