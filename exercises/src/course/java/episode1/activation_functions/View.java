package episode1.activation_functions;

/** The contract in values. */
public interface View {
  /** The learner's functions. */
  enum Function {
    SIGMOID,
    RELU,
    IDENTITY
  }

  /** A function of the learner's at each number. */
  float[] values(Function function, float[] x);

  /** The gradient of a function of the learner's, by the learner's gradient. */
  float[] gradient(Function function, float[] x);

  /**
   * The gradient of a polynomial by the learner's gradient.
   *
   * @param coefficients of 1, x, x² …
   */
  float[] polynomialGradient(float[] coefficients, float[] x);
}
