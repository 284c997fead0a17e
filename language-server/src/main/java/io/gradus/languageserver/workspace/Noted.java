package io.gradus.languageserver.workspace;

import io.gradus.grader.guidance.HintChoice;
import io.gradus.grader.guidance.Told;
import java.util.List;
import java.util.Map;

/**
 * What a workspace's logbook remembers of an exercise.
 *
 * @param hints levels of the hints seen, by {@link HintChoice#topic}
 * @param told what its last grading found
 * @param attempts gradings that found a changed answer
 * @param passed whether the last one was passed
 */
public record Noted(
    Map<String, List<Integer>> hints, List<Told> told, int attempts, boolean passed) {
  /** Nothing is remembered. */
  public static final Noted NOTHING = new Noted(Map.of(), List.of(), 0, false);

  public Noted {
    hints = Map.copyOf(hints);
    told = List.copyOf(told);
  }
}
