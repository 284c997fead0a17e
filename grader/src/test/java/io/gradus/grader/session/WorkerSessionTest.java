package io.gradus.grader.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gradus.exercises.worker.Worker;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.sandbox.JvmCommand;
import io.gradus.grader.sandbox.SandboxLimits;
import io.gradus.grader.session.course.ProbedView;
import io.gradus.grader.session.course.View;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drives real workers with learners that behave, and with learners that do not. */
class WorkerSessionTest {
  private static final CallLimits LIMITS =
      new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(30), 2);
  private static final CallLimits SHORT =
      new CallLimits(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(30), 2);

  @TempDir private static Path folder;
  private static LocalSandbox sandbox;
  private static WorkerPool pool;
  private static Learners learners;

  @BeforeAll
  static void start() throws IOException {
    sandbox = new LocalSandbox(folder);
    pool = new WorkerPool(sandbox, 1);
    pool.expect(Collections.nCopies(1000, spec()));
    learners = Submissions.all().compile();
  }

  @AfterAll
  static void stop() {
    pool.close();
    assertThat(sandbox.alive()).as("processes left").isZero();
  }

  static WorkerSpec spec() {
    List<Path> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    JvmCommand command =
        new JvmCommand(
            classPath,
            Worker.class.getName(),
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xss512k"),
            List.of(),
            Map.of(),
            List.of());
    return new WorkerSpec(
        command,
        new SandboxLimits(
            64, 256, Duration.ofSeconds(60), Duration.ofSeconds(120), 64, 256, 10, 1 << 20));
  }

  private static WorkerSession open(String name, CallLimits limits) throws IOException {
    return WorkerSession.open(pool, spec(), learners.candidate(name), limits);
  }

  private static SubmissionFailure failure(ThrowingCallable call) {
    SubmissionFailure failure = catchThrowableOfType(SubmissionFailure.class, call);
    assertThat(failure).as("a failure of the submission").isNotNull();
    return failure;
  }

  /** What is told when {@code number(1)} is called. */
  private static Finding finding(String name, CallLimits limits) throws IOException {
    try (WorkerSession session = open(name, limits)) {
      View view = ViewProxy.of(View.class, session);
      return failure(() -> view.number(1)).finding();
    }
  }

  @Test
  void answersAreValues() throws IOException {
    try (WorkerSession session = open("Good", LIMITS)) {
      View view = ViewProxy.of(View.class, session);
      assertThat(view.number(20)).isEqualTo(21);
      assertThat(view.twice(20)).isEqualTo(42);
      assertThat(view.scaled(new float[] {1, Float.NaN}, 2)).containsExactly(2, Float.NaN);
      assertThat(view.words(3)).containsExactly("w0", "w1", "w2");
      assertThat(view).isNotEqualTo(session).hasToString("proxy of " + View.class.getName());
    }
  }

  @Test
  void startedAnewItRemembersNothing() throws IOException {
    try (WorkerSession session =
        WorkerSession.open(pool, spec(), learners.candidate("Remembers"), LIMITS)) {
      View view = ViewProxy.of(View.class, session);
      assertThat(view.number(1)).isEqualTo(101);
      assertThat(view.number(1)).isEqualTo(202);
      session.startAnew();
      assertThat(view.number(1)).isEqualTo(101);
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aWorkerThatWasKilledBetweenCallsIsReplacedOnce() throws Exception {
    CallLimits noRestarts = new CallLimits(LIMITS.call(), LIMITS.slack(), LIMITS.total(), 0);
    LocalSandbox own = new LocalSandbox(folder);
    try (WorkerPool single = new WorkerPool(own, 1);
        WorkerSession session =
            WorkerSession.open(single, spec(), learners.candidate("Good"), noRestarts)) {
      View view = ViewProxy.of(View.class, session);
      own.started.get(0).destroyForcibly().waitFor();
      assertThat(view.number(20)).isEqualTo(21);
      own.started.get(1).destroyForcibly().waitFor();
      SubmissionFailure failure = failure(() -> view.number(20));
      assertThat(failure.finding().code()).isEqualTo("run/killed");
      assertThat(failure.over()).isTrue();
      assertThat(own.started).hasSize(2);
    }
  }

  @Test
  void aProbeStandsBetween() throws IOException {
    try (WorkerSession session =
        WorkerSession.open(pool, spec(), learners.probed("Good"), LIMITS)) {
      ProbedView view = ViewProxy.of(ProbedView.class, session);
      assertThat(view.answer(2)).isEqualTo(new ProbedView.Answer(3, 2));
      view.nothing();
    }
  }

  @Test
  void anExceptionNamesItsLine() throws IOException {
    try (WorkerSession session = open("Throws", LIMITS)) {
      View view = ViewProxy.of(View.class, session);
      Finding finding = failure(() -> view.number(1)).finding();
      assertThat(finding.code()).isEqualTo("run/exception");
      assertThat(finding.place())
          .hasValueSatisfying(
              place -> {
                assertThat(place.file().raw()).isEqualTo("src/main/java/episode9/Throws.java");
                assertThat(place.line()).isEqualTo(5);
              });
      assertThat(finding.message().raw())
          .isEqualTo(
              "number(…) stopped with ArithmeticException: / by zero. Check for 0 before dividing"
                  + " whole numbers.");
      assertThat(finding.detail().raw()).contains("Throws.number", "printed:", "before it breaks");
      assertThat(view.words(1)).as("the worker goes on").containsExactly("still here");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Exits           | run/exit             | number(…) ended the program (exit status 0)
          Halts           | run/exit             | number(…) ended the program (exit status 3)
          Recurses        | run/stack-overflow   | number(…) calls itself without end
          Hoards          | run/out-of-memory    | number(…) needs more memory than there is
          HugeMessage     | run/exception        | number(…) stopped with IllegalStateException
          EvilException   | run/exception        | number(…) stopped with EvilException$Evil
          WritesRaw       | run/protocol         | number(…) did not answer in the grader's way
          ClaimsHugeFrame | run/answer-too-large | claims 2147483647 bytes
          ForgesKind      | run/protocol         | result: expected int, got a text
          Prints          | run/output           | printed more than 1024 KB
          """)
  void aCallThatFailsSaysHow(String name, String code, String message) throws IOException {
    Finding finding = finding(name, LIMITS);
    assertThat(finding.code()).isEqualTo(code);
    assertThat(finding.message().raw()).contains(message).doesNotContain("\n").hasSizeLessThan(400);
    assertThat(finding.detail().raw()).hasSizeLessThan(12_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Loops", "Waits", "HangsInShutdown", "HangingException", "SendsHalf"})
  void aCallThatNeverEndsIsStopped(String name) throws IOException {
    Finding finding = finding(name, SHORT);
    assertThat(finding.code()).isEqualTo("run/timeout");
    assertThat(finding.message().raw()).contains("number(…) did not answer within");
  }

  @Test
  void aClosedPipeIsNoAnswer() throws IOException {
    // Whether the worker's reader sees the end depends on whether it was reading already.
    assertThat(finding("ClosesInput", SHORT).code()).isIn("run/protocol", "run/timeout");
    assertThat(finding("ClosesPipe", LIMITS).code()).isEqualTo("run/protocol");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NoContract          | run/wrong-type     | does not implement
          Hidden              | run/no-constructor | must be a public class
          Incomplete          | run/no-constructor | must be a public class that is not abstract
          NeedsArgument       | run/no-constructor | needs a public constructor without parameters
          ThrowsInConstructor | run/exception      | IllegalStateException
          ThrowsInInitializer | run/exception      | NumberFormatException
          LoopsInInitializer  | run/timeout        | did not answer within
          Absent              | run/no-class       | there is no class episode9.Absent
          """)
  void whatCanNotBeOpenedSaysWhy(String name, String code, String message) {
    SubmissionFailure failure = failure(() -> open(name, SHORT));
    assertThat(failure.over()).isTrue();
    assertThat(failure.finding().code()).isEqualTo(code);
    assertThat(failure.finding().message().raw())
        .startsWith("new " + name + "()")
        .contains(message);
  }

  @Test
  void brokenClassFilesAreFindings() {
    Candidate good = learners.candidate("Good");
    Candidate broken =
        new Candidate(
            good.view(),
            good.contract(),
            good.probe(),
            good.learner(),
            Map.of(good.learner(), new byte[] {1, 2, 3}),
            good.sources(),
            1);
    SubmissionFailure failure = failure(() -> WorkerSession.open(pool, spec(), broken, LIMITS));
    assertThat(failure.finding().code()).isEqualTo("run/linkage");
  }

  /** Whether it ended before it was asked again or while it was, the reason is the same. */
  @Test
  void anEndBetweenTwoCallsIsToldByItsStatus() throws IOException {
    try (WorkerSession session = open("HaltsLater", LIMITS)) {
      View view = ViewProxy.of(View.class, session);
      Finding finding =
          failure(
                  () -> {
                    while (true) {
                      view.number(1);
                    }
                  })
              .finding();
      assertThat(finding.code()).isEqualTo("run/exit");
      assertThat(finding.message().raw()).contains("exit status 3");
    }
  }

  @Test
  void aLearnerCanNotReplaceGradus() {
    Candidate good = learners.candidate("Good");
    Candidate posing =
        new Candidate(
            good.view(),
            good.contract(),
            good.probe(),
            Worker.class.getName(),
            Map.of(Worker.class.getName(), new byte[] {1}),
            good.sources(),
            1);
    SubmissionFailure failure = failure(() -> WorkerSession.open(pool, spec(), posing, LIMITS));
    assertThat(failure.finding().code()).isEqualTo("run/no-class");
    assertThat(failure.finding().message().raw()).contains("a class of Gradus or a library");
  }

  @Test
  void forgedAnswersBeyondTheOneAskedForAreNoticed() throws IOException {
    try (WorkerSession session = open("ForgesTwice", LIMITS)) {
      View view = ViewProxy.of(View.class, session);
      Finding first = failure(() -> view.number(1)).finding();
      assertThat(first.code()).isEqualTo("run/protocol");
      assertThat(first.message().raw()).contains("an answer that nobody asked for");
    }
  }

  @Test
  void aForgedAnswerIsAClaimAndTheRealOneThenTooMany() throws IOException {
    try (WorkerSession session = open("ForgesExact", LIMITS)) {
      View view = ViewProxy.of(View.class, session);
      assertThat(view.number(1)).as("a claim like any other").isEqualTo(42);
      assertThat(failure(() -> view.number(1)).finding().code()).isEqualTo("run/protocol");
    }
  }

  @ParameterizedTest
  @CsvSource({"ReadsInput, -1", "Sabotages, 5", "Threads, 6"})
  void mischiefThatHarmsNobodyIsAnsweredThrough(String name, int expected) throws IOException {
    try (WorkerSession session = open(name, LIMITS)) {
      View view = ViewProxy.of(View.class, session);
      assertThat(view.number(1)).isEqualTo(expected);
      assertThat(view.number(1)).isEqualTo(expected);
    }
  }

  @Test
  void aNeverEndingAnswerIsCutWhereItIsMade() throws IOException {
    try (WorkerSession session = open("NeverEnds", LIMITS)) {
      View view = ViewProxy.of(View.class, session);
      Finding finding = failure(() -> view.words(1)).finding();
      assertThat(finding.code()).isEqualTo("run/answer-too-large");
      assertThat(finding.message().raw()).contains("more than 200000 entries");
      assertThat(view.number(3)).as("the worker goes on").isEqualTo(3);
    }
  }

  @Test
  void nullIsNoAnswer() throws IOException {
    try (WorkerSession session = open("NullInside", LIMITS)) {
      View view = ViewProxy.of(View.class, session);
      Finding inside = failure(() -> view.words(1)).finding();
      assertThat(inside.code()).isEqualTo("run/null");
      assertThat(inside.message().raw()).contains("words(…) returned null", "result[1]");
      assertThat(failure(() -> view.scaled(new float[1], 1)).finding().code())
          .isEqualTo("run/null");
    }
  }

  @Test
  void anEndlessMethodDoesNotCostTheOthers() throws IOException {
    try (WorkerSession session = open("HalfGood", SHORT)) {
      View view = ViewProxy.of(View.class, session);
      assertThat(failure(() -> view.number(1)).over()).isFalse();
      assertThat(view.words(1)).as("a fresh worker").containsExactly("kept");
      assertThat(failure(() -> view.number(1)).over()).isFalse();
      assertThat(view.words(1)).as("the last fresh worker").containsExactly("kept");
      SubmissionFailure last = failure(() -> view.number(1));
      assertThat(last.over()).isTrue();
      SubmissionFailure later = failure(() -> view.words(1));
      assertThat(later.over()).isTrue();
      assertThat(later.finding()).isEqualTo(last.finding());
    }
  }

  @Test
  void allCallsTogetherAreLimited() throws IOException {
    CallLimits tight =
        new CallLimits(Duration.ofMillis(800), Duration.ofSeconds(3), Duration.ofMillis(1200), 5);
    try (WorkerSession session = open("HalfGood", tight)) {
      View view = ViewProxy.of(View.class, session);
      failure(() -> view.number(1));
      failure(() -> view.number(1));
      SubmissionFailure last = failure(() -> view.words(1));
      assertThat(last.over()).isTrue();
      assertThat(last.finding().code()).isEqualTo("run/timeout");
    }
  }
}
