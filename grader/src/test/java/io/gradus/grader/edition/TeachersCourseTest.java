package io.gradus.grader.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gradus.datasets.cache.UserCache;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.CourseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exercises of a teacher's own folder, whole and broken. */
class TeachersCourseTest {
  private static final Path SOURCES = Path.of("../exercises/src/course/java");
  private static final CourseEdition BUILT_IN = CourseEdition.builtIn();

  @TempDir private Path scratch;
  private Path folder;
  private TeachersCourse courses;

  @BeforeEach
  void prepare() throws IOException {
    folder = scratch.resolve("Kurs für München");
    courses =
        new TeachersCourse(
            new UserCache(
                Map.of("GRADUS_CACHE", scratch.resolve("cache").toString()), "Linux", w -> {}),
            BUILT_IN);
  }

  private Path copy(String exercise) throws IOException {
    Path from = SOURCES.resolve(exercise);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(exercise).resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return folder.resolve(exercise);
  }

  private static void change(Path file, String text, String instead) throws IOException {
    String before = Files.readString(file);
    assertThat(before).contains(text);
    Files.writeString(file, before.replace(text, instead));
  }

  @Test
  void theBuiltInExerciseStaysWhileItIsTheSame() throws IOException {
    copy("episode2/build_net");
    CourseEdition edition = courses.with(folder);
    assertThat(edition.jars()).isEmpty();
    assertThat(edition.course().exercises()).hasSameSizeAs(BUILT_IN.course().exercises());
  }

  @Test
  void aChangedExerciseTakesItsPlaceWithAllItsClasses() throws Exception {
    Path exercise = copy("episode2/build_net");
    change(exercise.resolve("README.md"), "A penguin", "One penguin");
    CourseEdition edition = courses.with(folder);
    Course course = edition.course();
    assertThat(edition.jars()).hasSize(1);
    assertThat(course.readme(course.find("2.16").orElseThrow())).contains("One penguin");
    assertThat(course.exercises()).hasSameSizeAs(BUILT_IN.course().exercises());
    Class<?> view = edition.loader().loadClass("episode2.build_net.View");
    assertThat(view.getClassLoader()).isSameAs(edition.loader());
    assertThat(edition.loader().loadClass("episode2.build_net.key.BuildNetTest").getClassLoader())
        .isSameAs(edition.loader());
    assertThat(edition.loader().loadClass("episode2.confusion_matrix.View").getClassLoader())
        .isNotSameAs(edition.loader());
  }

  @Test
  void nothingOfAKeyIsInTheJarThatLearnersGet() throws IOException {
    Path exercise = copy("episode2/build_net");
    change(exercise.resolve("README.md"), "A penguin", "One penguin");
    Path jar = courses.with(folder).jars().get(0);
    try (var entries = new java.util.jar.JarFile(jar.toFile())) {
      List<String> names = entries.stream().map(Object::toString).toList();
      assertThat(names).contains("episode2/build_net/Contract.class");
      assertThat(names).contains("episode2/build_net/starter/BuildNet.java");
      assertThat(names).noneMatch(name -> name.contains("/key/"));
    }
  }

  @Test
  void whatWasCompiledIsFoundAgainByItsContent() throws IOException {
    Path exercise = copy("episode2/build_net");
    change(exercise.resolve("README.md"), "A penguin", "One penguin");
    Path first = courses.with(folder).jars().get(0);
    Object time = Files.getLastModifiedTime(first);
    assertThat(courses.with(folder).jars()).containsExactly(first);
    assertThat(Files.getLastModifiedTime(first)).isEqualTo(time);
    change(exercise.resolve("README.md"), "One penguin", "Each penguin");
    assertThat(courses.with(folder).jars()).doesNotContain(first);
  }

  @Test
  void aProbeThatTheTeacherLeftOutDoesNotComeFromTheBuiltInCourse() throws IOException {
    Path exercise = copy("episode2/build_net");
    Files.delete(exercise.resolve("Probe.java"));
    Course course = courses.with(folder).course();
    assertThat(course.probeClass(course.find("2.16").orElseThrow())).isEmpty();
  }

  @Test
  void whatIsBrokenIsToldWithFileAndLineAndTheRestGoesOn() throws IOException {
    change(copy("episode2/build_net").resolve("README.md"), "A penguin", "One penguin");
    change(copy("episode2/confusion_matrix").resolve("View.java"), "interface View", "interface");
    Files.delete(copy("episode2/parameters").resolve("hints.md"));
    change(copy("episode2/onehot_neurons").resolve("exercise.json"), "\"step\": 3,", "\"step\": 3");
    Path train = copy("episode2/train");
    change(train.resolve("key/Train.java"), "// endregion", "// end");
    CourseEdition edition = courses.with(folder);
    assertThat(edition.problems())
        .extracting(CourseException::getMessage)
        .anyMatch(told -> told.matches("(?s)episode2/confusion_matrix/View.java:\\d+: does not.*"))
        .anyMatch(told -> told.startsWith("episode2/parameters/hints.md: there is no such file"))
        .anyMatch(
            told -> told.matches("(?s)episode2/onehot_neurons/exercise.json:\\d+: not JSON.*"))
        .anyMatch(told -> told.matches("(?s)episode2/train/key/Train.java:\\d+: .*"))
        .hasSize(4);
    assertThat(edition.jars()).hasSize(1);
    assertThat(edition.course().find("2.16")).isPresent();
    assertThat(edition.course().find("2.32")).isEmpty();
  }

  @Test
  void aFolderThatIsNoCourseIsTold() throws IOException {
    assertThatThrownBy(() -> courses.with(folder)).hasMessageContaining("There is no folder");
    Files.createDirectories(folder.resolve("episode2"));
    assertThatThrownBy(() -> courses.with(folder)).hasMessageContaining("holds no exercise");
  }

  @Test
  void lineEndsDoNotChangeAHash() throws IOException {
    Path exercise = copy("episode2/build_net");
    Files.writeString(
        exercise.resolve("README.md"),
        Files.readString(exercise.resolve("README.md")).replace("\n", "\r\n"));
    assertThat(courses.with(folder).jars()).isEmpty();
  }

  @Test
  void aCopyThatKeptItsPackageSaysWhichOneToWrite() throws IOException {
    Path copied = copy("episode2/confusion_matrix");
    Files.move(copied, folder.resolve("episode2/mine"));

    assertThat(courses.with(folder).problems())
        .singleElement()
        .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
        .contains("episode2/mine", "package episode2.mine;", "package episode2.mine.key;");
  }
}
