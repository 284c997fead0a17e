package io.gradus.grader.network;

/**
 * Why a layer cannot take its input, or not in the way that was meant.
 *
 * @param message one line for learners: what is wrong and what to do
 * @param why what it means, in the course's terms
 */
public record ShapeFault(ShapeCode code, String message, String why) {
  /** Whether the network fails as it runs, so that nothing is known behind it. */
  public boolean stops() {
    return code.severity() == io.gradus.grader.feedback.Severity.ERROR;
  }
}
