package episode2.cross_validation;

import java.util.Arrays;

/** Runs in the learner's process: hands over a recipe that records what is done with it. */
public final class Probe implements View {
  private final Contract contract;

  /** A probe of one solution. */
  public Probe(Contract contract) {
    this.contract = contract;
  }

  @Override
  public Run crossValidate(float[][] rows, int[] labels, int folds, long seed) {
    Recorder recorder = new Recorder(rows);
    double[] scores =
        contract.crossValidate(
            Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new),
            labels.clone(),
            folds,
            seed,
            recorder);
    if (scores == null) {
      throw new IllegalStateException("crossValidate returned null");
    }
    return new Run(scores, recorder.events());
  }

  @Override
  public Summary summarize(double[] scores) {
    Contract.Summary summary = contract.summarize(scores.clone());
    if (summary == null) {
      throw new IllegalStateException("summarize returned null");
    }
    return new Summary(summary.mean(), summary.deviation());
  }
}
