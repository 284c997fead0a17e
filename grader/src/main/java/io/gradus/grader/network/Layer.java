package io.gradus.grader.network;

import java.util.List;

/**
 * A layer with its settings, as DJL 0.35.1 builds it. Immutable; a setting that is not known is a
 * symbol.
 */
public interface Layer {
  /** What the learner calls it, such as {@code Conv2d} or {@code ReLU}. */
  String name();

  /** What it does, in a sentence or two. */
  String meaning();

  /** Shapes and parameters for the given input. Never fails: what is not known is a symbol. */
  Outcome apply(List<TensorShape> inputs);

  /**
   * How the output's sizes come about, with the numbers put in; a line each, as Markdown. Empty
   * where the output simply has the input's shape.
   */
  default List<String> arithmetic(List<TensorShape> inputs) {
    return List.of();
  }

  /** Whether it changes each number by itself, or some of them, and leaves the shape alone. */
  default boolean keepsShape() {
    return false;
  }

  /** The only input, as far as is known. */
  static TensorShape only(List<TensorShape> inputs) {
    return inputs.isEmpty() ? TensorShape.UNKNOWN : inputs.get(0);
  }
}
