package io.gradus.exercises.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.exercises.course.QuizMarks.Mark;
import io.gradus.exercises.course.QuizMarks.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuizMarkerTest {
  private static final Quiz QUIZ =
      QuizReader.read(
          "Sample.md",
          """
          ---
          exercise: 2.99-sample
          ---

          # Sample

          ## Which one?
          > question: one
          > points: 2
          > hint: 2

          Think of birds.

          - [ ] A. cat
          > Cats do not fly.
          - [x] B. gull
          - [ ] C. shoe
          > Shoes are things.

          ## Which ones?
          > question: many
          > choose: several

          - [x] red
          - [x] blue
          - [ ] seven
          > Seven is a number.

          ## How long?
          > question: length
          > units: mm, millimetres

          length: {1234}
          > 1.2: that is metres
          > else: measure again
          """);
  private static final QuizMarker MARKER = new QuizMarker(QUIZ);
  private static final String SOLVED = QUIZ.solution();

  private static Mark mark(String page, int question) {
    QuizMarks marks = MARKER.mark(page);
    assertThat(marks.questions()).hasSize(3);
    return marks.questions().get(question);
  }

  private static String withLength(String value) {
    return SOLVED.replace("length: 1234", "length:" + value);
  }

  @Test
  void theSolutionEarnsAllPoints() {
    QuizMarks marks = MARKER.mark(SOLVED);
    assertThat(marks.points()).isEqualTo(4);
    assertThat(marks.problem()).isEmpty();
    assertThat(marks.questions()).allMatch(Mark::passed).allMatch(m -> m.message().isEmpty());
  }

  @Test
  void theStarterIsUnanswered() {
    assertThat(QUIZ.starter())
        .contains("- [ ] B. gull", "length: ____")
        .doesNotContain(">", "[x]", "1234");
    QuizMarks marks = MARKER.mark(QUIZ.starter());
    assertThat(marks.points()).isZero();
    assertThat(marks.questions()).extracting(Mark::outcome).containsOnly(Outcome.UNANSWERED);
    assertThat(marks.questions()).extracting(Mark::finding).containsOnly("quiz/not-answered");
  }

  @Test
  void lineEndsBlanksAndSpellingOfBoxesDoNotMatter() {
    String page =
        ("\uFEFF\n" + SOLVED)
            .replace("- [x] B. gull", "  *  [X]   B.  gull  ")
            .replace("- [ ] A. cat", "- [] A. cat")
            .replace("- [x] red", "+ [ x ] red\t")
            .replace("## Which one?", " ##  Which   one? ##")
            .replace("Think of birds.", "Think of birds.\n\nMy notes: gulls fly.\n")
            .replace("length: 1234", "- **Length** :   1 234 MM  ")
            .replace("\n", "\r\n");
    assertThat(MARKER.mark(page).questions()).allMatch(Mark::passed);
  }

  @Test
  void aWrongBoxTellsItsMisconceptionAndNotTheAnswer() {
    Mark mark = mark(SOLVED.replace("[x] B.", "[ ] B.").replace("[ ] C. shoe", "[x] C. shoe"), 0);
    assertThat(mark.outcome()).isEqualTo(Outcome.WRONG);
    assertThat(mark.points()).isZero();
    assertThat(mark.maxPoints()).isEqualTo(2);
    assertThat(mark.message()).isEqualTo("Shoes are things.");
    assertThat(mark.hint()).isEqualTo(2);
    assertThat(mark.line()).isEqualTo(13);
  }

  @Test
  void twoBoxesWhereOneIsAskedEarnNothing() {
    Mark mark = mark(SOLVED.replace("[ ] A.", "[x] A."), 0);
    assertThat(mark.finding()).isEqualTo("quiz/two-ticked");
    assertThat(mark.points()).isZero();
  }

  @Test
  void severalBoxesCountTogether() {
    Mark missing = mark(SOLVED.replace("[x] blue", "[ ] blue"), 1);
    assertThat(missing.finding()).isEqualTo("quiz/not-all");
    assertThat(missing.message()).doesNotContain("blue");
    Mark oneTooMany = mark(SOLVED.replace("[ ] seven", "[x] seven"), 1);
    assertThat(oneTooMany.message()).isEqualTo("Seven is a number.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234",
        " 1234 mm",
        "1,234",
        "1.234",
        "1 234",
        "1\u00a0234",
        "1\u202f234",
        "1'234",
        "1_234",
        "1234.0",
        "1.234,0",
        "1,234.0 millimetres",
        "1234mm",
        "**1234**",
        "`1234`",
        "= 1234",
        "+1234",
        "1234.",
        "1.234e3",
        "1234 mm."
      })
  void numbersAreReadAsPeopleWriteThem(String value) {
    assertThat(mark(withLength(value), 2).finding()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'1.2', quiz/wrong, that is metres",
    "'1,2', quiz/wrong, that is metres",
    "'-1234', quiz/wrong, measure again",
    "'12345', quiz/wrong, measure again",
    "'123', quiz/wrong, measure again",
    "'1e99', quiz/wrong, measure again",
    "'1234 m', quiz/unit, Give it in mm.",
    "'1234 cm', quiz/unit, Give it in mm.",
    "'many', quiz/not-a-number, Write digits",
    "'12 or 1234', quiz/unit, Give it in mm.",
    "'1234 5', quiz/not-a-number, Write digits",
    "'1,23,4', quiz/not-a-number, Write digits",
    "'12;34', quiz/unit, Give it in mm.",
    "'NaN', quiz/not-a-number, Write digits",
    "'Infinity', quiz/not-a-number, Write digits",
    "'', quiz/not-answered, The blank is empty",
    "' ____', quiz/not-answered, The blank is empty",
  })
  void otherNumbersAreToldWhatIsWrong(String value, String finding, String message) {
    Mark mark = mark(withLength(value), 2);
    assertThat(mark.finding()).isEqualTo(finding);
    assertThat(mark.message()).contains(message);
    assertThat(mark.points()).isZero();
  }

  @Test
  void aNumberInTheUnderlinedBlankIsRead() {
    assertThat(mark(withLength(" __1234__"), 2).passed()).isTrue();
  }

  @Test
  void aChangedQuestionIsNotMarkedAndSaysWhichLineIsMissing() {
    expectChanged(SOLVED.replace("Think of birds.", "Think of shoes."), 0, "\"Think of birds.\"");
    expectChanged(SOLVED.replace("B. gull", "B. tern"), 0, "\"- [ ] B. gull\"");
    expectChanged(SOLVED.replace("- [ ] A. cat\n", ""), 0, "\"- [ ] A. cat\"");
    expectChanged(SOLVED.replace("- [ ] A. cat\n", "[ ] A. cat\n"), 0, "\"- [ ] A. cat\"");
    expectChanged(
        SOLVED.replace("- [ ] A. cat\n", "- [ ] A. cat\n- [ ] A. cat\n"), 0, "Take it out");
    expectChanged(SOLVED.replace("length: 1234", ""), 2, "\"length: ____\"");
  }

  private static void expectChanged(String page, int question, String told) {
    Mark mark = mark(page, question);
    assertThat(mark.finding()).isEqualTo("quiz/question-changed");
    assertThat(mark.message()).contains(told, "gradus reset");
    assertThat(mark.points()).isZero();
  }

  @Test
  void aMissingOrRepeatedQuestionIsNotMarkedAndOthersAre() {
    QuizMarks marks = MARKER.mark(SOLVED.replace("## Which one?", "## What?"));
    assertThat(marks.questions())
        .extracting(Mark::finding)
        .containsExactly("quiz/question-missing", "", "");
    String twice = SOLVED + "\n## How long?\n\nlength: 1234\n";
    assertThat(mark(twice, 2).finding()).isEqualTo("quiz/question-twice");
    assertThat(mark(SOLVED + "length: 7\n", 2).finding()).isEqualTo("quiz/blank-twice");
    assertThat(mark(SOLVED.replace("[ ] A.", "[?] A."), 0).finding()).isEqualTo("quiz/box");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Sample\n",
        "---\n# never closed\nexercise: 2.99-sample\n",
        "---\ntitle: x\n---\n",
        "---\nexercise: 2.10-onehot-neurons\n---\n"
      })
  void aPageThatDoesNotSayWhatItAnswersIsNotMarked(String page) {
    QuizMarks marks = MARKER.mark(page);
    assertThat(marks.problem().orElseThrow().finding()).isEqualTo("quiz/front-matter");
    assertThat(marks.problem().orElseThrow().message()).contains("exercise: 2.99-sample");
    assertThat(marks.points()).isZero();
    assertThat(marks.questions()).hasSize(3);
  }

  @Test
  void hugeEmptyAndBinaryPagesAreTold() {
    String huge = SOLVED + "x".repeat(QuizMarker.LARGEST);
    assertThat(MARKER.mark(huge).problem().orElseThrow().finding()).isEqualTo("quiz/too-large");
    assertThat(MARKER.mark(huge.getBytes(StandardCharsets.UTF_8)).problem().orElseThrow().finding())
        .isEqualTo("quiz/too-large");
    assertThat(MARKER.mark(" \n").problem().orElseThrow().finding()).isEqualTo("quiz/empty");
    assertThat(MARKER.mark(SOLVED + "\0").problem().orElseThrow().finding())
        .isEqualTo("quiz/not-text");
    byte[] noise = new byte[10_000];
    new Random(1).nextBytes(noise);
    assertThat(MARKER.mark(noise).problem().orElseThrow().finding()).isEqualTo("quiz/not-text");
    assertThat(MARKER.mark(SOLVED.getBytes(StandardCharsets.UTF_8)).points()).isEqualTo(4);
  }

  @Test
  void aLongLineOfBlanksOrDigitsIsReadInTime() {
    assertThat(mark(withLength(" ".repeat(200_000) + "1234"), 2).passed()).isTrue();
    assertThat(mark(withLength("1".repeat(200_000)), 2).finding()).isEqualTo("quiz/not-a-number");
    assertThat(mark("## " + " ".repeat(100_000) + "#x\n" + SOLVED, 0).finding())
        .isEqualTo("quiz/front-matter");
    assertThat(mark(SOLVED + "## " + " #".repeat(50_000) + "x\n", 0).passed()).isTrue();
  }
}
