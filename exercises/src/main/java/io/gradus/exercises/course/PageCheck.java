package io.gradus.exercises.course;

import java.util.List;
import java.util.stream.Collectors;

/** What has to be true of a quiz page in the course, of any kind. */
final class PageCheck {
  private PageCheck() {}

  /**
   * Checks one page.
   *
   * @throws CourseException says where it is not, and how to mend it
   */
  static void check(Course course, Keys keys, ExerciseSpec spec) {
    String page = spec.folder() + "/key/" + spec.file();
    Quiz quiz = keys.quiz(spec);
    int points = quiz.questions().stream().mapToInt(Quiz.Question::points).sum();
    if (points != spec.points() || !quiz.exercise().equals(spec.id())) {
      throw new CourseException(
          "%s: is for %s and %d points; exercise.json says %s and %d."
              .formatted(page, quiz.exercise(), points, spec.id(), spec.points()));
    }
    checkKind(page, quiz, spec.kind());
    QuizMarker marker = QuizMarker.of(course, keys, spec);
    // A model answer that is too short or repeats the task would be refused from a learner, too.
    for (QuizMarks.Mark mark : marker.mark(quiz.solution()).questions()) {
      if (!mark.passed()) {
        throw new CourseException(
            "%s: the solution of question %s does not pass: %s"
                .formatted(page, mark.id(), mark.message()));
      }
    }
    List<KnownWrong> wrong = keys.knownWrong(spec);
    for (Quiz.Question question : quiz.questions()) {
      if (namesWrong(question.answer())
          && wrong.stream().noneMatch(known -> known.failingTest().equals(question.id()))) {
        throw new CourseException(
            "%s/key/wrong.md: no known-wrong answer to %s. Add a section with test: %s"
                .formatted(spec.folder(), question.id(), question.id()));
      }
    }
  }

  private static void checkKind(String page, Quiz quiz, Kind kind) {
    Class<? extends Quiz.Answer> typical =
        switch (kind) {
          case NUMERIC -> Quiz.Blank.class;
          case MATCHING -> Quiz.Word.class;
          case OPEN -> Quiz.Open.class;
          default -> Quiz.Answer.class;
        };
    if (quiz.questions().stream().map(Quiz.Question::answer).noneMatch(typical::isInstance)) {
      throw new CourseException(
          "%s: of kind %s, but its answers are %s. Mend kind in exercise.json."
              .formatted(
                  page,
                  kind.written(),
                  quiz.questions().stream()
                      .map(question -> question.answer().getClass().getSimpleName())
                      .distinct()
                      .collect(Collectors.joining(", "))));
    }
  }

  private static boolean namesWrong(Quiz.Answer answer) {
    if (answer instanceof Quiz.Choice choice) {
      return choice.options().stream().anyMatch(option -> !option.right());
    } else if (answer instanceof Quiz.Blank blank) {
      return !blank.misconceptions().isEmpty();
    } else if (answer instanceof Quiz.Word word) {
      return !word.misconceptions().isEmpty();
    }
    return false;
  }
}
