package io.gradus.exercises.proof;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.exercises.course.KnownWrong;
import io.gradus.exercises.judging.Points;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For every exercise of kind code: the reference passes, the starter does not, each known-wrong
 * solution fails the test that it should.
 */
class CourseProofTest {
  private static final Course COURSE = Course.load(CourseProofTest.class.getClassLoader());
  private static final Keys KEYS = Keys.find(CourseProofTest.class.getClassLoader()).orElseThrow();

  @BeforeAll
  static void oneSeed() {
    Engine.getInstance().setRandomSeed(7);
  }

  record Wrong(ExerciseSpec spec, KnownWrong wrong) {
    @Override
    public String toString() {
      return spec.number() + " " + wrong.title();
    }
  }

  static Stream<ExerciseSpec> code() {
    return COURSE.exercises().stream().filter(spec -> spec.kind().isCode());
  }

  static Stream<Wrong> wrong() {
    return code().flatMap(spec -> KEYS.knownWrong(spec).stream().map(w -> new Wrong(spec, w)));
  }

  private static HiddenTestRun run(ExerciseSpec spec, String source, long seed)
      throws ReflectiveOperationException {
    return HiddenTestRun.of(
        hiddenTests(spec), Views.of(COURSE, spec, source), new FixedJudge(seed));
  }

  private static Class<?> hiddenTests(ExerciseSpec spec) throws ClassNotFoundException {
    return Class.forName(KEYS.hiddenTestClass(spec));
  }

  @ParameterizedTest
  @MethodSource("code")
  void theReferencePasses(ExerciseSpec spec) throws ReflectiveOperationException {
    for (long seed : IntStream.range(0, 3).toArray()) {
      HiddenTestRun run = run(spec, KEYS.reference(spec), seed);
      assertThat(run.failures()).isEmpty();
      assertThat(run.passed()).isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("code")
  void theStarterEarnsNothing(ExerciseSpec spec) throws ReflectiveOperationException {
    assertThat(run(spec, COURSE.starter(spec), 1).passed()).isZero();
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aKnownWrongSolutionFailsTheTestThatItShould(Wrong wrong)
      throws ReflectiveOperationException {
    HiddenTestRun run = run(wrong.spec(), wrong.wrong().source(), 2);
    assertThat(run.failures()).containsKey(wrong.wrong().failingTest());
    Points points =
        hiddenTests(wrong.spec())
            .getDeclaredMethod(wrong.wrong().failingTest())
            .getAnnotation(Points.class);
    assertThat(points.hint()).isEqualTo(wrong.wrong().hint());
  }

  @ParameterizedTest
  @MethodSource("code")
  void thePointsAddUp(ExerciseSpec spec) throws ReflectiveOperationException {
    int points = 0;
    for (Method method : hiddenTests(spec).getDeclaredMethods()) {
      if (method.isAnnotationPresent(Test.class)) {
        points += method.getAnnotation(Points.class).value();
      }
    }
    assertThat(points).isEqualTo(spec.points());
    assertThat(Arrays.asList(spec.points(), spec.pass())).allMatch(value -> value > 0);
  }
}
