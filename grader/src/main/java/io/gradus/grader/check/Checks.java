package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceModel;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.network.ShapeCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The table of checks. A new one is a row here, rows in {@link CheckCode}, and its pages. */
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          new SoftmaxTwice(),
          new SoftmaxMissing(),
          new SigmoidLossSign(),
          new RegressionOutput(),
          new ScoresCut(),
          new OutputUnits(),
          new FlattenTooEarly(),
          new NoActivation(),
          new DropoutRate(),
          new BehindOutput(),
          new DeepSigmoid(),
          new SameWeights(),
          new Freezing(),
          new AccuracyInRegression(),
          new SameDataTwice(),
          new LearningRate(),
          new TribuoAdam(),
          new AddedGradients(),
          new SplitWithoutSeed(),
          new ChanceSplit(),
          new ShuffleMissing(),
          new MetricsMissing(),
          new EarlyStopping(),
          new HalvedLoss(),
          new BatchSize(),
          new NotInitialized(),
          new StaleResult(),
          new PredictsAsTraining(),
          new ScalerLeak(),
          new HandScaling(),
          new TestForValidation(),
          new NotScaled(),
          new ShiftedLabels());

  /** What a unit test makes is made for the test, and often of as little as it takes. */
  private static final Pattern UNIT_TEST = Pattern.compile("(?m)^[ \\t]*@Test\\b");

  private Checks() {}

  /**
   * What all checks find in a file, in its order, each fault once.
   *
   * @param shapes what does not fit, which is told as well where no check knows the cause
   */
  public static List<SourceFinding> find(SourceModel model, List<SourceFinding> shapes) {
    Evidence evidence = new Evidence(model);
    List<SourceFinding> found = new ArrayList<>(shapes);
    try {
      if (evidence.text().contains("@Test") && evidence.says(UNIT_TEST)) {
        return shapes;
      }
      Set<SourceSpan> explained = FlattenTooEarly.explained(evidence);
      found.removeIf(
          finding ->
              finding.code().equals(ShapeCode.AXES.code()) && explained.contains(finding.span()));
    } catch (Searches.GivenUp tooMuch) {
      return shapes;
    }
    Set<String> seen = new HashSet<>();
    for (Check check : ALL) {
      if (Thread.currentThread().isInterrupted()) {
        return shapes;
      }
      for (SourceFinding finding : findings(check, evidence)) {
        if (seen.add(finding.code() + finding.span())) {
          found.add(finding);
        }
      }
    }
    found.sort(Comparator.comparingInt(finding -> finding.span().start()));
    return List.copyOf(found);
  }

  /** What one check finds; nothing where the text was made to keep it busy. */
  private static List<SourceFinding> findings(Check check, Evidence evidence) {
    try {
      return check.find(evidence);
    } catch (Searches.GivenUp | StackOverflowError tooMuch) {
      return List.of();
    }
  }
}
