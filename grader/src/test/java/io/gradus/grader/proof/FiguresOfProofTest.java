package io.gradus.grader.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.CourseException;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Syllabus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is computed from runs, and what is kept of it. */
class FiguresOfProofTest {
  private static final Course COURSE = Course.load(FiguresOfProofTest.class.getClassLoader());
  private static final ExerciseSpec SPEC = COURSE.find("2.16").orElseThrow();

  @Test
  void withoutFailuresTheFlakeBoundIsTheRootOfFivePercent() {
    assertThat(new Runs(300, 300).flakeBound())
        .isCloseTo(1 - Math.pow(0.05, 1 / 300.0), within(1e-9));
    assertThat(new Runs(1, 1).flakeBound()).isCloseTo(0.95, within(1e-9));
  }

  /** Clopper and Pearson's upper 95 % limit for 1 of 10 is 0.3942 (R: binom.test). */
  @Test
  void failuresRaiseTheFlakeBound() {
    assertThat(new Runs(10, 9).flakeBound()).isCloseTo(0.3942, within(5e-5));
    assertThat(new Runs(10, 0).flakeBound()).isEqualTo(1);
  }

  @Test
  void aMarginIsCountedInDeviations() {
    Margin margin = Margin.of(List.of(0.1, 0.2, 0.3));
    assertThat(margin.deviations()).isCloseTo(2, within(1e-12));
    assertThat(margin.least()).isEqualTo(0.1);
    assertThat(Margin.of(List.of(0.2, 0.2)).deviations()).isInfinite();
    assertThat(Margin.of(List.of(-0.2, -0.2)).deviations()).isNegative();
    assertThatThrownBy(() -> Margin.of(List.of(1.0))).isInstanceOf(IllegalArgumentException.class);
  }

  private static ExerciseProof proof(Runs runs) {
    return new ExerciseProof(
        SPEC, runs, 10, 10, Optional.of(Margin.of(List.of(0.1, 0.3))), List.of(), 1);
  }

  @Test
  void recordsKeepOneLinePerExercise() {
    LocalDate day = LocalDate.of(2026, 11, 21);
    Records once = Records.read("").with(List.of(proof(new Runs(300, 300))), COURSE, day, "17");
    Records twice =
        Records.read(once.write()).with(List.of(proof(new Runs(300, 299))), COURSE, day, "21");
    assertThat(twice.write().lines()).hasSize(3).anyMatch(line -> line.contains("\"passed\":299"));
    String hash = COURSE.contentHash(SPEC).orElseThrow();
    assertThat(twice.holds(SPEC, hash)).isTrue();
    assertThat(twice.holds(SPEC, hash + "0")).isFalse();
    assertThat(twice.holds(COURSE.find("2.17").orElseThrow(), hash)).isFalse();
  }

  @Test
  void malformedRecordsAreNamed() {
    assertThatThrownBy(() -> Records.read("[{]")).hasMessageContaining("no JSON");
    assertThatThrownBy(() -> Records.read("[{\"x\": 1}]")).hasMessageContaining("has no id");
  }

  @Test
  void whatAuthorsAreToldKeepsItsPlace() {
    Problem problem =
        Problem.of(
            new CourseException("episode2/x/hints.md:7: not a hint. Mend it."), "episode2/x");
    assertThat(problem.place()).isEqualTo("episode2/x/hints.md:7");
    assertThat(problem.what()).isEqualTo("Not a hint. Mend it.");
    assertThat(Problem.of(new CourseException("something else"), "episode2/x").place())
        .isEqualTo("episode2/x");
  }

  @Test
  void theSyllabusHoldsTogether() {
    Syllabus syllabus = Syllabus.bundled();
    assertThat(syllabus.rows()).extracting(Syllabus.Row::id).doesNotHaveDuplicates();
    Set<String> objectives = new HashSet<>();
    syllabus.objectives().forEach(one -> objectives.add(one.id()));
    assertThat(objectives).hasSize(77);
    for (Syllabus.Row row : syllabus.rows()) {
      assertThat(objectives).as(row.id()).containsAll(row.objectives());
    }
    assertThat(syllabus.paths()).hasSize(4);
    syllabus.paths().forEach(path -> assertThat(syllabus.rowsOf(path)).isNotEmpty());
  }

  @Test
  void aRowThatIsNowhereIsAProblem() {
    Syllabus all = Syllabus.bundled();
    Syllabus unplanned =
        new Syllabus(all.rows(), all.objectives(), all.paths(), all.elsewhere(), Set.of("9.99"));
    Coverage coverage = Coverage.of(unplanned, COURSE, command -> true);
    assertThat(coverage.problems())
        .extracting(Problem::what)
        .anyMatch(what -> what.startsWith("8.14-argue-normalise"))
        .contains("9.99 is no row.")
        .noneMatch(what -> what.startsWith("2.16-build-net"));
  }

  @Test
  void aClaimThatIsWrongIsAProblem() {
    Syllabus all = Syllabus.bundled();
    List<Syllabus.Elsewhere> claims = new ArrayList<>();
    claims.add(new Syllabus.Elsewhere("0.04", "command", "docter", "typo"));
    claims.add(new Syllabus.Elsewhere("0.05", "page", "episode9/README.md", "not there"));
    Coverage coverage =
        Coverage.of(
            new Syllabus(all.rows(), all.objectives(), all.paths(), claims, all.planned()),
            COURSE,
            "doctor"::equals);
    assertThat(coverage.problems())
        .extracting(Problem::what)
        .contains(
            "0.04: there is no command docter.",
            "0.05: the course has no file episode9/README.md.");
  }
}
