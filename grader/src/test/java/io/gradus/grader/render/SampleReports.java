package io.gradus.grader.render;

import io.gradus.exercises.judging.BaselineScore;
import io.gradus.exercises.judging.Comparison;
import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.ExerciseResult.State;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.GradeReport;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Place;
import io.gradus.grader.feedback.Severity;
import io.gradus.grader.feedback.TestOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports that the tests of all renderers share. */
final class SampleReports {
  static final String NASTY =
      "\u001b[2J\u001b]0;owned\u0007::set-output name=x::y\n##[error]forged\r\u202Egnp.exe\u2066"
          + " </td><script>alert('1')</script> ]]> =HYPERLINK(\"http://x\") \ud800 \u0000\uFFFE"
          + " ![x](command:rm) @team `tick` |cell| A\u200B\u0301\u0301\u0301\u0301\u0301 😀";

  private SampleReports() {}

  /** A learner's own work: passed, partial with a finding, waiting, not started, stopped. */
  static GradeReport mixed() {
    return new GradeReport(
        "Episode 2 · penguins",
        "0.1.0",
        new LearnerText("/home/ada/penguins"),
        Instant.parse("2026-11-20T09:30:00Z"),
        2.4,
        4711,
        "bubblewrap",
        "A",
        "real data: penguins.csv",
        false,
        List.of("Palmer penguins, Gorman, Williams and Fraser (2014), CC0 1.0"),
        List.of(passed(), partial(), waiting(), notStarted(), stopped(), doesNotCompile()),
        List.of(),
        "2.16-build-net",
        Map.of("2.10-one-hot-neurons", 2));
  }

  /** Everything a learner can cause is hostile, on stand-ins and without a sandbox. */
  static GradeReport hostile() {
    LearnerText nasty = new LearnerText(NASTY);
    Place place = new Place(new LearnerText("src/main/java/episode2/" + NASTY + ".java"), 3, 1);
    Finding one = new Finding("run/exception", Severity.ERROR, Optional.of(place), nasty, nasty, 3);
    Finding two =
        new Finding(
            "run/output",
            Severity.WARNING,
            Optional.empty(),
            new LearnerText("x".repeat(200_000)),
            new LearnerText(("::add-mask::" + "y".repeat(300) + "\n").repeat(5000)),
            0);
    ExerciseResult broken =
        new ExerciseResult(
            "2.16-build-net",
            "Build the network",
            State.BROKEN,
            3,
            4,
            List.of(failed("layers", "has two dense layers", 4, one)),
            List.of(one, two),
            List.of(
                new Comparison(
                    "accuracy",
                    "test",
                    0,
                    Double.NaN,
                    List.of(new BaselineScore("majority class", Double.POSITIVE_INFINITY)))),
            Optional.of(place.file()),
            List.of(),
            Double.NaN);
    return new GradeReport(
        "Episode 2 · penguins",
        "0.1.0",
        nasty,
        Instant.parse("2026-11-20T09:30:00Z"),
        10.02,
        Long.MIN_VALUE,
        "none, limits only",
        "C",
        "stand-in data: penguins",
        true,
        List.of(),
        List.of(broken),
        List.of(
            new Finding(
                "submission/link", Severity.ERROR, Optional.of(place), nasty, LearnerText.NONE, 0),
            new Finding(
                "submission/ignored",
                Severity.INFORMATION,
                Optional.empty(),
                nasty,
                LearnerText.NONE,
                0)),
        "2.16-build-net");
  }

  /** A report with these results, about nothing in particular. */
  static GradeReport with(List<ExerciseResult> results, Finding... findings) {
    GradeReport mixed = mixed();
    return new GradeReport(
        mixed.subject(),
        mixed.courseVersion(),
        mixed.workspace(),
        mixed.started(),
        mixed.seconds(),
        mixed.seed(),
        mixed.sandbox(),
        mixed.tier(),
        mixed.data(),
        mixed.standIn(),
        mixed.credits(),
        results,
        List.of(findings),
        "");
  }

  static ExerciseResult passed() {
    return new ExerciseResult(
        "2.10-one-hot-neurons",
        "One-hot neurons",
        State.PASSED,
        2,
        2,
        List.of(passed("neurons", "one neuron for each species", 2)),
        List.of(),
        List.of(),
        Optional.of(new LearnerText("answers/episode2/OneHotNeurons.md")),
        List.of(),
        0.01);
  }

  private static ExerciseResult partial() {
    Finding softmax =
        new Finding(
            "test/softmax-twice",
            Severity.ERROR,
            Optional.of(place("BuildNet.java", 14)),
            new LearnerText(
                "The outputs go through softmax twice: once in your last layer, once in"
                    + " softmaxCrossEntropyLoss, which expects raw scores. Remove the softmax here;"
                    + " apply it when you predict."),
            LearnerText.NONE,
            2);
    Finding unused =
        new Finding(
            "check/unused-layer",
            Severity.WARNING,
            Optional.of(place("BuildNet.java", 21)),
            new LearnerText("This layer is built but never added to the network."),
            LearnerText.NONE,
            0);
    return new ExerciseResult(
        "2.16-build-net",
        "Build the network",
        State.PARTIAL,
        3,
        4,
        List.of(
            passed("layers", "two dense layers with a ReLU between them", 1),
            passed("sizes", "sizes follow the arguments", 1),
            failed("raw", "gives raw scores", 1, softmax),
            failed("loss", "learns with softmaxCrossEntropyLoss", 1, softmax)),
        List.of(unused),
        List.of(
            new Comparison(
                "accuracy",
                "test",
                69,
                0.8261,
                List.of(
                    new BaselineScore("majority class", 0.4348),
                    new BaselineScore("Tribuo logistic regression", 0.9710)))),
        Optional.of(new LearnerText("src/main/java/episode2/BuildNet.java")),
        List.of(),
        1.31);
  }

  private static ExerciseResult waiting() {
    return new ExerciseResult(
        "2.26-train",
        "Train and judge",
        State.NOT_STARTED,
        4,
        6,
        List.of(notExecuted("learns", "beats the majority class", 6)),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of("2.16-build-net"),
        0);
  }

  private static ExerciseResult notStarted() {
    return new ExerciseResult(
        "2.32-confusion-matrix",
        "Confusion matrix",
        State.NOT_STARTED,
        2,
        3,
        List.of(notExecuted("counts", "rows are true classes", 3)),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        0);
  }

  private static ExerciseResult stopped() {
    Finding timeout =
        new Finding(
            "run/timeout",
            Severity.ERROR,
            Optional.empty(),
            new LearnerText("stopped after 10 s: it never answered"),
            LearnerText.NONE,
            0);
    return new ExerciseResult(
        "2.35-zählen",
        "Zählen — 数える",
        State.BROKEN,
        2,
        3,
        List.of(failed("counts", "counts <all> rows & \"cells\"", 3, timeout)),
        List.of(),
        List.of(),
        Optional.of(new LearnerText("src/main/java/episode2/Zählen.java")),
        List.of(),
        10.0);
  }

  private static ExerciseResult doesNotCompile() {
    Finding compile =
        new Finding(
            "compile/error",
            Severity.ERROR,
            Optional.of(place("Scale.java", 9)),
            new LearnerText("Scale.java does not compile: ';' expected."),
            new LearnerText("    float mean = sum / n\n                        ^"),
            1);
    return new ExerciseResult(
        "2.36-scale-inputs",
        "Train on scaled inputs",
        State.BROKEN,
        4,
        6,
        List.of(notExecuted("scaled", "columns have mean 0", 6)),
        List.of(compile),
        List.of(),
        Optional.of(new LearnerText("src/main/java/episode2/Scale.java")),
        List.of(),
        0.4);
  }

  static Place place(String file, int line) {
    return new Place(new LearnerText("src/main/java/episode2/" + file), line, 5);
  }

  static TestOutcome passed(String id, String title, int points) {
    return new TestOutcome(id, title, points, points, TestOutcome.Status.PASSED, Optional.empty());
  }

  static TestOutcome notExecuted(String id, String title, int points) {
    return new TestOutcome(id, title, 0, points, TestOutcome.Status.NOT_EXECUTED, Optional.empty());
  }

  static TestOutcome failed(String id, String title, int points, Finding finding) {
    return new TestOutcome(id, title, 0, points, TestOutcome.Status.FAILED, Optional.of(finding));
  }
}
