package io.gradus.exercises.course;

import io.gradus.exercises.course.QuizMarks.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a page of questions is to be filled in, without what is right: all that can be said of a
 * learner's page where there is no key. What it says, a grading says in the same words, for both
 * come from {@link QuizMarker}.
 */
public final class PageForm {
  /** What needs the key: nothing is said of it here. */
  private static final Set<String> JUDGED = Set.of("quiz/wrong", "quiz/not-all");

  private static final String QUESTION = "question";
  private static final String TITLE = "title";
  private static final String TEXT = "text";
  private static final String CHOOSE = "choose";
  private static final String BOX = "box";
  private static final String NUMBER = "number";
  private static final String UNIT = "unit";
  private static final String WORD = "word";
  private static final String WORDS = "words";

  private final QuizMarker marker;

  /**
   * What can be told of an answer's form.
   *
   * @param finding code such as {@code quiz/two-ticked}
   * @param message what happened and what to do
   * @param line in the page, from 1
   * @param open whether there is only no answer yet
   */
  public record Remark(String finding, String message, int line, boolean open) {}

  private PageForm(QuizMarker marker) {
    this.marker = marker;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param given texts that a learner was given, the page among them
   */
  static PageForm read(String exercise, String form, List<String> given) {
    List<Quiz.Question> questions = new ArrayList<>();
    List<String> lines = form.lines().toList();
    for (int from = 0; from < lines.size(); ) {
      int to = from + 1;
      while (to < lines.size() && !lines.get(to).startsWith(QUESTION + " ")) {
        to++;
      }
      questions.add(question(exercise, lines.subList(from, to)));
      from = to;
    }
    return new PageForm(new QuizMarker(new Quiz(exercise, questions, List.of()), given));
  }

  private static Quiz.Question question(String exercise, List<String> lines) {
    return new Quiz.Question(
        all(lines, QUESTION).get(0),
        all(lines, TITLE).get(0),
        1,
        0,
        all(lines, TEXT),
        answer(exercise, lines));
  }

  private static Quiz.Answer answer(String exercise, List<String> lines) {
    for (String how : all(lines, CHOOSE)) {
      return new Quiz.Choice(
          how.equals("several"),
          all(lines, BOX).stream().map(text -> new Quiz.Option(text, false, "")).toList());
    }
    for (String label : all(lines, NUMBER)) {
      return new Quiz.Blank(label, Double.NaN, 0, all(lines, UNIT), List.of(), "");
    }
    for (String label : all(lines, WORD)) {
      return new Quiz.Word(label, List.of(), List.of(), "");
    }
    for (String count : all(lines, WORDS)) {
      return new Quiz.Open(Integer.parseInt(count), "");
    }
    throw new CourseException(exercise + ": a question without an answer's form. Build again.");
  }

  private static List<String> all(List<String> lines, String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key + " "))
        .map(line -> line.substring(key.length() + 1))
        .toList();
  }

  /** The form of a quiz, a line for each fact; nothing of what is right. */
  static String write(Quiz quiz) {
    StringBuilder form = new StringBuilder();
    for (Quiz.Question question : quiz.questions()) {
      Stream.concat(
              Stream.of(QUESTION + " " + question.id(), TITLE + " " + question.title()),
              Stream.concat(
                  question.text().stream().map(line -> TEXT + " " + line),
                  answer(question.answer())))
          .forEach(line -> form.append(line).append('\n'));
    }
    return form.toString();
  }

  private static Stream<String> answer(Quiz.Answer answer) {
    if (answer instanceof Quiz.Choice choice) {
      return Stream.concat(
          Stream.of(CHOOSE + " " + (choice.several() ? "several" : "one")),
          choice.options().stream().map(option -> BOX + " " + option.text()));
    } else if (answer instanceof Quiz.Blank blank) {
      return Stream.concat(
          Stream.of(NUMBER + " " + blank.label()),
          blank.units().stream().map(unit -> UNIT + " " + unit));
    } else if (answer instanceof Quiz.Word word) {
      return Stream.of(WORD + " " + word.label());
    }
    return Stream.of(WORDS + " " + ((Quiz.Open) answer).words());
  }

  /** What can be said of a page, in the order of the questions; nothing on what is right. */
  public List<Remark> remarks(String page) {
    QuizMarks marks = marker.mark(page);
    if (marks.problem().isPresent()) {
      QuizMarks.Problem problem = marks.problem().get();
      return List.of(new Remark(problem.finding(), problem.message(), problem.line(), false));
    }
    return marks.questions().stream()
        .filter(mark -> !mark.passed() && !JUDGED.contains(mark.finding()))
        .map(PageForm::remark)
        .toList();
  }

  private static Remark remark(Mark mark) {
    return new Remark(
        mark.finding(),
        mark.message(),
        mark.line(),
        mark.outcome() == QuizMarks.Outcome.UNANSWERED);
  }
}
