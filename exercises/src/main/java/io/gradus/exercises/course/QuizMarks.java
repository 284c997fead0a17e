package io.gradus.exercises.course;

import java.util.List;
import java.util.Optional;

/**
 * A learner's quiz, marked.
 *
 * @param questions one mark per question of the quiz, in its order, whatever the learner's file has
 * @param problem what is wrong with the file as a whole, if anything; then no question earns points
 */
public record QuizMarks(List<Mark> questions, Optional<Problem> problem) {

  public QuizMarks {
    questions = List.copyOf(questions);
  }

  /** How a question came out. */
  public enum Outcome {
    RIGHT,
    WRONG,
    /** No box is ticked, or the blank is empty. */
    UNANSWERED,
    /** The question was changed, or its answer can't be read. */
    UNREADABLE
  }

  /**
   * One question, marked.
   *
   * @param id the question's, such as {@code neurons}
   * @param title its heading
   * @param points earned: all or none
   * @param maxPoints what it can earn
   * @param outcome how it came out
   * @param finding code such as {@code quiz/two-ticked}; empty if right
   * @param message what to tell the learner: the misconception, or what to mend; never the right
   *     answer; empty if right
   * @param line in the learner's file, 1 if the question is not there
   * @param hint level of the hint that fits, 0 for none in particular
   */
  public record Mark(
      String id,
      String title,
      int points,
      int maxPoints,
      Outcome outcome,
      String finding,
      String message,
      int line,
      int hint) {
    public boolean passed() {
      return outcome == Outcome.RIGHT;
    }
  }

  /**
   * What is wrong with the file as a whole.
   *
   * @param finding code such as {@code quiz/front-matter}
   * @param message what happened and what to do
   * @param line in the learner's file
   */
  public record Problem(String finding, String message, int line) {}

  /** Points earned in all. */
  public int points() {
    return questions.stream().mapToInt(Mark::points).sum();
  }
}
