package io.gradus.languageserver.feature;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.feedback.Severity;
import io.gradus.languageserver.text.Document;
import io.gradus.languageserver.wire.ClientAbilities;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** What is wrong, at its place. */
public final class Diagnostics {
  /** Whose diagnostics these are, for people and for telling them from other servers'. */
  public static final String SOURCE = "gradus";

  private static final List<String> KNOWN = List.of("ai.djl.", "org.tribuo.", "io.gradus.");
  private static final String SHAPES = "shape/";
  private static final String CHECKS = "check/";

  private Diagnostics() {}

  /**
   * All findings of the source; outside of exercises those about shapes, and checks where the file
   * uses DJL. And what the last grading found by running it, and what the trainings show. What a
   * grading reads in the source is told from the source as it is now, or not any more.
   */
  public static List<Diagnostic> of(
      Document document, Analysis analysis, Surroundings around, ClientAbilities client) {
    List<Diagnostic> all = new ArrayList<>();
    for (SourceFinding finding : analysis.findings()) {
      if (isShown(document, analysis, finding)) {
        all.add(diagnostic(document, finding, client));
      }
    }
    List<Diagnostic> typed = List.copyOf(all);
    for (Diagnostic graded : GradeDiagnostics.of(document, analysis, around)) {
      if (!isReadInSource(graded.getCode().getLeft())
          && typed.stream().noneMatch(told -> isSame(told, graded))) {
        all.add(graded);
      }
    }
    all.addAll(CurveDiagnostics.of(document, analysis, around));
    return all;
  }

  /** What is seen in a page of answers as it is now need not be told again. */
  private static boolean isSame(Diagnostic told, Diagnostic graded) {
    return told.getCode().equals(graded.getCode())
        && told.getRange().getStart().getLine() == graded.getRange().getStart().getLine();
  }

  private static boolean isReadInSource(String code) {
    return code.startsWith(SHAPES) || code.startsWith(CHECKS);
  }

  /**
   * Whether a finding is told at all. Somebody else's file that uses no library which the checks
   * know is no network's, whatever it looks like.
   */
  static boolean isShown(Document document, Analysis analysis, SourceFinding finding) {
    return !analysis.exercises().isEmpty()
        || finding.code().startsWith(SHAPES)
        || (finding.code().startsWith(CHECKS)
            && KNOWN.stream().anyMatch(document.text()::contains));
  }

  static Diagnostic diagnostic(Document document, SourceFinding finding, ClientAbilities client) {
    String message =
        finding.why().isEmpty() ? finding.message() : finding.message() + "\n" + finding.why();
    return new Diagnostic(
        document.range(finding.span()),
        message,
        severity(finding.severity()),
        SOURCE,
        finding.code());
  }

  static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFORMATION -> DiagnosticSeverity.Information;
    };
  }
}
