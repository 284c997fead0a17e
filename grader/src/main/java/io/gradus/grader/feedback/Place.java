package io.gradus.grader.feedback;

/**
 * A place in a learner's source.
 *
 * @param file path inside the workspace, with {@code /}
 * @param line 1-based, 0 where the whole file is meant
 * @param column 1-based, 0 where the whole line is meant
 */
public record Place(LearnerText file, int line, int column) {
  /** The path's last part, such as {@code BuildNet.java}. */
  public LearnerText fileName() {
    return new LearnerText(file.raw().substring(file.raw().lastIndexOf('/') + 1));
  }
}
