package io.gradus.exercises.kit.plot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds for every plot. */
final class Checks {
  /** As many series as there are colours that can be told apart. */
  static final int MOST_SERIES = 8;

  private Checks() {}

  static List<Series> series(List<Series> series) {
    if (series.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to draw; give at least one series.");
    }
    names("series", series.stream().map(Series::name).toList());
    return List.copyOf(series);
  }

  /**
   * Names of things that get a colour each.
   *
   * @throws IllegalArgumentException if there are more than colours, or two are the same
   */
  static List<String> names(String what, List<String> names) {
    if (names.size() > MOST_SERIES) {
      throw new IllegalArgumentException(
          "%d %s, and no more than %d can be told apart by colour; draw fewer, or two pictures."
              .formatted(names.size(), what, MOST_SERIES));
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isBlank() || !seen.add(name)) {
        throw new IllegalArgumentException(
            "The name '%s' stands for two of the %s, or is empty; give each its own."
                .formatted(name, what));
      }
    }
    return List.copyOf(names);
  }
}
