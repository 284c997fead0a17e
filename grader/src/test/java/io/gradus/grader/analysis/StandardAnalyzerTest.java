package io.gradus.grader.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StandardAnalyzerTest {
  @Test
  @DisplayName("the table names exercises of the course only")
  void table() {
    assertThat(
            Course.load(StandardAnalyzerTest.class.getClassLoader()).exercises().stream()
                .map(ExerciseSpec::id))
        .containsAll(StandardAnalyzer.table().keySet());
  }

  @Test
  @DisplayName("it knows what an exercise's network gets, and how many classes it tells apart")
  void knows() {
    SourceAnalyzer found =
        new StandardAnalyzer(
            failure -> {
              throw new AssertionError(failure);
            });
    Analysis analysis =
        found.analyze(
            "BuildNet.java",
            """
            import ai.djl.nn.*;
            import ai.djl.nn.core.Linear;
            import io.gradus.exercises.kit.Exercise;

            @Exercise("2.16-build-net")
            class BuildNet {
              Block network(long features, long classes) {
                return new SequentialBlock()
                    .add(Linear.builder().setUnits(10).build())
                    .add(Linear.builder().setUnits(7).build());
              }
            }
            """);
    assertThat(analysis.layers())
        .extracting(LayerNote::label)
        .containsExactly("(N, 10) · 50", "(N, 7) · 77");
    assertThat(analysis.findings()).extracting(SourceFinding::code).contains("shape/classes");
  }
}
