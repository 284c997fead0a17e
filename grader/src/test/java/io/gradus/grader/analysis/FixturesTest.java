package io.gradus.grader.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.analysis.Fixture.Expectation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Analyses every file of {@code src/test/resources/analysis} and compares with its markers; to add
 * a case, add a file. {@code README.md} there says what the markers mean.
 */
class FixturesTest {
  private static final Pattern TOTALS =
      Pattern.compile("Total: (\\S+).*Not trainable: (\\S+)", Pattern.DOTALL);

  private final List<Throwable> failures = new ArrayList<>();

  static List<Fixture> fixtures() {
    return Fixture.all();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void isAsMarked(Fixture fixture) {
    DjlSourceAnalyzer analyzer = new DjlSourceAnalyzer(fixture::factsOf, failures::add);
    Analysis analysis = analyzer.analyze(fixture.name(), fixture.text());

    assertThat(failures).isEmpty();
    assertThat(fixture.expectations()).as("a fixture expects something").isNotEmpty();
    for (Expectation expected : fixture.expectations()) {
      assertThat(found(analysis, expected))
          .as("%s:%d", fixture.name(), expected.line())
          .isEqualTo(expected.text());
    }
    List<String> unexpected =
        analysis.findings().stream()
            .filter(finding -> finding.code().startsWith("shape/"))
            .filter(finding -> fixture.expectations().stream().noneMatch(e -> marks(e, finding)))
            .map(finding -> finding.code() + " " + finding.message())
            .toList();
    assertThat(unexpected).as("findings that are not marked").isEmpty();
    assertThat(analysis.layers()).allMatch(note -> note.label().length() <= 30);
  }

  private static boolean marks(Expectation expected, SourceFinding finding) {
    return expected.text().equals(finding.code()) && covers(finding.span(), expected.offset());
  }

  private static String found(Analysis analysis, Expectation expected) {
    int at = expected.offset();
    String text = expected.text();
    if (text.matches("(shape|check)/[a-z0-9-]+")) {
      List<String> codes =
          analysis.findings().stream()
              .filter(finding -> covers(finding.span(), at))
              .map(SourceFinding::code)
              .toList();
      return codes.contains(text) ? text : first(codes);
    }
    if (text.startsWith("total ")) {
      return first(
          analysis.networks().stream()
              .filter(note -> covers(note.span(), at))
              .map(FixturesTest::totals)
              .toList());
    }
    if (text.startsWith("step ")) {
      return first(
          analysis.outline().stream()
              .filter(note -> covers(note.nameSpan(), at))
              .map(note -> "step " + note.step() + " " + note.title())
              .toList());
    }
    if (text.startsWith("exercise ")) {
      return first(
          analysis.exercises().stream()
              .filter(note -> covers(note.span(), at))
              .map(note -> "exercise " + note.id() + " " + note.className())
              .toList());
    }
    if (text.startsWith("training")) {
      return first(
          analysis.trainings().stream()
              .filter(note -> covers(note.span(), at))
              .map(note -> "training in " + note.method())
              .toList());
    }
    return smallest(analysis, at).map(LayerNote::label).orElse("nothing");
  }

  private static String totals(NetworkNote note) {
    Matcher totals = TOTALS.matcher(note.markdown());
    return totals.find()
        ? "total " + totals.group(1) + ", not trainable " + totals.group(2)
        : "no total";
  }

  private static Optional<LayerNote> smallest(Analysis analysis, int at) {
    return analysis.layers().stream()
        .filter(note -> covers(note.span(), at))
        .min(Comparator.comparingInt(note -> note.span().end() - note.span().start()));
  }

  private static String first(List<String> texts) {
    return texts.isEmpty() ? "nothing" : texts.get(0);
  }

  private static boolean covers(SourceSpan span, int at) {
    return span.start() <= at && at < Math.max(span.end(), span.start() + 1);
  }

  @Test
  void aMarkerPointsIntoTheLineAbove() {
    Fixture fixture = Fixture.of("X.java", "int a;\n//  ^^^ shape/axes\n// ^ nothing\n");

    assertThat(fixture.expectations())
        .containsExactly(new Expectation(2, 4, "shape/axes"), new Expectation(3, 3, "nothing"));
  }
}
