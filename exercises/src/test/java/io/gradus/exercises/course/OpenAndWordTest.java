package io.gradus.exercises.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.exercises.course.QuizMarks.Mark;
import io.gradus.exercises.course.QuizMarks.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAndWordTest {
  private static final String README =
      "A network that has learned its training set by heart does well on rows that it has seen,"
          + " and badly on rows that it has not seen. Say how you would find out whether yours has.";
  private static final String MODEL =
      "Keep some penguins aside before training and never show them to the optimiser. When the loss\n"
          + "on those keeps growing while the loss on the others still falls, the weights fit noise.";
  private static final Quiz QUIZ =
      QuizReader.read(
          "Sample.md",
          """
          ---
          exercise: 2.98-open
          ---

          # Sample

          A. AND, B. exclusive or

          ## Which gate needs a hidden layer?
          > question: gate
          > hint: 1

          gate: {word: B | XOR | exclusive or}
          > A | AND: one line separates its outputs
          > else: draw the four points

          ## How would you notice overfitting?
          > question: notice
          > points: 2
          > hint: 3
          > words: 20

          Explain it to a friend who has trained one network so far.

          {answer}
          %s
          {end}

          ## And then?
          > question: then

          - [x] stop early
          - [ ] train longer
          > It gets worse.
          """
              .formatted(MODEL));
  private static final String SOLVED = QUIZ.solution();

  private static Mark mark(String page, String question) {
    QuizMarks marks = new QuizMarker(QUIZ, List.of(README)).mark(page);
    assertThat(marks.questions()).hasSize(3);
    return marks.questions().stream()
        .filter(mark -> mark.id().equals(question))
        .findFirst()
        .orElseThrow();
  }

  private static Mark open(String answer) {
    return mark(SOLVED.replace(MODEL, answer), "notice");
  }

  private static Mark gate(String word) {
    return mark(SOLVED.replace("gate: B", "gate: " + word), "gate");
  }

  @Test
  void theSolutionPassesAndTheStarterIsUnanswered() {
    QuizMarks solved = new QuizMarker(QUIZ, List.of(README)).mark(SOLVED);
    assertThat(solved.points()).isEqualTo(4);
    assertThat(QUIZ.starter())
        .contains("gate: ____", "\n____\n")
        .doesNotContain("penguins", "word", "{");
    assertThat(new QuizMarker(QUIZ).mark(QUIZ.starter()).questions())
        .extracting(Mark::outcome)
        .containsOnly(Outcome.UNANSWERED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b",
        "B.",
        "(b)",
        "xor",
        "XOR",
        "x-or",
        " Exclusive  OR ",
        "exclusive-or",
        "\"exclusive or\"",
        "`XOR`",
        "**B**",
        "__XOR__",
        "exclusive\u00a0or!",
        "ｘｏｒ"
      })
  void aWordIsReadAsPeopleWriteIt(String word) {
    assertThat(gate(word).finding()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "A, quiz/wrong, one line separates its outputs",
    "and., quiz/wrong, one line separates its outputs",
    "OR, quiz/wrong, draw the four points",
    "A or B, quiz/wrong, draw the four points",
    "B and more, quiz/wrong, draw the four points",
    "'', quiz/not-answered, The blank is empty",
    "____, quiz/not-answered, The blank is empty",
    "?, quiz/not-a-word, no letter",
  })
  void anotherWordIsToldWhatItShows(String word, String finding, String message) {
    Mark mark = gate(word);
    assertThat(mark.finding()).isEqualTo(finding);
    assertThat(mark.message()).contains(message);
    assertThat(mark.points()).isZero();
  }

  @Test
  void aLongRunOfPunctuationIsReadInTime() {
    assertThat(gate("A" + ".".repeat(200_000) + "z").finding()).isEqualTo("quiz/wrong");
    assertThat(gate(".".repeat(200_000)).finding()).isEqualTo("quiz/not-a-word");
    assertThat(open("< ".repeat(100_000)).finding()).isEqualTo("open/too-short");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I would split off a validation set and plot both curves. If the second one turns upwards"
            + " although the first keeps sinking, the model memorises.",
        // The task's terms, and its first words repeated as one does in an answer.
        "A network that has learned its training set by heart fails elsewhere, so I compare two"
            + " numbers: accuracy where it practised, and accuracy on fresh birds kept in a drawer"
            + " until the very end.",
        // A quotation of the task, and enough beside it.
        "> A network that has learned its training set by heart does well on rows that it has"
            + " seen, and badly on rows that it has not seen.\n\nHence put every fifth penguin away"
            + " first. Afterwards measure accuracy there; a wide gap between both figures tells me"
            + " that memory did the job, and regularisation is due.",
        "我会先把一部分企鹅数据留出来作为验证集，训练时不使用它们，然后比较两条损失曲线：如果验证损失上升而训练损失继续下降，就说明过拟合了。",
        "Ich lege vor dem Training einige Pinguine beiseite. Steigt der Fehler auf ihnen, während er"
            + " auf den übrigen weiter fällt, hat das Netz auswendig gelernt.",
        "## First\n\nI split the rows into two parts before anything else happens.\n\n## Second\n\n"
            + "Then both losses go into one plot, and I watch where they part.",
        "____ Hold back a fifth, train on whatever remains, and after every epoch compute how far"
            + " predictions miss there; growth while `List<Double> losses` shrinks means trouble, a < b.",
      })
  void ownWordsCount(String answer) {
    assertThat(open(answer).finding()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', quiz/not-answered",
    "____, quiz/not-answered",
    "I would look at the curves., open/too-short",
    "'a b c d e f g h i j k l m n o p q r s t u v', open/too-short",
    "'aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll mmmm nnnn oooo pppp qqqq rrrr"
        + " ssss tttt uuuu', open/too-short",
    "'1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22', open/too-short",
    "过拟合过拟合过拟合, open/too-short",
  })
  void tooLittleIsTold(String answer, String finding) {
    assertThat(open(answer).finding()).isEqualTo(finding);
    assertThat(open(answer).points()).isZero();
  }

  @Test
  void repetitionsAreTold() {
    assertThat(open("overfitting ".repeat(40)).finding()).isEqualTo("open/repeats");
    assertThat(open("bla blub fasel ".repeat(12)).finding()).isEqualTo("open/repeats");
    assertThat(open("I would look at the two curves. ".repeat(5)).finding())
        .isEqualTo("open/repeats");
    assertThat(open("过拟合就是这样。".repeat(12)).finding()).isEqualTo("open/repeats");
    assertThat(
            open("asdf jkl asdf asdf jkl jkl qwer asdf qwer jkl qwer qwer asdf uiop jkl uiop"
                    + " uiop asdf uiop qwer uiop jkl")
                .finding())
        .isEqualTo("open/repeats");
  }

  @Test
  void copiesAreTold() {
    Mark copied = open(README);
    assertThat(copied.finding()).isEqualTo("open/copied");
    assertThat(copied.hint()).isEqualTo(3);
    assertThat(copied.message()).contains("own words");
    assertThat(
            open("Explain it to a friend who has trained one network so far. " + README).finding())
        .isEqualTo("open/copied");
    // Every sixth word replaced, case and marks changed.
    assertThat(
            open("a NETWORK that has learned this training set by heart does fine on rows that"
                    + " it has met, and badly on rows that something has not seen")
                .finding())
        .isEqualTo("open/copied");
  }

  @Test
  void theThresholdLiesBetweenOwnWordsAndLightlyChangedCopies() {
    var given = OwnWords.of(README).grams();
    assertThat(OwnWords.of(MODEL).shareOf(given)).isLessThan(0.1);
    assertThat(OwnWords.of(README).shareOf(given)).isEqualTo(1);
    StringBuilder changed = new StringBuilder();
    List<String> words = OwnWords.of(README).words();
    for (int i = 0; i < words.size(); i++) {
      changed.append(i % 6 == 5 ? "other" + i : words.get(i)).append(' ');
    }
    assertThat(OwnWords.of(changed.toString()).shareOf(given))
        .isGreaterThan(OpenMarker.MOST_COPIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001b[2J", "\u0007", "\u009b31m", "\u202e"})
  void controlsAreToldInAnyQuestion(String control) {
    Mark open = open(MODEL + control);
    assertThat(open.finding()).isEqualTo("quiz/control-characters");
    assertThat(open.message()).contains("Type it anew").doesNotContain(control);
    assertThat(open.line()).isPositive();
    assertThat(gate("B" + control).finding()).isEqualTo("quiz/control-characters");
    assertThat(mark(SOLVED.replace("early", "early" + control), "then").finding())
        .isEqualTo("quiz/control-characters");
  }

  @Test
  void tagsAreTold() {
    assertThat(open(MODEL + "<script>alert(1)</script>").finding()).isEqualTo("quiz/markup");
    assertThat(gate("B <IFRAME src=x>").finding()).isEqualTo("quiz/markup");
    assertThat(gate("B").passed()).isTrue();
  }

  @Test
  void lineEndsAndAByteOrderMarkDoNotMatter() {
    String page = "\uFEFF" + SOLVED.replace("\n", "\r\n");
    assertThat(new QuizMarker(QUIZ).mark(page).points()).isEqualTo(4);
  }

  @Test
  void aKnownWrongOpenAnswerTakesTheFieldsPlace() {
    assertThat(QUIZ.with(java.util.Map.of("notice", "No idea.\nNone at all.")))
        .contains("\nNo idea.\nNone at all.\n", "gate: B")
        .doesNotContain("penguins");
  }

  @Test
  void theTaskWithUnseenCharactersInItIsStillTheTask() {
    String hidden = README.replace("e", "e\u200b").replace("a", "\u00ada");
    assertThat(open(hidden).finding()).isEqualTo("open/copied");
  }

  @Test
  void oneWordThatIsNumberedIsOneWord() {
    String numbered =
        IntStream.range(0, 40).mapToObj(i -> "data" + i).collect(Collectors.joining(" "));
    assertThat(open(numbered).finding()).isEqualTo("open/repeats");
  }

  @Test
  void anAnswerThatNobodySeesIsNone() {
    assertThat(open("<!-- " + MODEL.replace("\n", " ") + " -->").finding())
        .isEqualTo("quiz/markup");
  }

  @Test
  void oneAnswerDoesNotServeTwoQuestions() {
    String second = "I would stop when the loss on rows kept aside has not fallen for ten epochs.";
    Quiz quiz =
        QuizReader.read(
            "Sample.md",
            """
            ---
            exercise: 2.97-twice
            ---

            ## First?
            > question: first
            > words: 12

            {answer}
            %s
            {end}

            ## Second?
            > question: second
            > words: 12

            {answer}
            %s
            {end}
            """
                .formatted(MODEL, second));
    QuizMarker marker = new QuizMarker(quiz);
    assertThat(marker.mark(quiz.solution()).points()).isEqualTo(2);
    assertThat(marker.mark(quiz.solution().replace(second, MODEL)).questions())
        .extracting(Mark::finding)
        .containsExactly("", "open/same");
  }
}
