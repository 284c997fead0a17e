package io.gradus.grader.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CourseVerdictsTest {
  /** The other trainings of the course take minutes: gradus course curves --course. */
  @Test
  void theCoursesPenguinsGetTheDiagnosisThatTheCourseGives() throws Exception {
    CourseVerdicts verdicts = CourseVerdicts.train(List.of(), "2.", 1, line -> {});
    assertThat(verdicts.rows()).hasSize(3).allMatch(CourseVerdicts.Row::isRight);
    assertThat(CourseVerdictsTable.of(verdicts))
        .contains("not-scaled 1", "against penguins 4-10-3, raw: better 1", "not-learning 1");
  }

  @Test
  void whatLacksItsDataIsToldAndNotRight() throws Exception {
    CourseVerdicts verdicts = CourseVerdicts.train(List.of(), "7.", 1, line -> {});
    assertThat(verdicts.rows()).hasSize(2).noneMatch(CourseVerdicts.Row::isRight);
    assertThat(CourseVerdictsTable.of(verdicts)).contains("not trained: its data is not on");
  }

  @Test
  void theTableFitsATerminal() {
    CourseVerdicts.Row row =
        new CourseVerdicts.Row(
            "3.27",
            "title",
            "says",
            5,
            4,
            new java.util.TreeMap<>(Map.of("good", 4, "slow", 1)),
            "3 to 9",
            "",
            "data");
    assertThat(row.isRight()).isFalse();
    assertThat(CourseVerdictsTable.of(new CourseVerdicts(List.of(row))))
        .contains("4 of 5", "good 4, slow 1; since epoch 3 to 9")
        .isNotBlank();
    for (CourseCurve curve : CourseCurve.values()) {
      assertThat(curve.title()).hasSizeLessThanOrEqualTo(32);
      assertThat(curve.says()).hasSizeLessThanOrEqualTo(32);
    }
  }
}
