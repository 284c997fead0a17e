package io.gradus.exercises.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.engine.Engine;
import io.gradus.datasets.read.PenguinRows;
import io.gradus.datasets.standin.StandInPenguins;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.exercises.course.Kind;
import io.gradus.exercises.course.KnownWrong;
import io.gradus.exercises.judging.Points;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For an author with a debugger, all in this process: the reference passes, the starter does not,
 * each known-wrong solution fails the test that it should. Runs for the exercises that {@code
 * -Dgradus.exercise=2.16,2.26} names only; the build proves the course by the grader's
 * CourseCheckTest.
 */
@EnabledIfSystemProperty(named = "gradus.exercise", matches = ".+")
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

  /** All, or those that an author works at: {@code -Dgradus.exercise=2.16,2.26}. */
  static Stream<ExerciseSpec> code() {
    String only = System.getProperty("gradus.exercise", "");
    return COURSE.exercises().stream()
        .filter(spec -> spec.kind().isCode())
        .filter(spec -> only.isEmpty() || List.of(only.split(",")).contains(spec.number()));
  }

  static Stream<Wrong> wrong() {
    return code().flatMap(spec -> KEYS.knownWrong(spec).stream().map(w -> new Wrong(spec, w)));
  }

  private static Class<?> hiddenTests(ExerciseSpec spec) throws ClassNotFoundException {
    return Class.forName(KEYS.hiddenTestClass(spec));
  }

  private static FixedJudge judge(long seed) {
    return new FixedJudge(seed, StandInPenguins.generate(), true);
  }

  private static void provePassing(ExerciseSpec spec, FixedJudge judge)
      throws ReflectiveOperationException {
    HiddenTestRun run =
        HiddenTestRun.of(hiddenTests(spec), Views.of(COURSE, spec, KEYS.reference(spec)), judge);
    assertThat(run.failures()).isEmpty();
    assertThat(run.passed()).isPositive();
    assertThat(judge.comparisons().isEmpty()).isEqualTo(spec.kind() != Kind.TRAIN_AND_JUDGE);
  }

  @ParameterizedTest
  @MethodSource("code")
  void theReferencePasses(ExerciseSpec spec) throws ReflectiveOperationException {
    for (long seed : IntStream.range(0, spec.kind() == Kind.TRAIN_AND_JUDGE ? 1 : 10).toArray()) {
      provePassing(spec, judge(seed));
    }
  }

  @Test
  @Tag("real-data")
  void theReferencePassesOnRealPenguins() throws IOException, ReflectiveOperationException {
    Optional<PenguinRows> real = RealPenguins.find();
    assumeTrue(real.isPresent(), "skipped: no penguins/penguins.csv in GRADUS_DATASETS");
    provePassing(COURSE.find("2.26").orElseThrow(), new FixedJudge(1, real.orElseThrow(), false));
  }

  @ParameterizedTest
  @MethodSource("code")
  void theStarterEarnsNothing(ExerciseSpec spec) throws ReflectiveOperationException {
    Views.Restartable view = Views.of(COURSE, spec, COURSE.starter(spec));
    assertThat(HiddenTestRun.of(hiddenTests(spec), view, judge(1)).passed()).isZero();
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aKnownWrongSolutionFailsTheTestThatItShould(Wrong wrong)
      throws ReflectiveOperationException {
    String test = wrong.wrong().failingTest();
    Class<?> tests = hiddenTests(wrong.spec());
    Views.Restartable view = Views.of(COURSE, wrong.spec(), wrong.wrong().source());
    for (long seed :
        IntStream.range(0, wrong.spec().kind() == Kind.TRAIN_AND_JUDGE ? 1 : 5).toArray()) {
      HiddenTestRun run = HiddenTestRun.of(tests, test, view, judge(seed));
      assertThat(run.failures()).containsOnlyKeys(test);
      assertThat(run.failures().get(test)).endsWith(".").doesNotContain("Exception");
    }
    Points points = tests.getDeclaredMethod(test).getAnnotation(Points.class);
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
