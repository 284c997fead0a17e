package io.gradus.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.DjlSourceAnalyzer;
import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.check.CheckCase.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Analyses every case of {@code src/test/resources/checks}; {@code README.md} there says how. */
class ChecksTest {
  private final List<Throwable> failures = new ArrayList<>();
  private final DjlSourceAnalyzer analyzer =
      new DjlSourceAnalyzer(id -> Optional.empty(), failures::add);

  static List<CheckCase> cases() {
    return CheckCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAsMarked(CheckCase fixture) {
    List<SourceFinding> findings = analyze(fixture.text()).findings();

    List<Mark> marks = new ArrayList<>(fixture.marks());
    List<String> unexpected = new ArrayList<>();
    for (SourceFinding finding : findings) {
      if (!marks.removeIf(mark -> marks(mark, finding))) {
        unexpected.add(finding.code() + " at " + shown(fixture, finding));
      }
    }
    assertThat(unexpected).as("findings that are not marked").isEmpty();
    assertThat(marks).as("marks without a finding").isEmpty();
    fixture.fixed().ifPresent(fixed -> assertFixed(fixture, findings, fixed));
    findings.forEach(ChecksTest::assertReadable);
  }

  private Analysis analyze(String text) {
    Analysis analysis = analyzer.analyze("Case.java", text);
    assertThat(failures).isEmpty();
    return analysis;
  }

  private static boolean marks(Mark mark, SourceFinding finding) {
    return mark.code().equals(finding.code())
        && finding.span().start() <= mark.offset()
        && mark.offset() < finding.span().end();
  }

  private static String shown(CheckCase fixture, SourceFinding finding) {
    return fixture.text().substring(finding.span().start(), finding.span().end())
        + ": "
        + finding.message();
  }

  private void assertFixed(CheckCase fixture, List<SourceFinding> findings, String expected) {
    assertThat(findings.get(0).fixes()).as("a fix").isNotEmpty();
    String text = fixture.text();
    List<SourceEdit> edits = new ArrayList<>(findings.get(0).fixes().get(0).edits());
    edits.sort(Comparator.comparingInt((SourceEdit edit) -> edit.span().start()).reversed());
    for (SourceEdit edit : edits) {
      text =
          text.substring(0, edit.span().start()) + edit.text() + text.substring(edit.span().end());
    }
    assertThat(text.replaceAll("(?m)^\\s*//.*$", "").replaceAll("\\s", "")).contains(expected);
    assertThat(analyze(text).findings())
        .as("findings after the fix")
        .hasSizeLessThan(findings.size());
  }

  private static void assertReadable(SourceFinding finding) {
    assertThat(finding.message()).doesNotContain("\n", "!", "..").endsWith(".");
    assertThat(finding.message().length()).isLessThanOrEqualTo(200);
    assertThat(finding.fixes()).allMatch(fix -> !fix.edits().isEmpty());
  }

  @Test
  void everyCodeHasCasesThatHaveItAndCasesThatOnlyLookSo() {
    Map<String, Integer> faulty = new TreeMap<>();
    Map<String, Integer> healthy = new TreeMap<>();
    for (CheckCase each : cases()) {
      String code = "check/" + each.family();
      if (each.marks().isEmpty()) {
        healthy.merge(code, 1, Integer::sum);
      } else if (each.marks().stream().anyMatch(mark -> mark.code().equals(code))) {
        faulty.merge(code, 1, Integer::sum);
      }
    }
    for (CheckCode code : CheckCode.values()) {
      assertThat(faulty).as("faulty cases").containsKey(code.code());
      assertThat(healthy).as("healthy cases").containsKey(code.code());
    }
  }
}
