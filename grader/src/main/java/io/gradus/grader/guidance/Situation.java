package io.gradus.grader.guidance;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.ExerciseNote;
import io.gradus.grader.analysis.SourceFinding;
import java.util.List;
import java.util.Map;

/**
 * What a hint is chosen by: how the source stands now, and what was told and shown before. Editor
 * and terminal choose the same where these are the same.
 *
 * @param source the learner's file as it is now, empty where there is none
 * @param findings what is found in it
 * @param told what the last grading found, errors first
 * @param seen levels of the hints seen, by {@link HintChoice#topic}
 */
public record Situation(
    String source, List<SourceFinding> findings, List<Told> told, Map<String, List<Integer>> seen) {
  public Situation {
    findings = List.copyOf(findings);
    told = List.copyOf(told);
    seen = Map.copyOf(seen);
  }

  /** What is found in the class of one exercise, where a file may hold several. */
  public static List<SourceFinding> findingsOf(Analysis analysis, String id) {
    return analysis.findings().stream()
        .filter(finding -> owner(analysis, finding.span().start()).equals(id))
        .toList();
  }

  private static String owner(Analysis analysis, int offset) {
    String owner = analysis.exercises().isEmpty() ? "" : analysis.exercises().get(0).id();
    for (ExerciseNote exercise : analysis.exercises()) {
      owner = exercise.span().start() <= offset ? exercise.id() : owner;
    }
    return owner;
  }

  boolean hasSeen(String topic, int level) {
    return seen.getOrDefault(topic, List.of()).contains(level);
  }

  /** The line of an offset in the source, from 1. */
  int line(int offset) {
    int end = Math.min(offset, source.length());
    return 1
        + (int)
            source
                .substring(0, end)
                .replace("\r\n", "\n")
                .chars()
                .filter(c -> c == '\n' || c == '\r')
                .count();
  }
}
