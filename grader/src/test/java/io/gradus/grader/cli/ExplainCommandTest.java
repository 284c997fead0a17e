package io.gradus.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.datasets.cache.UserCache;
import io.gradus.grader.check.Rule;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int explain(String code) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CrashReports crashes =
        new CrashReports(
            () -> new UserCache(Map.of("GRADUS_CACHE", folder.toString()), "Linux", w -> {}),
            Clock.systemUTC());
    return new Gradus(new PrintWriter(out, true), new PrintWriter(err, true), crashes)
        .run("explain", code);
  }

  @Test
  void everyPageIsWholeAndFitsATerminal() {
    for (Rule rule : Rule.all()) {
      assertThat(explain(rule.code())).isZero();
      assertThat(out.toString()).startsWith(rule.code());
      if (!rule.code().equals("curve/good")) { // nothing to mend
        assertThat(out.toString()).as(rule.code()).contains("How to mend it");
      }
      assertThat(out.toString().lines())
          .as(rule.code())
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
  }

  @Test
  void aPartOfACodeFindsItsPageOrLists() {
    assertThat(explain(" Overfit ")).isZero();
    assertThat(out.toString()).startsWith("curve/overfitting");
    assertThat(explain("softmax")).isZero();
    assertThat(out.toString()).contains("check/softmax-twice", "check/softmax-missing");
  }

  @Test
  void whatHasNoPageIsSaidWithWhatMayBeMeant() {
    assertThat(explain("softmax_twice")).isEqualTo(2);
    assertThat(err.toString()).contains("did you mean check/softmax-twice?");
    assertThat(explain("quiz/wrong")).isEqualTo(2);
    assertThat(err.toString()).contains("no page on 'quiz/wrong'").doesNotContain("did you mean");
    assertThat(explain("")).isEqualTo(2);
  }
}
