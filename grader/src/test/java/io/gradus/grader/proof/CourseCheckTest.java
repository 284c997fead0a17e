package io.gradus.grader.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.datasets.cache.UserCache;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.exercises.course.Syllabus;
import io.gradus.grader.edition.CourseEdition;
import io.gradus.grader.edition.TeachersCourse;
import io.gradus.grader.grading.AuthorsBench;
import io.gradus.grader.grading.GraderSetup;
import io.gradus.grader.sandbox.SandboxMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The course proves itself, and what is wrong with an exercise does not get through. */
class CourseCheckTest {
  private static final Effort BUILD = new Effort(10, 2, 1, 1, 2);
  private static final Effort ONCE = new Effort(1, 1, 1, 1, 2);
  private static final Path SOURCES = Path.of("../exercises/src/course/java");

  private static List<ExerciseProof> prove(
      CourseEdition edition, List<ExerciseSpec> exercises, Effort effort) throws IOException {
    Keys keys = edition.keys().orElseThrow();
    GraderSetup setup =
        GraderSetup.here(edition.course(), keys, UserCache.fromEnvironment(), SandboxMode.NONE)
            .of(edition);
    try (AuthorsBench bench = new AuthorsBench(setup)) {
      return new CourseProof(edition, bench, effort, 2).prove(exercises, proof -> {});
    }
  }

  @TestFactory
  Stream<DynamicTest> everyExerciseIsProved() throws IOException {
    CourseEdition edition = CourseEdition.builtIn();
    return prove(edition, edition.course().exercises(), BUILD).stream()
        .map(
            proof ->
                DynamicTest.dynamicTest(
                    proof.spec().id(),
                    () -> {
                      assertThat(proof.problems()).isEmpty();
                      assertThat(proof.reference().passed()).isPositive();
                      assertThat(proof.caught()).isEqualTo(proof.wrong());
                    }));
  }

  @Test
  void everyRowOfTheSyllabusIsBuiltOrPlanned() {
    Coverage coverage =
        Coverage.of(
            Syllabus.bundled(),
            Course.load(CourseCheckTest.class.getClassLoader()),
            command -> true);
    assertThat(coverage.places()).hasSize(219);
    assertThat(coverage.places()).extracting(Coverage.Place::form).doesNotContain("nowhere");
  }

  /** A defect planted in a copy of an exercise, and what has to be said about it. */
  private record Planted(
      String name, String exercise, String file, String text, String instead, String said) {
    Planted(String name, String file, String text, String instead, String said) {
      this(name, "build_net", file, text, instead, said);
    }
  }

  private static final List<Planted> PLANTED =
      List.of(
          new Planted(
              "a reference that is wrong",
              "key/BuildNet.java",
              "        .add(Activation::relu)\n",
              "",
              "The reference fails with grading seed 1"),
          new Planted(
              "a probe without a way in",
              "Probe.java",
              "public Probe(",
              "Probe(",
              "Probe has no public constructor that takes a Contract"),
          new Planted(
              "a view of what can't cross the pipe",
              "drop_missing",
              "View.java",
              "public interface View {\n",
              "public interface View {\n  java.util.Set<String> names();\n\n",
              "names: java.util.Set<java.lang.String> can't cross the pipe"),
          new Planted(
              "a question that nothing answers",
              "drop_missing",
              "View.java",
              "public interface View {\n",
              "public interface View {\n  int names(String of);\n\n",
              "Nothing answers names(java.lang.String)"),
          new Planted(
              "a starter that passes",
              "key/BuildNet.java",
              "    // return new SequentialBlock();\n",
              """
                  // return new SequentialBlock().add(Linear.builder().setUnits(10).build())
                  //     .add(Activation::relu)
                  //     .add(Linear.builder().setUnits(classes).build());
              """,
              "The starter passes: 4 of 4 points"),
          new Planted(
              "a starter that does not compile",
              "key/BuildNet.java",
              "    // return new SequentialBlock();\n",
              "    // return new SequentialBloc();\n",
              "The starter does not compile"),
          new Planted(
              "a hidden test that lets a mistake through",
              "key/BuildNetTest.java",
              "  void givesRawScores() {\n",
              "  void givesRawScores() {\n    if (view != null) return;\n",
              "slips through givesRawScores"),
          new Planted(
              "a hint of another level",
              "key/BuildNetTest.java",
              "finding = \"test/raw-scores\", hint = 2)",
              "finding = \"test/raw-scores\", hint = 3)",
              "is offered hint 3 with grading seed 1, not 2"),
          new Planted(
              "points that don't add up",
              "exercise.json",
              "\"points\": 4",
              "\"points\": 5",
              "its hidden tests add up to 4"),
          new Planted(
              "an objective that there is not",
              "exercise.json",
              "\"D7\"",
              "\"D77\"",
              "There is no objective D77"),
          new Planted(
              "a title of another exercise",
              "README.md",
              "# 2.16 Build",
              "# 2.17 Build",
              "The page is titled"),
          new Planted(
              "a link that leads nowhere",
              "README.md",
              "Run `main`",
              "See [this](../nothing.md). Run `main`",
              "The link to ../nothing.md leads nowhere"),
          new Planted(
              "an exercise that is not there",
              "hints.md",
              "## Hint 2\n",
              "See 2.99 there.\n\n## Hint 2\n",
              "It names the exercise 2.99"),
          new Planted(
              "a finding that never comes",
              "hints.md",
              "finding: test/network",
              "finding: test/netwurk",
              "waits for the finding test/netwurk"),
          new Planted(
              "a line of the key on a public page",
              "README.md",
              "Run `main`",
              "        .add(Activation::relu)\n\nRun `main`",
              "This line is also in the key of 2.16"));

  @TestFactory
  Stream<DynamicTest> aPlantedDefectIsFound(@TempDir Path folder) throws IOException {
    return PLANTED.stream()
        .map(
            planted ->
                DynamicTest.dynamicTest(
                    planted.name(),
                    () -> {
                      Path course = folder.resolve(planted.name());
                      plant(planted, course);
                      CourseEdition edition =
                          new TeachersCourse(UserCache.fromEnvironment(), CourseEdition.builtIn())
                              .with(course);
                      assertThat(edition.problems()).isEmpty();
                      ExerciseSpec spec = spec(edition, planted);
                      ExerciseProof proof = prove(edition, List.of(spec), ONCE).get(0);
                      assertThat(proof.problems())
                          .extracting(Problem::what)
                          .anySatisfy(what -> assertThat(what).contains(planted.said()));
                      assertThat(proof.proved()).isFalse();
                    }));
  }

  private static ExerciseSpec spec(CourseEdition edition, Planted planted) {
    return edition.course().exercises().stream()
        .filter(one -> one.folder().equals("episode2/" + planted.exercise()))
        .findFirst()
        .orElseThrow();
  }

  private static void plant(Planted planted, Path course) throws IOException {
    Path from = SOURCES.resolve("episode2").resolve(planted.exercise());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target =
            course
                .resolve("episode2")
                .resolve(planted.exercise())
                .resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        String text = Files.readString(file);
        boolean here = from.relativize(file).toString().replace('\\', '/').equals(planted.file());
        if (here) {
          assertThat(text).contains(planted.text());
        }
        Files.writeString(target, here ? text.replace(planted.text(), planted.instead()) : text);
      }
    }
  }
}
