package io.gradus.grader.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.exercises.course.Hint;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HintChoiceTest {
  private static final String ID = "2.16-build-net";
  private static final List<Hint> HINTS =
      List.of(
          new Hint(1, "nudge", Optional.empty()),
          new Hint(2, "concept", Optional.of("test/softmax")),
          new Hint(3, "shape", Optional.empty()));

  private static HintChoice next(List<Integer> seen, Told... found) {
    return HintChoice.next(
        HINTS, new Situation("", List.of(), List.of(found), Map.of(HintChoice.EXERCISE, seen)));
  }

  private static Told told(String code, int hint) {
    return new Told(code, hint, new LearnerText(code + " was found"));
  }

  private static SourceFinding fault(String code, Severity severity, int offset) {
    return new SourceFinding(
        code, severity, new SourceSpan(offset, offset + 1), "It is wrong.", "", 4, List.of());
  }

  @Test
  @DisplayName("without a grading hints go up one at a time, and end with the last")
  void upwards() {
    Logbook logbook = Logbook.EMPTY;
    for (int level : new int[] {1, 2, 3}) {
      HintChoice choice = HintChoice.next(HINTS, logbook.situation(ID, "", List.of()));
      assertThat(choice.hint().level()).isEqualTo(level);
      assertThat(choice.again()).isFalse();
      assertThat(choice.because()).isEmpty();
      logbook = logbook.withHint(ID, choice.topic(), level);
    }
    HintChoice choice = HintChoice.next(HINTS, logbook.situation(ID, "", List.of()));
    assertThat(choice.hint().level()).isEqualTo(3);
    assertThat(choice.again()).isTrue();
  }

  @Test
  @DisplayName("what the last grading found chooses, by its level or by the hint's trigger")
  void byFinding() {
    assertThat(next(List.of(), told("test/other", 3)).hint().level()).isEqualTo(3);
    assertThat(next(List.of(), told("test/softmax", 0)).hint().level()).isEqualTo(2);
    assertThat(next(List.of(), told("test/softmax", 0)).because().orElseThrow().raw())
        .isEqualTo("test/softmax was found");
    assertThat(next(List.of(), told("test/none", 0)).hint().level()).isEqualTo(1);
    assertThat(next(List.of(), told("test/none", 0), told("a/b", 2)).hint().level()).isEqualTo(2);
  }

  @Test
  @DisplayName("of several things that were found, the one with the gentlest hint comes first")
  void gentlest() {
    HintChoice choice = next(List.of(), told("a/b", 3), told("a/c", 1), told("a/d", 1));
    assertThat(choice.hint().level()).isEqualTo(1);
    assertThat(choice.because().orElseThrow().raw()).isEqualTo("a/c was found");
    assertThat(next(List.of(1), told("a/b", 3), told("a/c", 1)).hint().level()).isEqualTo(3);
  }

  @Test
  @DisplayName("what was seen is not shown again while there is another")
  void seen() {
    assertThat(next(List.of(2), told("a/b", 2), told("a/c", 3)).hint().level()).isEqualTo(3);
    assertThat(next(List.of(2), told("a/b", 2)).hint().level()).isEqualTo(1);
    HintChoice all = next(List.of(1, 2, 3), told("a/b", 2));
    assertThat(all.hint().level()).isEqualTo(2);
    assertThat(all.again()).isTrue();
  }

  @Test
  @DisplayName("a fault in the code comes first, the gravest; then the exercise's own hints")
  void faults() {
    List<SourceFinding> faults =
        List.of(
            fault("check/no-activation", Severity.WARNING, 2),
            fault("shape/mismatch", Severity.ERROR, 9),
            fault("other/thing", Severity.ERROR, 0));
    Logbook logbook = Logbook.EMPTY;
    StringBuilder order = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      HintChoice choice = HintChoice.next(HINTS, logbook.situation(ID, "a\nb\r\nc\nd\n", faults));
      order.append(choice.topic()).append(choice.hint().level()).append(' ');
      logbook = logbook.withHint(ID, choice.topic(), choice.hint().level());
    }
    assertThat(order)
        .hasToString(
            "shape/mismatch1 shape/mismatch2 shape/mismatch3 check/no-activation1"
                + " check/no-activation2 check/no-activation3 1 2 ");
    HintChoice first =
        HintChoice.next(HINTS, Logbook.EMPTY.situation(ID, "a\nb\r\nc\nd\n", faults));
    assertThat(first.hint().text()).contains("Two arrays meet");
    assertThat(first.line()).isEqualTo(5);
    assertThat(HintChoice.ofLevel(HINTS, logbook.situation(ID, "", List.of()), 1))
        .map(choice -> choice.hint().text())
        .contains("nudge");
    assertThat(HintChoice.ofLevel(HINTS, logbook.situation(ID, "", List.of()), 4)).isEmpty();
  }

  @Test
  @DisplayName(
      "a hint whose aim the code has reached is passed over; imports and comments are none")
  void reached() {
    List<Hint> hints =
        List.of(
            new Hint(1, "layers", Optional.of("test/network"), List.of("Linear", "relu")),
            HINTS.get(1),
            new Hint(3, "    new Net().add(...).add(Activation::relu)", Optional.empty()));
    String imported = "import ai.djl.Linear; // relu\nString x = \"Linear relu\"; new Net()";
    String done = "new Net().add(Linear.builder()).add(ReLU::relu)";
    assertThat(choice(hints, imported).hint().level()).isEqualTo(1);
    assertThat(choice(hints, done).hint().level()).isEqualTo(2);
    assertThat(choice(hints, done, told("test/network", 1)).hint().level()).isEqualTo(2);
    HintChoice shape = HintChoice.ofLevel(hints, situation(done), 3).orElseThrow();
    assertThat(shape.present()).containsExactly("Net", "add", "relu");
    assertThat(shape.missing()).containsExactly("Activation");
  }

  private static Situation situation(String source, Told... told) {
    return new Situation(source, List.of(), List.of(told), Map.of());
  }

  private static HintChoice choice(List<Hint> hints, String source, Told... told) {
    return HintChoice.next(hints, situation(source, told));
  }
}
