package io.gradus.grader.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.exercises.wire.Message.Failure;
import io.gradus.exercises.wire.Message.StackLine;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WithheldTest {
  private static final String SECRET = "5.1, 3.5, 1.4";

  private final RunFindings findings =
      new RunFindings(Map.of("episode2/A.java", "src/A.java"), WorkerSessionTest.spec().limits());

  /** Whatever a worker can make the grader say, with the secret wherever there is room. */
  private List<Finding> all() {
    List<Finding> all = new ArrayList<>();
    StackLine line = new StackLine("episode2.A", "m", "A.java", 7);
    StackLine forged = new StackLine(SECRET, SECRET, SECRET, 1);
    for (Failure.Kind kind : Failure.Kind.values()) {
      Failure failure =
          new Failure(kind, SECRET, SECRET, List.of("x: " + SECRET), List.of(line, forged));
      all.add(findings.of(failure, "predict(…)", SECRET));
    }
    for (int status = 0; status < 256; status++) {
      Reply.Ended ended = new Reply.Ended(Optional.of(status));
      all.add(findings.of(ended, "predict(…)", SECRET, Optional.of(Duration.ofSeconds(1))));
    }
    all.add(findings.broken(SECRET, "predict(…)", SECRET));
    all.add(findings.tooLarge(SECRET, "predict(…)", SECRET));
    all.add(findings.late(Duration.ofSeconds(2), true, "predict(…)", SECRET));
    all.add(findings.flooded("predict(…)", SECRET));
    return all;
  }

  private static String text(Finding finding) {
    return finding.message().raw() + "\n" + finding.detail().raw();
  }

  @Test
  @DisplayName("nothing that the learner's code said is left of a run, but where it failed")
  void nothingIsLeft() {
    assertThat(all())
        .allSatisfy(
            finding -> {
              assertThat(text(finding)).contains(SECRET);
              Finding withheld = Withheld.from(finding);
              assertThat(text(withheld)).doesNotContain(SECRET);
              assertThat(withheld.detail().raw()).contains("hidden tests must not leak");
              assertThat(withheld.code()).isEqualTo(finding.code());
              assertThat(withheld.place()).isEqualTo(finding.place());
            });
  }

  @Test
  @DisplayName("each code of a run has a sentence of its own")
  void sentences() {
    assertThat(all())
        .extracting(finding -> Withheld.from(finding).message().raw())
        .doesNotContain(Withheld.from(Finding.error("run/unheard-of", SECRET)).message().raw());
  }

  @Test
  @DisplayName("what the compiler says is no secret")
  void compiler() {
    Finding finding =
        new Finding(
            "compile/error",
            Severity.ERROR,
            Optional.empty(),
            new LearnerText("A.java does not compile"),
            new LearnerText("';' expected"),
            0);
    assertThat(Withheld.from(finding)).isEqualTo(finding);
  }
}
