package episode1.activation_functions;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Runs in the learner's process: makes arrays of numbers, and polynomials of coefficients. */
public final class Probe implements View {
  private final Contract contract;

  /** A probe of one solution. */
  public Probe(Contract contract) {
    this.contract = contract;
  }

  @Override
  public float[] values(Function function, float[] x) {
    try (NDManager manager = NDManager.newBaseManager()) {
      return numbers(function(function).apply(manager.create(x)));
    }
  }

  @Override
  public float[] gradient(Function function, float[] x) {
    return gradient(function(function), x);
  }

  @Override
  public float[] polynomialGradient(float[] coefficients, float[] x) {
    return gradient(
        array -> {
          NDArray sum = array.zerosLike();
          for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum.mul(array).add(coefficients[i]);
          }
          return sum;
        },
        x);
  }

  /**
   * The gradient, number by number the middle one of three. DJL 0.35.1 gives a number in a formula,
   * such as that of {@code x.maximum(0)}, back to the garbage collector before the gradient is
   * computed from it; once in thousands of times it has been overwritten by then.
   */
  private float[] gradient(UnaryOperator<NDArray> function, float[] x) {
    float[] first = gradientOnce(function, x);
    float[] second = gradientOnce(function, x);
    if (Arrays.equals(first, second)) {
      return first;
    }
    float[] third = gradientOnce(function, x);
    if (first.length != second.length || first.length != third.length) {
      return first;
    }
    float[] middle = new float[first.length];
    for (int i = 0; i < middle.length; i++) {
      float[] three = {first[i], second[i], third[i]};
      Arrays.sort(three);
      middle[i] = three[1];
    }
    return middle;
  }

  private float[] gradientOnce(UnaryOperator<NDArray> function, float[] x) {
    try (NDManager manager = NDManager.newBaseManager()) {
      return numbers(contract.gradient(function, manager.create(x)));
    }
  }

  private UnaryOperator<NDArray> function(Function function) {
    return switch (function) {
      case SIGMOID -> contract::sigmoid;
      case RELU -> contract::relu;
      case IDENTITY -> contract::identity;
    };
  }

  private static float[] numbers(NDArray array) {
    if (array == null) {
      throw new IllegalStateException("an array was to be returned, and null came");
    }
    return array.toFloatArray();
  }
}
