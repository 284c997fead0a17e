package io.gradus.grader.check;

import io.gradus.grader.check.Stage.Kind;
import java.util.List;
import java.util.Optional;

/**
 * How a network ends.
 *
 * @param output the last layer with weights; empty where something unknown stands behind it
 * @param behind what stands behind that layer, or behind the unknown
 */
record Tail(Optional<Stage> output, List<Stage> behind) {
  static Tail of(List<Stage> stages) {
    for (int i = stages.size() - 1; i >= 0; i--) {
      Stage stage = stages.get(i);
      if (stage.hasWeights()) {
        return new Tail(Optional.of(stage), stages.subList(i + 1, stages.size()));
      }
      if (stage.is(Kind.UNKNOWN)) {
        return new Tail(Optional.empty(), stages.subList(i + 1, stages.size()));
      }
    }
    return new Tail(Optional.empty(), stages);
  }

  /** The last thing that changes numbers: empty where that is the layer itself, or unknown. */
  Optional<Stage> squeeze() {
    for (int i = behind.size() - 1; i >= 0; i--) {
      if (!behind.get(i).keepsNumbers()) {
        return Optional.of(behind.get(i));
      }
    }
    return Optional.empty();
  }

  /** Whether raw numbers come out: the last layer is known, and only its shape changes. */
  boolean isRaw() {
    return output.isPresent() && squeeze().isEmpty();
  }
}
