package io.gradus.exercises.proof;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.proof.Views.Restartable;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * One run of an exercise's hidden tests, in this process.
 *
 * @param failures what each failing test said, by method name
 * @param passed how many passed
 */
record HiddenTestRun(Map<String, String> failures, int passed) {

  /** All tests of a class. */
  static HiddenTestRun of(Class<?> hiddenTests, Restartable view, FixedJudge judge) {
    return of(selectClass(hiddenTests), view, judge);
  }

  /** One test of a class. */
  static HiddenTestRun of(Class<?> hiddenTests, String test, Restartable view, FixedJudge judge) {
    return of(selectMethod(hiddenTests, test), view, judge);
  }

  private static HiddenTestRun of(DiscoverySelector selector, Restartable view, FixedJudge judge) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selector)
            .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
            .build();
    Map<String, String> failures = new TreeMap<>();
    judge.onRestart(view.restart());
    int[] passed = {0};
    try (LauncherSession session = LauncherFactory.openSession()) {
      session.getStore().put(InjectedView.NAMESPACE, InjectedView.VIEW, view.view());
      session.getStore().put(InjectedView.NAMESPACE, Judge.class, judge);
      session
          .getLauncher()
          .execute(
              request,
              new TestExecutionListener() {
                @Override
                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                  if (result.getThrowable().isPresent()) {
                    String name =
                        test.getSource()
                            .filter(MethodSource.class::isInstance)
                            .map(source -> ((MethodSource) source).getMethodName())
                            .orElse(test.getDisplayName());
                    failures.put(name, said(result.getThrowable().get()));
                  } else if (test.isTest()) {
                    passed[0]++;
                  }
                }
              });
    }
    return new HiddenTestRun(failures, passed[0]);
  }

  private static String said(Throwable thrown) {
    return thrown instanceof AssertionError && thrown.getMessage() != null
        ? thrown.getMessage()
        : thrown.toString();
  }
}
