package io.gradus.grader.analysis;

import java.util.List;
import java.util.OptionalInt;

/**
 * What an exercise tells the analysis of its networks.
 *
 * @param id such as {@code 2.16-build-net}
 * @param inputShape without the batch's axis, such as {@code [4]}; empty where it is not fixed
 * @param classes how many classes are told apart, where they are
 */
public record ExerciseFacts(String id, List<Long> inputShape, OptionalInt classes) {
  public ExerciseFacts {
    inputShape = List.copyOf(inputShape);
  }
}
