package io.gradus.grader.guidance;

import io.gradus.grader.feedback.LearnerText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

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
 * @param hints levels of the hints seen
 * @param revealed whether the model answer was seen
 */
record LogEntry(
    int attempts,
    String fingerprint,
    boolean passed,
    int points,
    Optional<Instant> graded,
    List<Told> findings,
    List<Integer> hints,
    boolean revealed) {

  static final LogEntry NONE =
      new LogEntry(0, "", false, 0, Optional.empty(), List.of(), List.of(), false);

  /**
   * A finding of the last grading.
   *
   * @param code such as {@code test/softmax-twice}
   * @param hint the level that fits, 0 for none in particular
   * @param message what was told
   */
  record Told(String code, int hint, LearnerText message) {}

  LogEntry {
    findings = List.copyOf(findings);
    hints = List.copyOf(hints);
  }

  LogEntry withHint(int level) {
    List<Integer> seen =
        new TreeSet<>(Stream.concat(hints.stream(), Stream.of(level)).toList()).stream().toList();
    return new LogEntry(attempts, fingerprint, passed, points, graded, findings, seen, revealed);
  }

  LogEntry withRevealed() {
    return new LogEntry(attempts, fingerprint, passed, points, graded, findings, hints, true);
  }
}
