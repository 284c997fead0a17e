package io.gradus.grader.analysis;

import io.gradus.grader.feedback.Severity;
import java.util.List;

/**
 * A fault at its place in a source text.
 *
 * @param code stable, such as {@code shape/mismatch}
 * @param span what is at fault, as narrow as it can be
 * @param message one line: what is wrong and what to do
 * @param why what it means in the course's terms; may be empty
 * @param step the course's workflow step it belongs to, such as {@code 4}, 0 for none
 */
public record SourceFinding(
    String code,
    Severity severity,
    SourceSpan span,
    String message,
    String why,
    int step,
    List<SourceFix> fixes) {
  public SourceFinding {
    fixes = List.copyOf(fixes);
  }
}
