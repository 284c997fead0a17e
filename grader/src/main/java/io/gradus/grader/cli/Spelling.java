package io.gradus.grader.cli;

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
            .filter(c -> distance(word, c) <= Math.max(1, c.length() / 3))
            .min(Comparator.comparingInt((String c) -> distance(word, c)).thenComparing(c -> c));
  }

  /** Optimal string alignment distance. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
