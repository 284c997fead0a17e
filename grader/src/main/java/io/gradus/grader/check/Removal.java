package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.Call;
import java.util.List;
import java.util.Optional;

/** Takes a layer out of the source again. */
final class Removal {
  private Removal() {}

  /**
   * Removes the {@code .add(…)} that adds what stands at a place; none where it is added in another
   * way.
   */
  static SourceFix[] of(Evidence evidence, SourceSpan added, String title) {
    return evidence
        .adding(added)
        .flatMap(add -> edit(evidence.text(), add))
        .map(edit -> new SourceFix[] {new SourceFix(title, List.of(edit))})
        .orElseGet(() -> new SourceFix[0]);
  }

  /** Removes one call of a chain, or the statement that it is; none where it is neither. */
  static SourceFix[] ofCall(Evidence evidence, Call call, String title) {
    return edit(evidence.text(), call)
        .map(edit -> new SourceFix[] {new SourceFix(title, List.of(edit))})
        .orElseGet(() -> new SourceFix[0]);
  }

  private static Optional<SourceEdit> edit(String text, Call add) {
    int dot = Insertion.back(text, add.nameSpan().start());
    if (dot == 0 || text.charAt(dot - 1) != '.') {
      return Optional.empty();
    }
    int receiver = Insertion.back(text, dot - 1);
    int end = add.nameSpan().end();
    String before = text.substring(add.span().start(), receiver);
    boolean statement =
        before.matches("[\\w$.]+") && end < text.length() && text.charAt(end) == ';';
    return Optional.of(
        statement
            ? new SourceEdit(line(text, add.span().start(), end + 1), "")
            : new SourceEdit(new SourceSpan(receiver, end), ""));
  }

  /** A statement with its whole line, where it is alone there. */
  private static SourceSpan line(String text, int start, int end) {
    int from = start;
    while (from > 0 && (text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '\t')) {
      from--;
    }
    boolean alone = from > 0 && text.charAt(from - 1) == '\n';
    boolean last = end < text.length() && text.charAt(end) == '\n';
    return alone && last ? new SourceSpan(from, end + 1) : new SourceSpan(start, end);
  }
}
