package io.gradus.grader.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.exercises.course.Hint;
import io.gradus.grader.feedback.LearnerText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HintChoiceTest {
  private static final List<Hint> HINTS =
      List.of(
          new Hint(1, "nudge", Optional.empty()),
          new Hint(2, "concept", Optional.of("test/softmax")),
          new Hint(3, "shape", Optional.empty()));

  private static HintChoice next(List<Integer> seen, LogEntry.Told... found) {
    LogEntry entry = new LogEntry(1, "", false, 0, Optional.empty(), List.of(found), seen, false);
    return HintChoice.next(HINTS, new Logbook(Map.of("x", entry)), "x");
  }

  private static LogEntry.Told told(String code, int hint) {
    return new LogEntry.Told(code, hint, new LearnerText(code + " was found"));
  }

  @Test
  @DisplayName("without a grading hints go up one at a time, and end with the last")
  void upwards() {
    Logbook logbook = Logbook.EMPTY;
    for (int level : new int[] {1, 2, 3}) {
      HintChoice choice = HintChoice.next(HINTS, logbook, "x");
      assertThat(choice.hint().level()).isEqualTo(level);
      assertThat(choice.again()).isFalse();
      assertThat(choice.because()).isEmpty();
      logbook = logbook.withHint("x", level);
    }
    HintChoice choice = HintChoice.next(HINTS, logbook, "x");
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
}
