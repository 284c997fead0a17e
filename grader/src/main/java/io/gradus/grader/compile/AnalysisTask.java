package io.gradus.grader.compile;

import io.gradus.grader.analysis.SourceAnalyzer;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.compile.CompilerMessages.Answer;
import io.gradus.grader.compile.CompilerMessages.Note;
import io.gradus.grader.compile.CompilerMessages.Outcome;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Place;
import io.gradus.grader.feedback.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the editor would say about sources, said in the child: a learner's text is parsed there and
 * nowhere else, so that one which hangs or starves a parser harms nothing.
 */
final class AnalysisTask {
  private AnalysisTask() {}

  /** In the child. */
  static Answer run(SourceAnalyzer analyzer, List<SourceFile> sources) {
    List<Note> notes = new ArrayList<>();
    for (SourceFile source : sources) {
      for (SourceFinding finding : analyzer.analyze(source.path(), source.text()).findings()) {
        notes.add(note(source, finding));
      }
    }
    return new Answer(Outcome.ANALYZED, Map.of(), List.of(), notes, "");
  }

  private static Note note(SourceFile source, SourceFinding finding) {
    String before = source.text().substring(0, finding.span().start());
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      if (c == '\n'
          || (c == '\r'
              && (i + 1 == source.text().length() || source.text().charAt(i + 1) != '\n'))) {
        line++;
        lineStart = i + 1;
      }
    }
    return new Note(
        finding.code(),
        finding.severity().name(),
        source.path(),
        line,
        before.length() - lineStart + 1,
        finding.message(),
        finding.why());
  }

  /** In the grader: nothing where the child did not come to an end. */
  static List<Finding> findings(Answer answer) {
    return answer.notes().stream().map(AnalysisTask::finding).flatMap(Optional::stream).toList();
  }

  /** A note that is none shows a child gone mad, by whose word nothing is told. */
  private static Optional<Finding> finding(Note note) {
    try {
      return Optional.of(
          new Finding(
              note.code(),
              Severity.valueOf(note.severity()),
              Optional.of(new Place(new LearnerText(note.path()), note.line(), note.column())),
              new LearnerText(note.message()),
              new LearnerText(note.why()),
              0));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
