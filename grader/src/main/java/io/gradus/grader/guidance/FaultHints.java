package io.gradus.grader.guidance;

import io.gradus.exercises.course.Hint;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.check.Rule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Three levels of help on a fault that the source shows, from the fault's own page. */
final class FaultHints {
  private static final String WHY = "Why it matters";
  private static final String MEND = "How to mend it";

  private FaultHints() {}

  /** What is seen, why it matters, how it is mended; none where the fault has no page. */
  static List<Hint> of(SourceFinding finding) {
    String family = finding.code().substring(0, finding.code().indexOf('/') + 1);
    Optional<Rule> rule =
        family.equals("shape/") || family.equals("check/")
            ? Rule.named(finding.code())
            : Optional.empty();
    return rule.map(known -> of(finding, known.page().markdown())).orElse(List.of());
  }

  private static List<Hint> of(SourceFinding finding, String page) {
    return List.of(
        hint(1, finding, section(page, "# [^\n]*")),
        hint(2, finding, section(page, "## " + WHY)),
        hint(3, finding, section(page, "## " + MEND)));
  }

  private static Hint hint(int level, SourceFinding finding, String text) {
    return new Hint(level, text, Optional.of(finding.code()));
  }

  private static String section(String page, String heading) {
    Matcher section = Pattern.compile("(?ms)^" + heading + "$(.*?)(?=^## |\\z)").matcher(page);
    if (!section.find() || section.group(1).isBlank()) {
      throw new IllegalStateException("a page without '" + heading + "': " + page);
    }
    return section.group(1).strip();
  }
}
