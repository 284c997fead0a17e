package io.gradus.grader.feedback;

/**
 * Text that a learner wrote or caused: identifiers, messages, diagnostics, output. It has a type of
 * its own so that no renderer can print it without neutralising it first.
 *
 * @param raw the text as it came, never to be printed as it is
 */
public record LearnerText(String raw) {
  /** No text. */
  public static final LearnerText NONE = new LearnerText("");

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return raw.isEmpty();
  }

  @Override
  public String toString() {
    return "LearnerText[" + raw.length() + " characters]";
  }
}
