package io.gradus.exercises.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gradus.exercises.course.QuizMarks.Mark;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CourseTest {
  private static final Course COURSE = Course.load(CourseTest.class.getClassLoader());
  private static final Keys KEYS = Keys.find(CourseTest.class.getClassLoader()).orElseThrow();

  record Wrong(ExerciseSpec spec, KnownWrong wrong) {
    @Override
    public String toString() {
      return spec.number() + " " + wrong.title();
    }
  }

  static Stream<ExerciseSpec> quizzes() {
    return COURSE.exercises().stream().filter(spec -> !spec.kind().isCode());
  }

  static Stream<Wrong> wrongQuizzes() {
    return quizzes().flatMap(spec -> KEYS.knownWrong(spec).stream().map(w -> new Wrong(spec, w)));
  }

  @Test
  void exercisesComeInTheOrderOfTheCourse() {
    assertThat(COURSE.exercises())
        .extracting(ExerciseSpec::number)
        .containsSubsequence("2.10", "2.16", "2.17", "2.32");
  }

  @Test
  void anExerciseIsFoundByIdAndNumber() {
    assertThat(COURSE.find("2.16").orElseThrow().id()).isEqualTo("2.16-build-net");
    assertThat(COURSE.find(" 2.16-Build-Net ")).isEqualTo(COURSE.find("2.16"));
    assertThat(COURSE.find("2.1")).isEmpty();
    assertThat(COURSE.find("")).isEmpty();
  }

  @Test
  void aMissHasSuggestions() {
    assertThat(COURSE.suggestions("2.16-build-nett")).startsWith("2.16-build-net");
    assertThat(COURSE.suggestions("buildnet")).startsWith("2.16-build-net");
    assertThat(COURSE.suggestions("confusion")).startsWith("2.32-confusion-matrix");
    assertThat(COURSE.suggestions("2.161")).contains("2.16-build-net").hasSizeLessThanOrEqualTo(3);
    assertThat(COURSE.suggestions("qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq")).isEmpty();
  }

  @Test
  void lineEndsAndTrailingBlanksAreNoBeginning() {
    for (ExerciseSpec spec : COURSE.exercises()) {
      String starter = COURSE.starter(spec);
      assertThat(COURSE.differsFromStarter(spec, starter)).isFalse();
      assertThat(COURSE.differsFromStarter(spec, starter.replace("\n", "  \r\n") + "\n\n"))
          .isFalse();
      assertThat(COURSE.differsFromStarter(spec, "\uFEFF" + starter)).isFalse();
      assertThat(COURSE.differsFromStarter(spec, KEYS.reference(spec))).isTrue();
      assertThat(COURSE.differsFromStarter(spec, "")).isTrue();
    }
  }

  @Test
  void theLearnersFilesAreOfTheEpisodesPackage() {
    ExerciseSpec spec = COURSE.find("2.16").orElseThrow();
    assertThat(COURSE.starter(spec))
        .startsWith("package episode2;\n")
        .contains("@Exercise(\"2.16-build-net\")", "import episode2.build_net.Contract;")
        .doesNotContain("region", "// starter");
    assertThat(KEYS.reference(spec)).startsWith("package episode2;\n").doesNotContain("region");
  }

  @ParameterizedTest
  @MethodSource("quizzes")
  void aQuizsReferencePassesAndItsStarterDoesNot(ExerciseSpec spec) {
    QuizMarker marker = QuizMarker.of(COURSE, KEYS, spec);
    assertThat(marker.mark(KEYS.reference(spec)).points()).isEqualTo(spec.points());
    assertThat(marker.mark(COURSE.starter(spec)).points()).isZero();
  }

  @ParameterizedTest
  @MethodSource("wrongQuizzes")
  void aKnownWrongAnswerFailsItsQuestion(Wrong wrong) {
    Quiz quiz = KEYS.quiz(wrong.spec());
    QuizMarks marks = QuizMarker.of(COURSE, KEYS, wrong.spec()).mark(wrong.wrong().source());
    Mark mark =
        marks.questions().stream()
            .filter(question -> question.id().equals(wrong.wrong().failingTest()))
            .findFirst()
            .orElseThrow();
    assertThat(mark.passed()).isFalse();
    assertThat(mark.message()).isNotBlank();
    assertThat(marks.points()).isEqualTo(wrong.spec().points() - mark.maxPoints());
    assertThat(quiz.questions())
        .filteredOn(question -> question.id().equals(mark.id()))
        .extracting(Quiz.Question::hint)
        .containsExactly(wrong.wrong().hint());
  }

  @Test
  void eachWrongNumberThatTheCourseNamesHasItsOwnExplanation() {
    ExerciseSpec spec = COURSE.find("2.17").orElseThrow();
    QuizMarker marker = QuizMarker.of(COURSE, KEYS, spec);
    List<String> told =
        Stream.of("70", "17", "84")
            .map(
                value ->
                    marker
                        .mark(
                            KEYS.reference(spec).replace("parameters: 83", "parameters: " + value))
                        .questions()
                        .get(0)
                        .message())
            .toList();
    assertThat(told).doesNotHaveDuplicates().noneMatch(message -> message.contains("83"));
  }

  @Test
  void theKitIsReadFromMavensList() {
    assertThat(
            CourseBuild.kit(
                "g:self:1",
                List.of(
                    "",
                    "The following files have been resolved:",
                    "   a.b:c:jar:1.0:compile -- module a.b.c (auto)",
                    "   a.b:native:jar:linux-x86_64:2.0:runtime")))
        .containsExactly("g:self:1", "a.b:c:1.0", "a.b:native:2.0:linux-x86_64");
    assertThatThrownBy(() -> CourseBuild.kit("g:self:1", List.of("none")))
        .isInstanceOf(CourseException.class);
  }

  @Test
  void aMalformedSpecSaysWhereAndWhat() {
    String good =
        """
        {"id": "2.16-build-net", "title": "T", "kind": "code", "step": 4, "points": 4,
         "objectives": [], "needs": [], "file": "BuildNet.java"}
        """;
    assertThat(SpecReader.read("x.json", "episode2/build_net", good).pass()).isEqualTo(4);
    for (String[] change :
        new String[][] {
          {"\"points\": 4", "\"points\": 0", "field points is 0"},
          {"\"kind\": \"code\"", "\"kind\": \"essay\"", "field kind"},
          {"\"2.16-build-net\"", "\"build net\"", "field id"},
          {"BuildNet.java", "BuildNet.md", "field file"},
          {"\"step\": 4", "\"stap\": 4", "no such field: stap"},
          {"\"step\": 4,", "\"step\": 4,,", "not JSON"},
        }) {
      assertThatThrownBy(
              () ->
                  SpecReader.read(
                      "x.json", "episode2/build_net", good.replace(change[0], change[1])))
          .isInstanceOf(CourseException.class)
          .hasMessageStartingWith("x.json")
          .hasMessageContaining(change[2]);
    }
    assertThatThrownBy(() -> SpecReader.read("x.json", "episode3/build_net", good))
        .hasMessageContaining("folder");
  }

  @Test
  void aMalformedHintOrSectionSaysWhere() {
    assertThatThrownBy(() -> HintReader.read("hints.md", "## Hint 1\n\nText\n"))
        .hasMessageContaining("has 1 hints");
    assertThatThrownBy(
            () -> HintReader.read("hints.md", "## Hint 1\nA\n## Hint 3\nB\n## Hint 2\nC\n"))
        .hasMessageContaining("hints.md:3:");
    assertThatThrownBy(() -> Sections.parse("wrong.md", "## A\n\n```java region=x\n", List.of()))
        .hasMessageContaining("wrong.md:3:");
  }
}
