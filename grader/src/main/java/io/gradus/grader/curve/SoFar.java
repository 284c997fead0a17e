package io.gradus.grader.curve;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What can be said of a training that goes on, or was broken off: only what no further epoch takes
 * back. That a loss is still high, or still falls, is no news then.
 */
public final class SoFar {
  /** Overfitting of a few epochs may be chance, and more of them are to come. */
  private static final int OVERFIT_EPOCHS = 10;

  private static final Set<CurveCode> CERTAIN =
      EnumSet.of(
          CurveCode.DIVERGING,
          CurveCode.DEAD_RELU,
          CurveCode.TINY_VALIDATION,
          CurveCode.OVERFITTING);

  private SoFar() {}

  /** Of the diagnoses of the curve up to here those that hold whatever comes. */
  public static List<Diagnosis> of(EpochSeries series) {
    return CurveDiagnosis.of(series).stream()
        .filter(one -> CERTAIN.contains(one.code()))
        .filter(one -> one.code() != CurveCode.OVERFITTING || series.epochs() >= OVERFIT_EPOCHS)
        .toList();
  }
}
