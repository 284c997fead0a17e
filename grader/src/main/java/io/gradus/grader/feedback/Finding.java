package io.gradus.grader.feedback;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing to tell: the same for terminal, JSON, JUnit XML, HTML and editors.
 *
 * @param code stable, such as {@code test/softmax-twice}, {@code compile/error}, {@code
 *     run/timeout}
 * @param severity how much it weighs
 * @param place where in the learner's source, if known
 * @param message one line, in our words: what happened and what to do
 * @param detail what the learner's code said (exception, diagnostic, printed output), if anything
 * @param hint the hint level (1 to 3) that fits, 0 for none
 */
public record Finding(
    String code,
    Severity severity,
    Optional<Place> place,
    LearnerText message,
    LearnerText detail,
    int hint) {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z-]*/[A-Za-z0-9_-]+");

  public Finding {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("not a finding's code: " + code);
    }
    if (hint < 0 || hint > 3) {
      throw new IllegalArgumentException(code + ": no hint level " + hint);
    }
  }

  /** An error without place, detail or hint. */
  public static Finding error(String code, String message) {
    return new Finding(
        code, Severity.ERROR, Optional.empty(), new LearnerText(message), LearnerText.NONE, 0);
  }
}
