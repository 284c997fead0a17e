package io.gradus.languageserver.feature;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.ExerciseNote;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.languageserver.text.Document;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;

/** The commands of an exercise, above its class. */
public final class Lenses {
  private Lenses() {}

  /** The lenses of all exercises of a file. */
  public static List<CodeLens> of(Document document, Analysis analysis, Surroundings around) {
    List<CodeLens> lenses = new ArrayList<>();
    for (ExerciseNote exercise : analysis.exercises()) {
      int start = exercise.span().start();
      Range range = document.range(new SourceSpan(start, start));
      for (Command command : Commands.of(document, analysis, exercise, around)) {
        lenses.add(new CodeLens(range, command, null));
      }
    }
    return lenses;
  }
}
