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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drives real workers with learners that behave, and with learners that do not. */
class WorkerSessionTest {
  private static final CallLimits LIMITS =
      new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(30), 2);
  private static final CallLimits SHORT =
      new CallLimits(Duration.ofMillis(800), Duration.ofSeconds(3), Duration.ofSeconds(30), 2);

  @TempDir private static Path folder;
  private static LocalSandbox sandbox;
  private static WorkerPool pool;
  private static Learners learners;

  @BeforeAll
  static void start() throws IOException {
    sandbox = new LocalSandbox(folder);
    pool = new WorkerPool(sandbox, WorkerSessionTest::spec, 1000);
    pool.prepare();
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
    return WorkerSession.open(pool, learners.candidate(name), limits);
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
  void aProbeStandsBetween() throws IOException {
    try (WorkerSession session = WorkerSession.open(pool, learners.probed("Good"), LIMITS)) {
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
      assertThat(finding.message().raw()).contains("number(…)", "ArithmeticException");
      assertThat(finding.detail().raw()).contains("by zero", "printed:", "before it breaks");
      assertThat(view.words(1)).as("the worker goes on").containsExactly("still here");
    }
  }
}
