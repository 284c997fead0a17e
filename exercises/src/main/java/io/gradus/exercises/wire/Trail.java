package io.gradus.exercises.wire;

import java.util.ArrayList;
import java.util.List;

/** Where in a value the reader or writer is; becomes text only when something is wrong. */
final class Trail {
  private static final int KEY = 24;

  private final String root;
  private final List<Object> steps = new ArrayList<>();

  Trail(String root) {
    this.root = root;
  }

  int depth() {
    return steps.size();
  }

  /** Goes into an element: an index, a {@link Key} of a map, or a component's name. */
  void enter(Object step) {
    steps.add(step);
  }

  void leave() {
    steps.remove(steps.size() - 1);
  }

  WireViolation violation(WireViolation.Reason reason, String problem) {
    return new WireViolation(reason, toString(), problem);
  }

  WireViolation violation(WireViolation.Reason reason, String problem, Throwable cause) {
    return new WireViolation(reason, toString(), problem, cause);
  }

  /** A map's key, which the other side chose. */
  record Key(String text) {}

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(root);
    boolean echoed = false;
    for (Object step : steps) {
      if (step instanceof Key key) {
        // Only the outermost key is repeated: together they could be as long as the other side
        // likes.
        out.append(echoed ? "[…]" : "[\"" + WireViolation.clip(key.text(), KEY) + "\"]");
        echoed = true;
      } else if (step instanceof Integer index) {
        out.append('[').append(index).append(']');
      } else {
        out.append('.').append(step);
      }
    }
    return out.toString();
  }
}
