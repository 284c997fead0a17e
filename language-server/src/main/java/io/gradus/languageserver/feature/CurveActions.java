package io.gradus.languageserver.feature;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.analysis.TrainingChange;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.render.Neutral;
import io.gradus.languageserver.text.Document;
import io.gradus.languageserver.wire.ClientAbilities;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;

/** What to change about a training by its curve, and what can be done with its runs. */
final class CurveActions {
  /** Of the name of a folder, which anybody may have made. */
  private static final int LONGEST = 60;

  private CurveActions() {}

  /** Edits of the code, each followed by a message that says what the next curve should show. */
  static List<CodeAction> changes(
      Document document,
      Analysis analysis,
      Surroundings around,
      SourceSpan asked,
      ClientAbilities client) {
    List<CodeAction> actions = new ArrayList<>();
    for (PlacedRun placed : PlacedRun.of(document, analysis, around)) {
      if (placed.touches(document, asked)) {
        for (TrainingChange change : placed.changes()) {
          CodeAction action = new CodeAction(change.fix().title());
          action.setKind(CodeActionKind.QuickFix);
          action.setDiagnostics(List.of(CurveDiagnostics.of(document, placed)));
          action.setEdit(CodeActions.edit(document, change.fix(), client));
          action.setCommand(
              new Command(
                  "What to expect",
                  Commands.EXPECT,
                  List.of(document.uri(), change.expectation())));
          actions.add(action);
        }
      }
    }
    return actions;
  }

  /** By the folder in which its runs are kept: an exercise's, or a class's. */
  static List<Command> commands(
      Document document, Analysis analysis, Surroundings around, SourceSpan asked) {
    Set<String> exercises = new LinkedHashSet<>();
    for (PlacedRun placed : PlacedRun.of(document, analysis, around)) {
      if (placed.touches(document, asked)) {
        exercises.add(placed.run().head().folder().getParent().getFileName().toString());
      }
    }
    List<Command> commands = new ArrayList<>();
    for (String exercise : exercises) {
      List<Object> arguments = List.of(document.uri(), exercise);
      String shown = Neutral.TERMINAL.line(new LearnerText(exercise), LONGEST);
      commands.add(new Command("Recorded runs of " + shown, Commands.RUNS, arguments));
      commands.add(
          new Command("Delete the recorded runs of " + shown, Commands.CLEAR_RUNS, arguments));
    }
    return commands;
  }
}
