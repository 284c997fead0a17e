package io.gradus.grader.session;

import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.LearnerText;
import java.util.Map;
import java.util.Set;

/**
 * A finding without what the learner's code said. While a hidden test asks, that code holds hidden
 * inputs: it could print them, or throw them as a message, and read them in the report. Where the
 * worker answers by a failure, every word of it is under the learner's control, names of types and
 * methods included.
 */
public final class Withheld {
  private static final String WHY =
      "What it printed and threw is not shown: hidden tests must not leak.\n"
          + "Grade it on your own machine to see it.";

  private static final String ANY = "Your code did not answer as the exercise asks.";

  /** Codes whose messages hold nothing but our words and limits. */
  private static final Set<String> OURS =
      Set.of("run/timeout", "run/killed", "run/crash", "run/output");

  private static final Map<String, String> MESSAGES =
      Map.ofEntries(
          Map.entry("run/exception", "Your code stopped with an exception."),
          Map.entry(
              "run/stack-overflow",
              "Your code calls itself without end. Check what ends the recursion."),
          Map.entry(
              "run/out-of-memory",
              "Your code needs more memory than there is. Look for arrays that are too large and"
                  + " lists that only grow."),
          Map.entry("run/no-class", "Your class could not be found."),
          Map.entry("run/no-constructor", "Your class has no constructor without arguments."),
          Map.entry(
              "run/no-method",
              "A method that the exercise asks for is missing. Compare the signatures with the"
                  + " contract."),
          Map.entry("run/wrong-type", "Your class does not implement the exercise's contract."),
          Map.entry(
              "run/linkage",
              "Your code needs a class that can't be loaded here. Use the JDK, DJL and the kit"
                  + " only."),
          Map.entry("run/null", "Your code returned null where a value belongs."),
          Map.entry("run/answer-too-large", "Your code returned more than can be judged."),
          Map.entry(
              "run/wrong-value", "Your code returned something else than its signature says."),
          Map.entry(
              "run/exit",
              "Your code ended the program instead of returning. Remove System.exit and"
                  + " Runtime.halt."),
          Map.entry(
              "run/protocol",
              "Your code did not answer in the grader's way. Print with System.out only, and leave"
                  + " file descriptors and pipes alone."),
          Map.entry(
              "run/course",
              "Your code could not be asked: this exercise may not work here. Run gradus doctor."));

  private Withheld() {}

  /**
   * The finding with our words only, if it came of a run; as it is where hidden inputs were not yet
   * near, such as the compiler's. Its place stays: it names a line of the submission, no more.
   */
  public static Finding from(Finding finding) {
    boolean run = finding.code().startsWith("run/");
    if (!run && !finding.code().startsWith("test/")) {
      return finding;
    }
    String message =
        run && !OURS.contains(finding.code())
            ? MESSAGES.getOrDefault(finding.code(), ANY)
            : finding.message().raw();
    return new Finding(
        finding.code(),
        finding.severity(),
        finding.place(),
        new LearnerText(message),
        finding.detail().isEmpty() ? LearnerText.NONE : new LearnerText(WHY),
        finding.hint());
  }
}
