package io.gradus.grader.feedback;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one report of a grading; every output is a rendering of it.
 *
 * @param subject what was graded, for people, such as {@code Episode 2 · penguins}
 * @param courseVersion version of the course
 * @param workspace the folder graded
 * @param started when
 * @param seconds wall time
 * @param seed the grading seed
 * @param sandbox the tier of isolation, for people, such as {@code bubblewrap}
 * @param tier A, B or C
 * @param data where the data came from, for people, such as {@code real data: penguins.csv}
 * @param standIn whether any data was a stand-in
 * @param credits title, authors and licence of each dataset named, one a line
 * @param results one per exercise, in the course's order
 * @param findings about the submission as a whole
 * @param next the id of the exercise to do next, empty where all is done
 * @param attempts how often a page of questions was graded with changed answers, by exercise id, as
 *     the workspace remembers it
 */
public record GradeReport(
    String subject,
    String courseVersion,
    LearnerText workspace,
    Instant started,
    double seconds,
    long seed,
    String sandbox,
    String tier,
    String data,
    boolean standIn,
    List<String> credits,
    List<ExerciseResult> results,
    List<Finding> findings,
    String next,
    Map<String, Integer> attempts) {
  public GradeReport {
    attempts = Collections.unmodifiableMap(new LinkedHashMap<>(attempts));
    credits = List.copyOf(credits);
    results = List.copyOf(results);
    findings = List.copyOf(findings);
  }

  /** A report without memory of earlier ones. */
  public GradeReport(
      String subject,
      String courseVersion,
      LearnerText workspace,
      Instant started,
      double seconds,
      long seed,
      String sandbox,
      String tier,
      String data,
      boolean standIn,
      List<String> credits,
      List<ExerciseResult> results,
      List<Finding> findings,
      String next) {
    this(
        subject,
        courseVersion,
        workspace,
        started,
        seconds,
        seed,
        sandbox,
        tier,
        data,
        standIn,
        credits,
        results,
        findings,
        next,
        Map.of());
  }

  /** The same with attempts counted. */
  public GradeReport withAttempts(Map<String, Integer> counted) {
    return with(next, counted);
  }

  /** The same with another exercise to do next. */
  public GradeReport withNext(String id) {
    return with(id, attempts);
  }

  private GradeReport with(String id, Map<String, Integer> counted) {
    return new GradeReport(
        subject,
        courseVersion,
        workspace,
        started,
        seconds,
        seed,
        sandbox,
        tier,
        data,
        standIn,
        credits,
        results,
        findings,
        id,
        counted);
  }

  /** Points earned, the sum over the exercises. */
  public int points() {
    return results.stream().mapToInt(ExerciseResult::points).sum();
  }

  /** Points that can be had in the exercises listed. */
  public int maxPoints() {
    return results.stream().mapToInt(ExerciseResult::maxPoints).sum();
  }
}
