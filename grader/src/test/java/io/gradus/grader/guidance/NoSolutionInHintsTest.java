package io.gradus.grader.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Hint;
import io.gradus.exercises.course.Keys;
import io.gradus.exercises.course.Quiz;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.check.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hint that can come up for an exercise, beside what its reference has in marked regions. */
class NoSolutionInHintsTest {
  /** Shorter lines, such as a brace or a return, are nobody's, and so are heads of loops. */
  private static final int TELLING = 12;

  private static final ClassLoader LOADER = NoSolutionInHintsTest.class.getClassLoader();
  private static final Course COURSE = Course.load(LOADER);
  private static final Keys KEYS = Keys.find(LOADER).orElseThrow();

  static Stream<ExerciseSpec> all() {
    return COURSE.exercises().stream();
  }

  /** The exercise's own, and those on every fault that its source could show. */
  private static List<Hint> hints(ExerciseSpec spec) {
    List<Hint> hints = new ArrayList<>(COURSE.hints(spec));
    if (!spec.kind().isCode()) {
      return hints;
    }
    for (Rule rule : Rule.all()) {
      hints.addAll(
          FaultHints.of(
              new SourceFinding(
                  rule.code(), rule.severity(), new SourceSpan(0, 0), "", "", 0, List.of())));
    }
    return hints;
  }

  private static String plain(String code) {
    return code.replaceAll("\\s+", "");
  }

  private static List<String> telling(String text, int least) {
    return text.lines()
        .map(NoSolutionInHintsTest::plain)
        .filter(line -> line.length() >= least && !line.endsWith("{"))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  @DisplayName("no hint tells more than half of the lines that are to be found")
  void body(ExerciseSpec spec) {
    int least = spec.kind().isCode() ? TELLING : 1;
    List<String> body = new ArrayList<>(telling(KEYS.reference(spec), least));
    body.removeAll(telling(COURSE.starter(spec), least));
    assertThat(body).as("%s", KEYS.reference(spec)).isNotEmpty();
    for (Hint hint : hints(spec)) {
      String text = plain(hint.text());
      List<String> told = body.stream().filter(text::contains).toList();
      assertThat(told)
          .as("what hint %d (%s) tells of %s", hint.level(), hint.finding().orElse(""), body)
          .hasSizeLessThanOrEqualTo(body.size() / 2);
    }
  }

  static Stream<ExerciseSpec> pages() {
    return all().filter(spec -> !spec.kind().isCode());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  @DisplayName("no hint has a question's number, word or box")
  void answers(ExerciseSpec spec) {
    for (Quiz.Question question : KEYS.quiz(spec).questions()) {
      for (String answer : right(question.answer())) {
        Pattern alone =
            Pattern.compile("(?<![\\w.,])" + Pattern.quote(answer) + "(?![\\w]|[.,]\\d)");
        for (Hint hint : hints(spec)) {
          assertThat(alone.matcher(hint.text()).find())
              .as("%s: hint %d tells %s", question.id(), hint.level(), answer)
              .isFalse();
        }
      }
    }
  }

  /**
   * Numbers of one digit stand everywhere; a word is looked for where it is no letter of a list.
   */
  private static List<String> right(Quiz.Answer answer) {
    if (answer instanceof Quiz.Blank blank && Math.abs(blank.value()) >= 10) {
      return List.of(
          blank.value() == Math.rint(blank.value())
              ? String.format(Locale.ROOT, "%.0f", blank.value())
              : String.valueOf(blank.value()));
    } else if (answer instanceof Quiz.Choice choice) {
      return choice.options().stream()
          .filter(Quiz.Option::right)
          .map(option -> option.text().replaceFirst("^[A-Z]\\. ", ""))
          .filter(text -> text.length() >= TELLING)
          .toList();
    }
    return List.of();
  }
}
