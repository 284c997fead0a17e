package io.gradus.grader.network.layer;

import java.util.Map;
import java.util.Optional;

/** The table of activations, by the names of their methods in DJL's {@code Activation}. */
public final class Activations {
  private static final Map<String, Elementwise> BY_METHOD =
      Map.ofEntries(
          entry("relu", "ReLU", "Leaves what is positive, and makes 0 of what is negative."),
          entry("relu6", "ReLU6", "As ReLU, but nothing gets above 6."),
          entry("sigmoid", "sigmoid", "Squeezes every number between 0 and 1: 1 / (1 + e^-x)."),
          entry("tanh", "tanh", "Squeezes every number between -1 and 1."),
          entry("softPlus", "softPlus", "A smooth ReLU: ln(1 + e^x)."),
          entry("softSign", "softSign", "Squeezes every number between -1 and 1: x / (1 + |x|)."),
          entry("leakyRelu", "LeakyReLU", "As ReLU, but keeps a small share of what is negative."),
          entry("elu", "ELU", "As ReLU, but what is negative bends smoothly towards a limit."),
          entry("selu", "SELU", "An ELU with such factors that signals keep their size."),
          entry(
              "gelu",
              "GELU",
              "Multiplies each number by the probability that a normal one is smaller."),
          entry("swish", "Swish", "Multiplies each number by its sigmoid."),
          entry("mish", "Mish", "x · tanh(ln(1 + e^x))."));

  private Activations() {}

  private static Map.Entry<String, Elementwise> entry(String method, String name, String meaning) {
    return Map.entry(method, new Elementwise(name, meaning));
  }

  /**
   * The activation of a method of {@code Activation}, {@code relu} as well as {@code reluBlock}.
   */
  public static Optional<Elementwise> of(String method) {
    String base = method.endsWith("Block") ? method.substring(0, method.length() - 5) : method;
    return Optional.ofNullable(BY_METHOD.get(base));
  }
}
