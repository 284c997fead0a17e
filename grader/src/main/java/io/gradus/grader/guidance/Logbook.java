package io.gradus.grader.guidance;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.GradeReport;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a workspace remembers of its gradings, hints and model answers. {@link LogbookFile} keeps
 * it.
 *
 * @param entries by exercise id
 */
public record Logbook(Map<String, LogEntry> entries) {
  /** A logbook in which nothing is written yet. */
  public static final Logbook EMPTY = new Logbook(Map.of());

  private static final int FINDINGS = 20;

  public Logbook {
    entries = Collections.unmodifiableMap(new TreeMap<>(entries));
  }

  /** What is remembered of an exercise; an empty entry where that is nothing. */
  LogEntry of(String id) {
    return entries.getOrDefault(id, LogEntry.NONE);
  }

  /**
   * With a grading written in it.
   *
   * @param fingerprints by exercise id, of all that differs from its starter; what is not among
   *     them is no attempt
   */
  public Logbook withGrading(GradeReport report, Map<String, String> fingerprints) {
    Map<String, LogEntry> all = new TreeMap<>(entries);
    for (ExerciseResult result : report.results()) {
      if (result.started()) {
        LogEntry before = of(result.id());
        String print = fingerprints.getOrDefault(result.id(), "");
        boolean changed = !print.isEmpty() && !print.equals(before.fingerprint());
        all.put(
            result.id(),
            new LogEntry(
                before.attempts() + (changed ? 1 : 0),
                print,
                result.state() == ExerciseResult.State.PASSED,
                result.points(),
                Optional.of(report.started()),
                told(result),
                before.hints(),
                before.revealed()));
      }
    }
    return new Logbook(all);
  }

  private static List<Told> told(ExerciseResult result) {
    return Stream.concat(
            result.findings().stream(),
            result.tests().stream().flatMap(test -> test.finding().stream()))
        .sorted(Comparator.comparing(Finding::severity))
        .map(finding -> new Told(finding.code(), finding.hint(), finding.message()))
        .distinct()
        .limit(FINDINGS)
        .toList();
  }

  /**
   * With a hint that was shown.
   *
   * @param topic see {@link HintChoice#topic}
   */
  public Logbook withHint(String id, String topic, int level) {
    return with(id, of(id).withHint(topic, level));
  }

  /** How things stand with an exercise whose source is as follows. */
  public Situation situation(String id, String source, List<SourceFinding> findings) {
    return new Situation(source, findings, of(id).findings(), of(id).hints());
  }

  /** With a model answer that was shown. */
  public Logbook withRevealed(String id) {
    return with(id, of(id).withRevealed());
  }

  private Logbook with(String id, LogEntry entry) {
    Map<String, LogEntry> all = new TreeMap<>(entries);
    all.put(id, entry);
    return new Logbook(all);
  }

  /** Whether this exercise, as it stands or as it stood, was graded. */
  public boolean wasGraded(String id) {
    return of(id).attempts() > 0;
  }

  /** Whether it passed when it was last graded. */
  public boolean hasPassed(String id) {
    return of(id).passed();
  }

  /** How often each of these was answered differently, where that is at least once. */
  public Map<String, Integer> attempts(List<String> ids) {
    return ids.stream()
        .filter(id -> of(id).attempts() > 0)
        .collect(
            Collectors.toMap(id -> id, id -> of(id).attempts(), (one, same) -> one, TreeMap::new));
  }
}
