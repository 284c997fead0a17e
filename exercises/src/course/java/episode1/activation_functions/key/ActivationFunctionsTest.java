package episode1.activation_functions.key;

import static io.gradus.exercises.judging.Claims.expect;
import static org.junit.jupiter.api.Assertions.fail;

import episode1.activation_functions.View;
import episode1.activation_functions.View.Function;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Values and gradients at numbers, and of polynomials, that are drawn for this grading. */
class ActivationFunctionsTest {
  private static final double TOLERANCE = 1e-4;

  private final View view;
  private final Judge judge;

  ActivationFunctionsTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** The course's three numbers, and others; none so near to 0 that rounding decides its side. */
  private float[] numbers(String purpose) {
    RandomGenerator random = judge.random(purpose);
    float[] x = new float[20];
    x[0] = -2;
    x[1] = 0;
    x[2] = 3;
    for (int i = 3; i < x.length; i++) {
      double size = 0.05 + (i < 12 ? 3 : 10) * random.nextDouble();
      x[i] = (float) (random.nextBoolean() ? size : -size);
    }
    return x;
  }

  @Test
  @Points(value = 1, finding = "test/sigmoid", hint = 1)
  @DisplayName("computes the sigmoid")
  void computesTheSigmoid() {
    float[] x = numbers("sigmoid");
    float[] found = values(Function.SIGMOID, x);
    if (agree(x, found, v -> sigmoid(-v))) {
      fail(
          "Your sigmoid falls from 1 to 0 where it should rise from 0 to 1: the exponent is -x, not"
              + " x.");
    }
    expectAll("sigmoid", x, found, ActivationFunctionsTest::sigmoid);
  }

  @Test
  @Points(value = 1, finding = "test/relu", hint = 2)
  @DisplayName("computes ReLU and the identity")
  void computesReluAndIdentity() {
    float[] x = numbers("relu");
    float[] relu = values(Function.RELU, x);
    if (agree(x, relu, v -> Math.min(0, v))) {
      fail(
          "Your ReLU lets the negative numbers pass and stops the others. Take the larger of 0 and x.");
    }
    if (agree(x, relu, Math::abs)) {
      fail("Your ReLU turns negative numbers round; it should give 0 for them.");
    }
    expectAll("relu", x, relu, v -> Math.max(0, v));
    expectAll("identity", x, values(Function.IDENTITY, x), DoubleUnaryOperator.identity());
  }

  private float[] values(Function function, float[] x) {
    return ofSize(x, view.values(function, x.clone()), function.name().toLowerCase(Locale.ROOT));
  }

  private static float[] ofSize(float[] x, float[] found, String what) {
    expect(
        found.length == x.length,
        () -> "For %d numbers, %s gave %d.".formatted(x.length, what, found.length));
    return found;
  }

  private static boolean agree(float[] x, float[] found, DoubleUnaryOperator expected) {
    for (int i = 0; i < x.length; i++) {
      if (!isClose(expected.applyAsDouble(x[i]), found[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isClose(double expected, float found) {
    return Math.abs(found - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
  }

  private static void expectAll(
      String what, float[] x, float[] found, DoubleUnaryOperator expected) {
    for (int i = 0; i < x.length; i++) {
      double wanted = expected.applyAsDouble(x[i]);
      if (!isClose(wanted, found[i])) {
        fail(
            String.format(
                Locale.ROOT, "At %.4f, %s is %.5f; you have %.5f.", x[i], what, wanted, found[i]));
      }
    }
  }

  @Test
  @Points(value = 2, finding = "test/gradient", hint = 3)
  @DisplayName("computes the gradient of any function")
  void computesGradients() {
    float[] x = numbers("gradient");
    RandomGenerator random = judge.random("polynomials");
    for (int degree = 2; degree <= 3; degree++) {
      float[] coefficients = new float[degree + 1];
      for (int i = 0; i < coefficients.length; i++) {
        coefficients[i] = (float) (1 + random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
      }
      float[] small = Arrays.copyOf(x, 12);
      expectPolynomial(
          coefficients,
          small,
          ofSize(small, view.polynomialGradient(coefficients, small), "gradient"));
    }
    DoubleUnaryOperator steepness = v -> sigmoid(v) * (1 - sigmoid(v));
    expectAll("the gradient of sigmoid", x, gradient(Function.SIGMOID, x), steepness);
    expectAll("the gradient of identity", x, gradient(Function.IDENTITY, x), v -> 1);
    float[] relu = gradient(Function.RELU, x);
    for (int i = 0; i < x.length; i++) {
      if (x[i] == 0) {
        // ReLU has a corner there: any steepness between those of its sides will do.
        boolean between = relu[i] >= 0 && relu[i] <= 1;
        float corner = relu[i];
        expect(
            between,
            () ->
                "At 0 the gradient of relu is %s; between 0 and 1 it may be anything."
                    .formatted(corner));
        relu[i] = 0;
      }
    }
    expectAll("the gradient of relu", x, relu, v -> v > 0 ? 1 : 0);
  }

  private float[] gradient(Function function, float[] x) {
    return ofSize(x, view.gradient(function, x.clone()), "gradient");
  }

  private static void expectPolynomial(float[] coefficients, float[] x, float[] found) {
    DoubleUnaryOperator value =
        v -> {
          double sum = 0;
          for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * v + coefficients[i];
          }
          return sum;
        };
    if (agree(x, found, value)) {
      fail("gradient returned the function's values. Its gradient says how steeply they rise.");
    }
    expectAll(
        "the gradient of a polynomial of degree " + (coefficients.length - 1),
        x,
        found,
        v -> {
          double sum = 0;
          for (int i = coefficients.length - 1; i >= 1; i--) {
            sum = sum * v + i * coefficients[i];
          }
          return sum;
        });
  }
}
