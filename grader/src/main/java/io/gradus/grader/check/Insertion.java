package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.Call;
import java.util.Optional;

/** Puts a layer into the source. */
final class Insertion {
  private Insertion() {}

  /**
   * Adds a layer before one that an {@code .add(…)} adds: before its dot where calls are chained,
   * as a statement of its own where it is one.
   *
   * @param layer the argument of the new {@code .add(…)}
   */
  static Optional<SourceEdit> before(String text, Call add, String layer) {
    int dot = back(text, add.nameSpan().start());
    if (dot == 0 || text.charAt(dot - 1) != '.') {
      return Optional.empty();
    }
    int receiver = back(text, dot - 1);
    int end = add.nameSpan().end();
    String name = text.substring(add.span().start(), receiver);
    boolean statement = name.matches("[\\w$.]+") && end < text.length() && text.charAt(end) == ';';
    int at = statement ? add.span().start() : dot - 1;
    int line = text.lastIndexOf('\n', at - 1) + 1;
    String lead = text.substring(line, at);
    String between = lead.isBlank() ? "\n" + lead : "";
    String added = statement ? name + ".add(" + layer + ");" : ".add(" + layer + ")";
    return Optional.of(new SourceEdit(new SourceSpan(at, at), added + between));
  }

  /** The end of what stands before white space. */
  static int back(String text, int from) {
    int at = from;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
