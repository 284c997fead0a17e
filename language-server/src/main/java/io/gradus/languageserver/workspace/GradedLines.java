package io.gradus.languageserver.workspace;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where lines of a file as it was are now. What is above all changes, or below them, has only
 * moved; between them, a line that is still there once, and was there once, is the same.
 */
public final class GradedLines {
  private final List<String> before;
  private final List<String> now;
  private final int above;
  private final int below;

  /** Compares two texts; blanks at a line's end don't matter. */
  public GradedLines(List<String> before, List<String> now) {
    this.before = before.stream().map(String::stripTrailing).toList();
    this.now = now.stream().map(String::stripTrailing).toList();
    int most = Math.min(before.size(), now.size());
    int same = 0;
    while (same < most && this.before.get(same).equals(this.now.get(same))) {
      same++;
    }
    this.above = same;
    int left = most - same;
    int tail = 0;
    while (tail < left
        && this.before.get(before.size() - 1 - tail).equals(this.now.get(now.size() - 1 - tail))) {
      tail++;
    }
    this.below = tail;
  }

  /** Whether nothing has changed. */
  public boolean areSame() {
    return above == before.size() && above == now.size();
  }

  /** Where a line is now, 0-based; nothing where it has changed or is gone. */
  public OptionalInt find(int line) {
    if (line < 0 || line >= before.size()) {
      return OptionalInt.empty();
    }
    if (line < above) {
      return OptionalInt.of(line);
    }
    if (line >= before.size() - below) {
      return OptionalInt.of(line + now.size() - before.size());
    }
    String text = before.get(line);
    List<String> between = now.subList(above, now.size() - below);
    boolean once =
        Collections.frequency(before.subList(above, before.size() - below), text) == 1
            && Collections.frequency(between, text) == 1;
    return once ? OptionalInt.of(above + between.indexOf(text)) : OptionalInt.empty();
  }
}
