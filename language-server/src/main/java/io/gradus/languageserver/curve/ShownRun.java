package io.gradus.languageserver.curve;

import io.gradus.grader.render.CurveText;
import io.gradus.grader.runs.RunHead;
import java.util.List;
import java.util.Optional;

/**
 * A training that is shown at the call that trained.
 *
 * @param source the lines of its file as they were then; empty if they are not known
 * @param before the training that the same call did when the program was started before
 */
public record ShownRun(
    RunHead head, CurveText text, List<String> source, Optional<ShownRun> before) {
  public ShownRun {
    source = List.copyOf(source);
  }

  /** Line of the call, 1-based; 0 if it is not known. */
  public int line() {
    return head.place().map(place -> place.line()).orElse(0);
  }
}
