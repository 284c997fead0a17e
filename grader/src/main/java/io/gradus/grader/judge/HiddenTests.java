package io.gradus.grader.judge;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.gradus.exercises.judging.Judge;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Severity;
import io.gradus.grader.feedback.TestOutcome;
import io.gradus.grader.session.SubmissionFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs one exercise's hidden tests by JUnit's launcher, in this trusted process.
 *
 * <p>Every planned test starts as "not executed" at zero points; only a test that JUnit itself
 * reports as successful earns. A run that is empty, aborted or broken therefore earns nothing.
 */
public final class HiddenTests {
  private static final LauncherConfig CONFIG =
      LauncherConfig.builder()
          .enableTestEngineAutoRegistration(false)
          .enableLauncherSessionListenerAutoRegistration(false)
          .enableLauncherDiscoveryListenerAutoRegistration(false)
          .enablePostDiscoveryFilterAutoRegistration(false)
          .enableTestExecutionListenerAutoRegistration(false)
          .addTestEngines(new JupiterTestEngine())
          .build();

  private final Class<?> testClass;
  private final List<PlannedTest> planned;

  /**
   * Plans the tests of a class.
   *
   * @throws GraderFault if it has none, or one without points
   */
  public HiddenTests(Class<?> testClass) {
    this.testClass = testClass;
    this.planned = PlannedTest.of(testClass);
  }

  /** Points that can be had in all. */
  public int maxPoints() {
    return planned.stream().mapToInt(PlannedTest::points).sum();
  }

  /** All tests at zero points, for a submission that can't be run. */
  public List<TestOutcome> notExecuted() {
    return planned.stream().map(PlannedTest::notExecuted).toList();
  }

  /**
   * Runs a test of nothing, so that JUnit's own classes are loaded when the first real one runs.
   */
  public static void warmUp() {
    execute(Nothing.class, Map.of(), new TestExecutionListener() {});
  }

  /** What {@link #warmUp()} runs. */
  static final class Nothing {
    @Test
    void nothing() {
      // running it is the point
    }
  }

  /** Runs the tests against a view of the learner's solution. */
  public List<TestOutcome> run(Object view, Judge judge) {
    Outcomes outcomes = new Outcomes(planned);
    execute(testClass, Map.of(GradedView.KEY, view, Judge.class, judge), outcomes);
    outcomes.fault.ifPresent(
        fault -> {
          throw fault;
        });
    return outcomes.results();
  }

  private static void execute(
      Class<?> testClass, Map<Object, Object> given, TestExecutionListener listener) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(testClass))
            .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
            .configurationParameter(
                "junit.jupiter.extensions.autodetection.include", GradedView.class.getName())
            .configurationParameter(
                "junit.jupiter.testmethod.order.default",
                "org.junit.jupiter.api.MethodOrderer$MethodName")
            .enableImplicitConfigurationParameters(false)
            .build();
    try (LauncherSession session = LauncherFactory.openSession(CONFIG)) {
      given.forEach(
          (key, value) -> session.getStore().put(GradedView.PLATFORM_NAMESPACE, key, value));
      session.getLauncher().execute(request, listener);
    }
  }

  /** Collects what JUnit reports, over the plan. */
  private static final class Outcomes implements TestExecutionListener {
    private final Map<String, PlannedTest> planned = new LinkedHashMap<>();
    private final Map<String, TestOutcome> results = new LinkedHashMap<>();
    private final List<Finding> overs = new ArrayList<>();
    // JUnit swallows what listeners throw, so a fault waits here until the run is over.
    private Optional<GraderFault> fault = Optional.empty();

    Outcomes(List<PlannedTest> tests) {
      for (PlannedTest test : tests) {
        planned.put(test.id(), test);
        results.put(test.id(), test.notExecuted());
      }
    }

    List<TestOutcome> results() {
      return List.copyOf(results.values());
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
      if (!identifier.isTest()) {
        result.getThrowable().ifPresent(thrown -> fault("could not be set up: " + thrown, thrown));
        return;
      }
      String id =
          identifier
              .getSource()
              .filter(MethodSource.class::isInstance)
              .map(source -> ((MethodSource) source).getMethodName())
              .orElse("");
      PlannedTest test = planned.get(id);
      if (test == null) {
        fault("ran that were not planned: " + id, new IllegalStateException(id));
        return;
      }
      results.put(id, outcome(test, result));
    }

    private void fault(String what, Throwable cause) {
      fault = Optional.of(new GraderFault("hidden tests " + what, cause));
    }

    private TestOutcome outcome(PlannedTest test, TestExecutionResult result) {
      return switch (result.getStatus()) {
        case SUCCESSFUL ->
            new TestOutcome(
                test.id(),
                test.title(),
                test.points(),
                test.points(),
                TestOutcome.Status.PASSED,
                Optional.empty());
        case ABORTED -> test.notExecuted();
        case FAILED -> failed(test, result.getThrowable().orElseThrow());
      };
    }

    private TestOutcome failed(PlannedTest test, Throwable thrown) {
      if (thrown instanceof SubmissionFailure failure) {
        if (failure.over()) {
          // The worker's end is told once; the tests after it could not run.
          if (overs.contains(failure.finding())) {
            return test.notExecuted();
          }
          overs.add(failure.finding());
        }
        return failed(test, failure.over() ? failure.finding() : hinted(test, failure.finding()));
      }
      String message = thrown.getMessage() == null ? "" : thrown.getMessage();
      if (thrown instanceof AssertionError) {
        return failed(test, finding(test, test.finding(), message.strip(), ""));
      }
      if (thrown instanceof GraderFault graderFault) {
        fault = Optional.of(graderFault);
        return test.notExecuted();
      }
      // An answer of a shape that the test's author did not think of; never a pass.
      return failed(
          test,
          finding(
              test,
              "test/unjudgeable",
              "The answer could not be judged: it has a form that the test did not expect. Check"
                  + " the sizes of what you return.",
              thrown.toString()));
    }

    private static Finding finding(PlannedTest test, String code, String message, String detail) {
      return new Finding(
          code,
          Severity.ERROR,
          Optional.empty(),
          new LearnerText(message.isEmpty() ? test.title() : message),
          new LearnerText(detail),
          test.hint());
    }

    /** Code that stops where a test asks it is helped by the hint of that test. */
    private static Finding hinted(PlannedTest test, Finding finding) {
      return finding.hint() > 0
          ? finding
          : new Finding(
              finding.code(),
              finding.severity(),
              finding.place(),
              finding.message(),
              finding.detail(),
              test.hint());
    }

    private static TestOutcome failed(PlannedTest test, Finding finding) {
      return new TestOutcome(
          test.id(),
          test.title(),
          0,
          test.points(),
          TestOutcome.Status.FAILED,
          Optional.of(finding));
    }
  }
}
