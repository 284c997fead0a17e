package io.gradus.grader.cli;

import io.gradus.exercises.course.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What someone probably meant to type. */
final class Spelling {
  private Spelling() {}

  /**
   * The candidate nearest to what was typed by edit distance (insertions, deletions, replacements,
   * swaps of neighbours), if it is at most a third of the word away, or begins with it.
   */
  static Optional<String> closest(String typed, Collection<String> candidates) {
    String word = typed.toLowerCase(Locale.ROOT);
    Optional<String> begun =
        candidates.stream()
            .filter(c -> word.length() > 1 && c.startsWith(word))
            .sorted()
            .findFirst();
    return begun.isPresent()
        ? begun
        : candidates.stream()
            .filter(c -> EditDistance.between(word, c) <= Math.max(1, c.length() / 3))
            .min(
                Comparator.comparingInt((String c) -> EditDistance.between(word, c))
                    .thenComparing(c -> c));
  }
}
