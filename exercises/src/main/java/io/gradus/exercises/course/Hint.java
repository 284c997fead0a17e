package io.gradus.exercises.course;

import java.util.List;
import java.util.Optional;

/**
 * One level of help.
 *
 * @param level 1 (nudge), 2 (concept), 3 (the code's shape)
 * @param text Markdown
 * @param finding code of the finding that triggers it, if any
 * @param until names; code that has them all has what this hint leads to. None: it always fits
 */
public record Hint(int level, String text, Optional<String> finding, List<String> until) {
  public Hint {
    until = List.copyOf(until);
  }

  /** A hint that always fits. */
  public Hint(int level, String text, Optional<String> finding) {
    this(level, text, finding, List.of());
  }
}
