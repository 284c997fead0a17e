package io.gradus.grader.evaluate;

import io.gradus.grader.network.Block;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import java.util.List;
import java.util.Optional;

/**
 * What an expression is worth, as far as that is known. Values that can change ({@link Sequence},
 * {@link Thing}, networks) have an identity; the others are compared by content.
 */
public sealed interface Value
    permits Value.Whole,
        Value.Real,
        Value.Truth,
        Value.Text,
        Value.Constant,
        Value.None,
        Value.OfShape,
        Value.OfArray,
        Value.OfType,
        Value.Either,
        Opaque,
        Sequence,
        Thing,
        Closure,
        BlockValue {

  /** A whole number, perhaps a symbol. {@code type} is the Java type, such as {@code int}. */
  record Whole(Size size, String type) implements Value {
    static Whole ofInt(long number) {
      return new Whole(Size.of(number), "int");
    }
  }

  /** A {@code double} or {@code float} that is known. */
  record Real(double number, boolean single) implements Value {}

  /** A boolean that is known. */
  record Truth(boolean holds) implements Value {}

  /** A string that is known. */
  record Text(String text) implements Value {}

  /** A constant of a type that is not in the file, such as {@code DataType.FLOAT32}. */
  record Constant(String type, String name) implements Value {}

  /** {@code null}, or what a method without a result gives. */
  enum None implements Value {
    NULL,
    VOID
  }

  /** A {@code Shape}. */
  record OfShape(TensorShape shape) implements Value {}

  /** An {@code NDArray}, of which only the shape is followed. */
  record OfArray(TensorShape shape) implements Value {}

  /** A class that is named, such as {@code Linear} in {@code Linear.builder()}. */
  record OfType(TypeName type) implements Value {}

  /** One of several things, and it is not known which. */
  record Either(List<Value> values) implements Value {
    public Either {
      values = List.copyOf(values);
    }
  }

  /** The block that it is or stands for, where it is one. */
  default Optional<Block> block() {
    return Optional.empty();
  }

  /** What is sure when it is not known which of the two it is. */
  static Value join(Value left, Value right) {
    return Joining.join(left, right);
  }
}
