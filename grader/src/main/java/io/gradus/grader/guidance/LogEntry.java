package io.gradus.grader.guidance;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is remembered of one exercise. It lies in the learner's folder, so it is a claim of theirs,
 * good for guidance and never for points.
 *
 * @param attempts gradings that found a changed answer
 * @param fingerprint of the solution last graded, see {@link Fingerprint}; empty if there was none
 * @param passed whether that passed
 * @param points that it earned
 * @param graded when, if it ever was
 * @param findings what that grading told, errors first
 * @param hints levels of the hints seen, by {@link HintChoice#topic}
 * @param revealed whether the model answer was seen
 */
record LogEntry(
    int attempts,
    String fingerprint,
    boolean passed,
    int points,
    Optional<Instant> graded,
    List<Told> findings,
    Map<String, List<Integer>> hints,
    boolean revealed) {

  static final LogEntry NONE =
      new LogEntry(0, "", false, 0, Optional.empty(), List.of(), Map.of(), false);

  LogEntry {
    findings = List.copyOf(findings);
    Map<String, List<Integer>> copy = new TreeMap<>();
    hints.forEach((topic, levels) -> copy.put(topic, List.copyOf(levels)));
    hints = Collections.unmodifiableMap(copy);
  }

  /** Levels seen of the exercise's own hints. */
  List<Integer> ownHints() {
    return hints.getOrDefault(HintChoice.EXERCISE, List.of());
  }

  LogEntry withHint(String topic, int level) {
    TreeSet<Integer> levels = new TreeSet<>(hints.getOrDefault(topic, List.of()));
    levels.add(level);
    Map<String, List<Integer>> seen = new TreeMap<>(hints);
    seen.put(topic, List.copyOf(levels));
    return new LogEntry(attempts, fingerprint, passed, points, graded, findings, seen, revealed);
  }

  LogEntry withRevealed() {
    return new LogEntry(attempts, fingerprint, passed, points, graded, findings, hints, true);
  }
}
