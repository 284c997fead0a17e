package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Value;
import java.util.List;
import java.util.regex.Pattern;

/** Signs that something which looks wrong is meant. */
final class Intent {
  private static final Pattern SAID =
      Pattern.compile(
          "on purpose|purposely|deliberate|intention|intended|sanity|experiment|to show|shows? (how"
              + "|that|what)|compare|demonstrat|too (large|small|high|low|big)|diverge",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MAIN = Pattern.compile("\\bvoid\\s+main\\s*\\(");
  private static final Pattern EXERCISE = Pattern.compile("@Exercise\\s*\\(");

  private Intent() {}

  /** Whether a comment at a place says that it is meant. */
  static boolean isSaid(Evidence evidence, SourceSpan span) {
    return Comments.near(evidence, span, SAID);
  }

  /** Whether a place is met with several values: somebody tries them out. */
  static boolean isTrial(Evidence evidence, Call call, int argument) {
    List<Value> values =
        evidence.calls().named(call.name()).stream()
            .filter(other -> other.span().equals(call.span()))
            .flatMap(other -> other.argument(argument).stream())
            .distinct()
            .toList();
    return values.size() > 1;
  }

  /**
   * Whether the file is a program of its own, so that nothing which it lacks is done elsewhere.
   * What an exercise's tests call is not.
   */
  static boolean isWholeProgram(Evidence evidence) {
    return evidence.text().contains("main") && evidence.says(MAIN) && !evidence.says(EXERCISE);
  }
}
