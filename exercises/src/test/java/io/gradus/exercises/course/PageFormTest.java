package io.gradus.exercises.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a page without its key is what the marker says, and never what is right. */
class PageFormTest {
  private static final ClassLoader LOADER = PageFormTest.class.getClassLoader();
  private static final Course COURSE = Course.load(LOADER);
  private static final Keys KEYS = Keys.find(LOADER).orElseThrow();
  private static final Set<String> JUDGED = Set.of("quiz/wrong", "quiz/not-all");

  static Stream<ExerciseSpec> pages() {
    return COURSE.exercises().stream().filter(spec -> !spec.kind().isCode());
  }

  private static PageForm form(ExerciseSpec spec) {
    return COURSE.form(spec).orElseThrow();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  @DisplayName("every page: the starter is unanswered, the solution has nothing, wrong ones agree")
  void course(ExerciseSpec spec) {
    PageForm form = form(spec);
    assertThat(form.remarks(COURSE.starter(spec)))
        .hasSameSizeAs(KEYS.quiz(spec).questions())
        .allMatch(PageForm.Remark::open);
    assertThat(form.remarks(KEYS.reference(spec))).isEmpty();
    QuizMarker marker = QuizMarker.of(COURSE, KEYS, spec);
    for (KnownWrong wrong : KEYS.knownWrong(spec)) {
      assertThat(form.remarks(wrong.source()).stream().map(said -> said.finding() + said.message()))
          .as(wrong.title())
          .isEqualTo(
              marker.mark(wrong.source()).questions().stream()
                  .filter(mark -> !mark.passed() && !JUDGED.contains(mark.finding()))
                  .map(mark -> mark.finding() + mark.message())
                  .toList());
    }
  }

  private static List<String> codes(String number, String from, String to) {
    ExerciseSpec spec = COURSE.find(number).orElseThrow();
    String page = KEYS.reference(spec);
    assertThat(page).contains(from);
    return form(spec).remarks(page.replace(from, to)).stream()
        .map(said -> said.finding() + ":" + said.line())
        .toList();
  }

  @Test
  @DisplayName("two boxes, an empty blank, a unit, no number, a question changed or deleted")
  void faults() {
    assertThat(codes("2.10", "[ ] A. 1", "[x] A. 1")).containsExactly("quiz/two-ticked:15");
    assertThat(codes("2.10", "[ ] A. 1", "[v] A. 1")).containsExactly("quiz/box:13");
    assertThat(codes("2.10", "- [ ] A. 1\n", ""))
        .singleElement()
        .asString()
        .startsWith("quiz/question-changed");
    assertThat(codes("2.17", "parameters: 83", "parameters: ____"))
        .singleElement()
        .asString()
        .startsWith("quiz/not-answered");
    assertThat(codes("2.17", "bytes: 332", "bytes: 332 kg"))
        .singleElement()
        .asString()
        .startsWith("quiz/unit");
    assertThat(codes("2.17", "bytes: 332", "bytes: some"))
        .singleElement()
        .asString()
        .startsWith("quiz/not-a-number");
    assertThat(codes("2.17", "## How many bytes do the parameters take as float32?", "## Bytes?"))
        .containsExactly("quiz/question-missing:1");
    assertThat(codes("2.17", "exercise: 2.17-parameters", "exercise: 2.10-onehot-neurons"))
        .containsExactly("quiz/front-matter:2");
  }

  @Test
  @DisplayName("a wrong number, box or word is not told from a right one")
  void silent() {
    assertThat(codes("2.17", "parameters: 83", "parameters: 70")).isEmpty();
    assertThat(codes("2.17", "parameters: 83", "parameters: 1,234.5 parameters")).isEmpty();
    ExerciseSpec spec = COURSE.find("2.10").orElseThrow();
    String one = KEYS.reference(spec).replace("[x] C. 3", "[ ] C. 3").replace("[ ] A", "[x] A");
    assertThat(form(spec).remarks(one)).isEmpty();
  }
}
