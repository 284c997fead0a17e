package io.gradus.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.datasets.cache.UserCache;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.ExerciseResult.State;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.GradeReport;
import io.gradus.grader.judge.GradingSeed;
import io.gradus.grader.sandbox.SandboxMode;
import io.gradus.grader.sandbox.Sandboxes;
import io.gradus.grader.session.CallLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole course through the whole grader, in the best sandbox that works here: references pass,
 * starters do not. {@code -Dgradus.seeds=20} tries as many grading seeds; data is real where {@code
 * GRADUS_DATASETS} has it. Known mistakes, and many seeds, are CourseCheckTest's.
 */
class CourseGradedTest {
  private static final int SEEDS = Integer.getInteger("gradus.seeds", 1);
  private static final Course COURSE = Course.load(CourseGradedTest.class.getClassLoader());
  private static final Keys KEYS = Keys.find(CourseGradedTest.class.getClassLoader()).orElseThrow();

  @TempDir private static Path scratch;
  private static LocalGrader onStandIns;
  private static LocalGrader onWhatIsHere;

  @BeforeAll
  static void start() throws IOException {
    Map<String, String> standIns = new HashMap<>(System.getenv());
    standIns.put("GRADUS_CACHE", scratch.resolve("empty cache").toString());
    standIns.remove("GRADUS_DATASETS");
    onStandIns = grader(standIns);
    onWhatIsHere = grader(System.getenv());
  }

  private static LocalGrader grader(Map<String, String> environment) throws IOException {
    UserCache data = new UserCache(environment, System.getProperty("os.name"), System.err::println);
    return new LocalGrader(
        new GraderSetup(
            COURSE,
            KEYS,
            data,
            Sandboxes.current(UserCache.fromEnvironment()),
            SandboxMode.AUTO,
            environment,
            Clock.systemUTC(),
            spec -> CallLimits.of(spec.limits())));
  }

  @AfterAll
  static void stop() {
    onStandIns.close();
    onWhatIsHere.close();
  }

  @TestFactory
  Stream<DynamicTest> referencesPassOnStandIns() {
    return seeds(
        seed -> {
          GradeReport report = grade(onStandIns, "solved", KEYS::reference, List.of(), seed);
          assertThat(report.standIn()).isTrue();
          assertAllPassed(report);
        });
  }

  @TestFactory
  Stream<DynamicTest> referencesPassOnTheDataThatIsHere() {
    return seeds(
        seed -> assertAllPassed(grade(onWhatIsHere, "solved", KEYS::reference, List.of(), seed)));
  }

  private static void assertAllPassed(GradeReport report) {
    assertThat(report.results())
        .allSatisfy(
            result -> {
              assertThat(result.state()).as(told(result)).isEqualTo(State.PASSED);
              assertThat(result.points()).as(told(result)).isEqualTo(result.maxPoints());
            });
    assertThat(report.next()).isEmpty();
  }

  /** Asked for by name, so that they are judged although nobody has touched them. */
  @Test
  void startersDoNotPass() throws Exception {
    GradeReport report = grade(onStandIns, "starters", COURSE::starter, COURSE.exercises(), 1);
    assertThat(report.results()).hasSameSizeAs(COURSE.exercises());
    assertThat(report.results())
        .allSatisfy(
            result -> {
              assertThat(result.state()).as(told(result)).isNotEqualTo(State.PASSED);
              assertThat(result.points()).as(told(result)).isLessThan(result.passMark());
            });
    assertThat(report.results())
        .as("2.26 asks 2.16's class for its network; nothing else uses another's starter")
        .filteredOn(
            result ->
                result.findings().stream()
                    .anyMatch(finding -> finding.code().equals("submission/uses-starter")))
        .extracting(ExerciseResult::number)
        .containsExactly("2.26");
  }

  @Test
  void untouchedStartersAreNotStarted() throws Exception {
    GradeReport report = grade(onStandIns, "untouched", COURSE::starter, List.of(), 1);
    assertThat(report.results()).extracting(ExerciseResult::state).containsOnly(State.NOT_STARTED);
  }

  private interface Seeded {
    void with(long seed) throws Exception;
  }

  private static Stream<DynamicTest> seeds(Seeded test) {
    return LongStream.rangeClosed(1, SEEDS)
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> test.with(seed)));
  }

  private interface Solution {
    String of(ExerciseSpec spec);
  }

  private static GradeReport grade(
      LocalGrader grader, String name, Solution solution, List<ExerciseSpec> asked, long seed)
      throws Exception {
    Path workspace = scratch.resolve(name);
    for (ExerciseSpec spec : asked.isEmpty() ? COURSE.exercises() : asked) {
      Path file = workspace.resolve(spec.workspacePath());
      Files.createDirectories(file.getParent());
      Files.writeString(file, solution.of(spec));
    }
    return grader.grade(
        new GradeRequest(workspace, asked, new GradingSeed(seed)), GradingListener.SILENT);
  }

  private static String told(ExerciseResult result) {
    BiFunction<String, Finding, String> line =
        (where, finding) ->
            where
                + ": "
                + finding.code()
                + " "
                + finding.message().raw()
                + "\n"
                + finding.detail().raw();
    Stream<String> own = result.findings().stream().map(finding -> line.apply("", finding));
    Stream<String> tests =
        result.tests().stream()
            .flatMap(
                test -> test.finding().stream().map(finding -> line.apply(test.id(), finding)));
    return result.id() + "\n" + String.join("\n", Stream.concat(own, tests).toList());
  }
}
