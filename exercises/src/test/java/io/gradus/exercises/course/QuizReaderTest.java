package io.gradus.exercises.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuizReaderTest {
  private static final String GOOD =
      """
      ---
      exercise: 2.97-all
      ---

      ## Boxes
      > question: boxes

      - [ ] no
      > because
      - [x] yes

      ## Word
      > question: word

      it: {word: XOR | exclusive or}
      > OR | units: other
      > else: think

      ## Number
      > question: number

      n: {7}
      > 8: one more
      > else: count

      ## Open
      > question: open
      > words: 30

      Say why.

      {answer}
      Because.
      > quoted: as it is

      - [ ] not a box
      {end}
      """;

  @Test
  void aPageOfEveryKindIsRead() {
    Quiz quiz = QuizReader.read("x.md", GOOD);
    assertThat(quiz.questions()).extracting(Quiz.Question::points).containsOnly(1);
    Quiz.Word word = (Quiz.Word) quiz.questions().get(1).answer();
    assertThat(word.right()).containsExactly("XOR", "exclusive or");
    assertThat(word.misconceptions())
        .containsExactly(new Quiz.WrongWord(java.util.List.of("OR", "units"), "other"));
    Quiz.Open open = (Quiz.Open) quiz.questions().get(3).answer();
    assertThat(open.words()).isEqualTo(30);
    assertThat(open.model()).isEqualTo("Because.\n> quoted: as it is\n\n- [ ] not a box");
    assertThat(quiz.questions().get(3).text()).containsExactly("Say why.");
    assertThat(quiz.solution()).contains("it: XOR\n", "- [ ] not a box").doesNotContain("{");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{end}; x; is not closed",
        "> else: think; ; are told nothing",
        "> OR | units: other; > XOR: other; told to be wrong, and is right",
        "> OR | units: other; > units: other; a field or a wrong word",
        "> OR | units: other; > no colon; belongs to nothing",
        "XOR | exclusive or; XOR | ; an empty word",
        "> 8: one more; > 7: one more; told to be wrong, and is right",
        "words: 30; words: many; whole number",
        "> question: open; > question: word; two questions word",
        "## Open; ## word; same heading",
        "Because.; ## Because; is not closed",
        "n: {7}; n: {7} or 8; belongs to nothing",
        "{answer}; Answer:; belongs to nothing",
        "## Boxes; # Boxes; answers no question",
      })
  void aMalformedPageSaysWhereAndWhat(String from, String to, String message) {
    String page = GOOD.replace(from, to == null ? "" : to);
    assertThat(page).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> QuizReader.read("x.md", page))
        .isInstanceOf(CourseException.class)
        .hasMessageMatching("(?s)x\\.md:\\d+: .*")
        .hasMessageContaining(message);
  }
}
