package io.gradus.grader.analysis;

import io.gradus.grader.curve.CurveCode;
import java.util.List;

/**
 * One change to try at a training, of which the source shows where it belongs.
 *
 * @param fix what it does to the text, titled such as {@code Lower the learning rate (0.01 to
 *     0.001)}
 * @param expectation what the next curve should show, so that one sees whether it helped
 */
public record TrainingChange(Kind kind, SourceFix fix, String expectation) {

  /** What is changed. */
  public enum Kind {
    KEEP_BEST,
    DROPOUT,
    FEWER_UNITS,
    MORE_UNITS,
    TENTH_OF_RATE,
    THIRD_OF_RATE,
    TRIPLE_RATE,
    MORE_EPOCHS,
    RELU,
    BATCH_NORM,
    SCALED_INPUTS
  }

  /** What to try against a diagnosis, the first first; in the order of {@link CurveCode#next}. */
  public static List<Kind> against(CurveCode code) {
    return switch (code) {
      case DIVERGING -> List.of(Kind.TENTH_OF_RATE, Kind.SCALED_INPUTS);
      case NOT_SCALED -> List.of(Kind.SCALED_INPUTS, Kind.BATCH_NORM);
      case DEAD_RELU -> List.of(Kind.SCALED_INPUTS, Kind.TENTH_OF_RATE);
      case EXPLODING_GRADIENT -> List.of(Kind.SCALED_INPUTS, Kind.BATCH_NORM, Kind.TENTH_OF_RATE);
      case VANISHING_GRADIENT -> List.of(Kind.RELU, Kind.BATCH_NORM);
      case NOT_LEARNING -> List.of(Kind.SCALED_INPUTS, Kind.TENTH_OF_RATE, Kind.TRIPLE_RATE);
      case OVERFITTING -> List.of(Kind.KEEP_BEST, Kind.DROPOUT, Kind.FEWER_UNITS);
      case OSCILLATING -> List.of(Kind.THIRD_OF_RATE);
      case PLATEAU -> List.of(Kind.SCALED_INPUTS, Kind.THIRD_OF_RATE, Kind.TRIPLE_RATE);
      case UNDERFITTING -> List.of(Kind.MORE_UNITS);
      case STOPPED_EARLY -> List.of(Kind.MORE_EPOCHS);
      case SLOW -> List.of(Kind.TRIPLE_RATE, Kind.MORE_EPOCHS, Kind.BATCH_NORM);
      case TINY_VALIDATION, VALIDATION_BETTER, GOOD -> List.of();
    };
  }
}
