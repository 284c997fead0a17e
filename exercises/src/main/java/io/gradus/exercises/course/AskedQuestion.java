package io.gradus.exercises.course;

import io.gradus.exercises.course.QuizMarks.Mark;
import io.gradus.exercises.course.QuizMarks.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question where it stands in a learner's page, and the marks that it can get.
 *
 * @param exercise id of the exercise, for what to type
 * @param question as the key has it
 * @param section the learner's lines under the heading
 * @param from number of the heading's line, from 1, so that {@code section.get(i)} is line {@code
 *     from + i + 1}
 */
record AskedQuestion(String exercise, Quiz.Question question, List<String> section, int from) {
  /** Tags that do something, as opposed to {@code a < b} and {@code List<String>}. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "<!--|<\\s*/?\\s*(?:script|iframe|object|embed|style|link|meta|svg|form|base|html|body)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Makes text run backwards or look like other text. */
  private static final String OVERRIDES = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

  /** What can't be marked at all, whatever kind of answer is asked for. */
  Optional<Mark> trouble() {
    for (int i = 0; i < section.size(); i++) {
      int line = from + i + 1;
      if (section.get(i).chars().anyMatch(AskedQuestion::isControl)) {
        return Optional.of(
            unreadable(
                "quiz/control-characters",
                "This line holds characters that control a terminal or turn text around. Type it"
                    + " anew, as plain text.",
                line));
      }
      Matcher markup = MARKUP.matcher(section.get(i));
      if (markup.find()) {
        return Optional.of(
            unreadable(
                "quiz/markup",
                "This line holds an HTML tag. Say it in plain words, without tags.",
                line));
      }
    }
    return firstMissing().map(line -> changed(line, from));
  }

  private static boolean isControl(int character) {
    return (Character.isISOControl(character) && character != '\t')
        || OVERRIDES.indexOf(character) >= 0;
  }

  /**
   * The learner's own lines, by their index; empty if a line of the question is missing. The
   * question's lines have to be there, in order; a learner's may stand between them.
   */
  Optional<List<Integer>> ownLines() {
    List<Integer> own = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < section.size(); i++) {
      if (next < question.text().size()
          && QuizPage.plain(section.get(i)).equals(QuizPage.plain(question.text().get(next)))) {
        next++;
      } else {
        own.add(i);
      }
    }
    return next == question.text().size() ? Optional.of(own) : Optional.empty();
  }

  /** The first of the question's lines that is not where it should be. */
  private Optional<String> firstMissing() {
    int next = 0;
    for (String line : section) {
      if (next < question.text().size()
          && QuizPage.plain(line).equals(QuizPage.plain(question.text().get(next)))) {
        next++;
      }
    }
    return question.text().stream().skip(next).findFirst();
  }

  Mark right(int line) {
    return of(question, Outcome.RIGHT, "", "", line);
  }

  Mark wrong(String finding, String message, int line) {
    return of(question, Outcome.WRONG, finding, message, line);
  }

  Mark unanswered(String message, int line) {
    return of(question, Outcome.UNANSWERED, "quiz/not-answered", message, line);
  }

  Mark unreadable(String finding, String message, int line) {
    return of(question, Outcome.UNREADABLE, finding, message, line);
  }

  /** A line of the page, named so that it can be mended without losing other answers. */
  Mark changed(String missing, int line) {
    return unreadable(
        "quiz/question-changed",
        "This can't be marked, for a line of the question is missing or was changed: \""
            + missing.strip()
            + "\". Put it back as it was. Or: "
            + bringBack(exercise),
        line);
  }

  Mark added(int line) {
    return unreadable(
        "quiz/question-changed",
        "This can't be marked, for here is a box that is not among the question's, or one of them"
            + " in another place. Take it out. Or: "
            + bringBack(exercise),
        line);
  }

  static String bringBack(String exercise) {
    return "Bring the page back with gradus reset " + exercise + "; your file is kept aside.";
  }

  static Mark of(
      Quiz.Question question, Outcome outcome, String finding, String message, int line) {
    return new Mark(
        question.id(),
        question.title(),
        outcome == Outcome.RIGHT ? question.points() : 0,
        question.points(),
        outcome,
        finding,
        message,
        line,
        outcome == Outcome.WRONG ? question.hint() : 0);
  }
}
