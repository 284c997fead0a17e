package io.gradus.exercises.course;

import io.gradus.exercises.course.QuizMarks.Mark;
import io.gradus.exercises.course.QuizMarks.Outcome;
import io.gradus.exercises.course.QuizMarks.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Marks a learner's page against a quiz. Never throws for what a learner wrote. */
public final class QuizMarker {
  /** The largest page that is read, bytes. */
  public static final int LARGEST = 256 * 1024;

  private final Quiz quiz;
  private final OpenMarker open;

  /**
   * A marker for one quiz.
   *
   * @param given texts that a learner was given beside the page, such as README and hints: an open
   *     answer that repeats them is not in the learner's own words
   */
  public QuizMarker(Quiz quiz, List<String> given) {
    this.quiz = quiz;
    List<String> all = new ArrayList<>(given);
    all.add(quiz.starter());
    this.open = new OpenMarker(all);
  }

  /** A marker for one quiz of which learners were given the page alone. */
  public QuizMarker(Quiz quiz) {
    this(quiz, List.of());
  }

  /** The marker for an exercise of a course. */
  public static QuizMarker of(Course course, Keys keys, ExerciseSpec spec) {
    List<String> given = new ArrayList<>();
    given.add(course.readme(spec));
    course.hints(spec).forEach(hint -> given.add(hint.text()));
    return new QuizMarker(keys.quiz(spec), given);
  }

  /** Marks a page from its bytes, which may be anything. */
  public QuizMarks mark(byte[] page) {
    if (page.length > LARGEST) {
      return spoilt("quiz/too-large", tooLarge(page.length), 1);
    }
    try {
      return mark(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(page)).toString());
    } catch (CharacterCodingException e) {
      return spoilt("quiz/not-text", "The file is not UTF-8 text. Save it as UTF-8.", 1);
    }
  }

  /** Marks a page. */
  public QuizMarks mark(String text) {
    if (text.length() > LARGEST) {
      return spoilt("quiz/too-large", tooLarge(text.length()), 1);
    }
    if (text.indexOf('\0') >= 0) {
      return spoilt(
          "quiz/not-text",
          "The file is not text. Bring the page back with gradus reset " + quiz.exercise() + ".",
          1);
    }
    QuizPage page = QuizPage.of(text);
    Optional<Problem> problem = page.problem(quiz.exercise());
    if (problem.isPresent()) {
      return spoilt(problem.get());
    }
    List<Mark> marks = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    for (Quiz.Question question : quiz.questions()) {
      marks.add(mark(question, page, answers));
    }
    return new QuizMarks(marks, Optional.empty());
  }

  private String tooLarge(int size) {
    return "The file has "
        + size
        + " bytes, more than the "
        + LARGEST
        + " that are read. Bring the page back with gradus reset "
        + quiz.exercise()
        + ".";
  }

  private QuizMarks spoilt(String finding, String message, int line) {
    return spoilt(new Problem(finding, message, line));
  }

  private QuizMarks spoilt(Problem problem) {
    return new QuizMarks(
        quiz.questions().stream()
            .map(
                question ->
                    AskedQuestion.of(
                        question,
                        Outcome.UNREADABLE,
                        problem.finding(),
                        problem.message(),
                        problem.line()))
            .toList(),
        Optional.of(problem));
  }

  /**
   * Marks one question.
   *
   * @param answers to the open questions before this one, to which its own is added
   */
  private Mark mark(Quiz.Question question, QuizPage page, List<String> answers) {
    List<Integer> headings = page.headings(question.title());
    if (headings.isEmpty()) {
      return AskedQuestion.of(
          question,
          Outcome.UNREADABLE,
          "quiz/question-missing",
          "The question \""
              + question.title()
              + "\" is not in the file. "
              + AskedQuestion.bringBack(quiz.exercise()),
          1);
    }
    if (headings.size() > 1) {
      return AskedQuestion.of(
          question,
          Outcome.UNREADABLE,
          "quiz/question-twice",
          "The question stands in the file "
              + headings.size()
              + " times. Keep one, so that it is clear which answer counts.",
          headings.get(1) + 1);
    }
    int from = headings.get(0) + 1;
    List<String> section =
        question.answer() instanceof Quiz.Open
            ? page.section(from, quiz.questions().stream().map(Quiz.Question::title).toList())
            : page.section(from);
    AskedQuestion asked = new AskedQuestion(quiz.exercise(), question, section, from);
    return asked.trouble().orElseGet(() -> answer(asked, answers));
  }

  private Mark answer(AskedQuestion asked, List<String> answers) {
    Quiz.Answer answer = asked.question().answer();
    if (answer instanceof Quiz.Choice choice) {
      return BoxMarker.mark(asked, choice);
    } else if (answer instanceof Quiz.Blank blank) {
      return BlankMarker.mark(asked, blank);
    } else if (answer instanceof Quiz.Word word) {
      return BlankMarker.mark(asked, word);
    }
    Mark mark = open.mark(asked, (Quiz.Open) answer, answers);
    answers.add(OpenMarker.answer(asked));
    return mark;
  }
}
