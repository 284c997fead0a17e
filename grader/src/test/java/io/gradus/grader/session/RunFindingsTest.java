package io.gradus.grader.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.exercises.wire.Message.Failure;
import io.gradus.exercises.wire.Message.StackLine;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Place;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RunFindingsTest {
  private final RunFindings findings =
      new RunFindings(
          Map.of("episode2/BuildNet.java", "src/main/java/episode2/BuildNet.java"),
          WorkerSessionTest.spec().limits());

  @ParameterizedTest
  @CsvSource({
    "0, 1, run/exit",
    "1, 1, run/exit",
    "200, 1, run/exit",
    "143, 1, run/exit",
    "86, 1, run/out-of-memory",
    "87, 1, run/protocol",
    "137, 1, run/killed",
    "137, 59, run/timeout",
    "152, 1, run/timeout",
    "134, 1, run/crash",
    "139, 1, run/crash",
    "159, 1, run/crash",
    ", 1, run/protocol",
  })
  void howAProcessEndedHasACode(Integer status, int usedSeconds, String code) {
    Finding finding =
        findings.of(
            new Reply.Ended(Optional.ofNullable(status)),
            "predict(…)",
            "",
            Optional.of(Duration.ofSeconds(usedSeconds)));
    assertThat(finding.code()).isEqualTo(code);
    assertThat(finding.message().raw()).startsWith("predict(…) ").endsWith(".");
  }

  @Test
  void aMachineOutOfMemorySaysSo() {
    Finding finding =
        findings.of(
            new Reply.Ended(Optional.of(1)),
            "predict(…)",
            "# There is insufficient memory for the Java Runtime Environment to continue.",
            Optional.empty());
    assertThat(finding.code()).isEqualTo("run/out-of-memory");
    assertThat(finding.message().raw()).contains("64 MB heap, 256 MB beside it");
  }

  @ParameterizedTest
  @EnumSource(Failure.Kind.class)
  void everyKindOfFailureHasWords(Failure.Kind kind) {
    Finding finding =
        findings.of(new Failure(kind, "", "why", List.of(), List.of()), "predict(…)", "");
    assertThat(finding.code()).startsWith("run/");
    assertThat(finding.message().raw()).startsWith("predict(…) ").contains("why").endsWith(".");
    assertThat(finding.detail()).isEqualTo(LearnerText.NONE);
  }

  @Test
  void aProbeThatGotNothingSpeaksOfTheLearnersMethod() {
    Failure failure =
        new Failure(
            Failure.Kind.EXCEPTION,
            "java.lang.IllegalStateException",
            "network(15, 6) returned null",
            List.of(),
            List.of());

    Finding finding = findings.of(failure, "fresh(…)", "");

    assertThat(finding.code()).isEqualTo("run/null");
    assertThat(finding.message().raw())
        .isEqualTo("network(…) returned null. Return what the exercise asks for.");
  }

  @Test
  void javasOwnExceptionSaysWhatToDoInTheLearnersLine() {
    Failure here =
        new Failure(
            Failure.Kind.EXCEPTION,
            "java.lang.ArithmeticException",
            "/ by zero",
            List.of(),
            List.of(new StackLine("episode2.BuildNet", "network", "BuildNet.java", 7)));

    assertThat(findings.of(here, "network(…)", "").message().raw())
        .endsWith("/ by zero. Check for 0 before dividing whole numbers.");
  }

  @Test
  void thePlaceIsTheInnermostLineOfTheSubmission() {
    Failure failure =
        new Failure(
            Failure.Kind.EXCEPTION,
            "java.lang.IllegalStateException",
            "line one\nline two",
            List.of("java.io.IOException: deeper"),
            List.of(
                new StackLine("episode2.Forged", "run", "../../etc/passwd", 1),
                new StackLine("episode2.BuildNet$Inner", "layers", "BuildNet.java", 14),
                new StackLine("episode2.BuildNet", "network", "BuildNet.java", 9)));
    Finding finding = findings.of(failure, "network(…)", "epoch 1\n");
    assertThat(finding.place())
        .contains(new Place(new LearnerText("src/main/java/episode2/BuildNet.java"), 14, 0));
    assertThat(finding.message().raw())
        .isEqualTo("network(…) stopped with IllegalStateException: line one line two.");
    assertThat(finding.detail().raw())
        .contains("java.lang.IllegalStateException: line one\nline two")
        .contains("caused by java.io.IOException: deeper")
        .contains("at episode2.BuildNet.network (BuildNet.java:9)")
        .endsWith("printed:\nepoch 1");
  }

  @Test
  void aShortMessageIsSaidOnce() {
    Failure failure =
        new Failure(
            Failure.Kind.EXCEPTION,
            "java.lang.IllegalArgumentException",
            "There are no cells.",
            List.of(),
            List.of(new StackLine("episode2.BuildNet", "network", "BuildNet.java", 9)));
    Finding finding = findings.of(failure, "network(…)", "");
    assertThat(finding.message().raw())
        .isEqualTo("network(…) stopped with IllegalArgumentException: There are no cells.");
    assertThat(finding.detail().raw()).isEqualTo("at episode2.BuildNet.network (BuildNet.java:9)");
  }

  @Test
  void longTextsAreCut() {
    Failure failure =
        new Failure(Failure.Kind.EXCEPTION, "a.B", "x".repeat(2000), List.of(), List.of());
    Finding finding = findings.of(failure, "network(…)", "y".repeat(60_000));
    assertThat(finding.message().raw()).hasSizeLessThan(200);
    assertThat(finding.detail().raw()).contains("printed, the end of it:").hasSizeLessThan(6_100);
  }

  @Test
  void limitsAreNamedAsPeopleWriteThem() {
    assertThat(findings.late(Duration.ofSeconds(10), true, "predict(…)", "").message().raw())
        .contains("within 10 s of processor time");
    assertThat(findings.late(Duration.ofMillis(500), false, "predict(…)", "").message().raw())
        .contains("within 0.5 s of waiting");
  }
}
