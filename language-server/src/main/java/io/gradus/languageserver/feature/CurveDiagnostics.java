package io.gradus.languageserver.feature;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.feedback.Severity;
import io.gradus.grader.render.CurveText;
import io.gradus.languageserver.text.Document;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** What the trainings of a document show, at the calls that train. */
final class CurveDiagnostics {
  private CurveDiagnostics() {}

  static List<Diagnostic> of(Document document, Analysis analysis, Surroundings around) {
    List<Diagnostic> all = new ArrayList<>();
    for (PlacedRun placed : PlacedRun.of(document, analysis, around)) {
      if (!placed.label().isEmpty()) {
        all.add(of(document, placed));
      }
    }
    return all;
  }

  static Diagnostic of(Document document, PlacedRun placed) {
    CurveText text = placed.run().text();
    List<String> lines = new ArrayList<>(text.lines());
    lines.set(0, placed.label());
    return new Diagnostic(
        document.range(placed.span()),
        String.join("\n", lines),
        severity(placed),
        Diagnostics.SOURCE,
        text.code());
  }

  /** What was true of other code is no fault of this one. */
  private static DiagnosticSeverity severity(PlacedRun placed) {
    Severity severity =
        placed.run().text().found().stream()
            .findFirst()
            .map(found -> found.code().severity())
            .orElse(Severity.INFORMATION);
    return placed.changed() ? DiagnosticSeverity.Information : Diagnostics.severity(severity);
  }
}
