package io.gradus.exercises.kit.record;

/**
 * What the numbers of the first batch's inputs are like. Weights are drawn for inputs of about 1
 * (He et al.: Delving deep into rectifiers, 2015); grams, years or bytes are far from that.
 *
 * @param least the least of them
 * @param most the largest of them
 * @param rootMeanSquare of all of them; about 1 where they are standardised
 * @param normalised whether the network's first layer is a batch norm, which scales them itself
 */
public record InputRange(double least, double most, double rootMeanSquare, boolean normalised) {

  /** Of some numbers, of which those that are none are left out. */
  static InputRange of(float[] values, boolean normalised) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double squares = 0;
    int count = 0;
    for (float value : values) {
      if (Float.isFinite(value)) {
        least = Math.min(least, value);
        most = Math.max(most, value);
        squares += (double) value * value;
        count++;
      }
    }
    return new InputRange(least, most, Math.sqrt(squares / Math.max(1, count)), normalised);
  }
}
