package io.gradus.grader.network;

import java.util.List;

/**
 * One of a layer's parameters.
 *
 * @param name as DJL has it, such as {@code weight}
 * @param trainable whether training changes it by gradients; running statistics are not
 */
public record Weight(String name, List<Size> sizes, boolean trainable) {
  public Weight {
    sizes = List.copyOf(sizes);
  }

  public static Weight of(String name, Size... sizes) {
    return new Weight(name, List.of(sizes), true);
  }

  public Size count() {
    return TensorShape.product(sizes);
  }
}
