package io.gradus.exercises.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A dense array as a value: element type, shape, and the elements row by row, little-endian.
 *
 * <p>Immutable: arrays are copied on the way in and out.
 */
public final class Tensor {
  private final DType type;
  private final long[] shape;
  private final byte[] bytes;

  /**
   * Checks that {@code bytes} holds exactly the elements that {@code shape} asks for.
   *
   * @throws IllegalArgumentException if an axis is negative, the product overflows, or the length
   *     differs
   */
  public Tensor(DType type, long[] shape, byte[] bytes) {
    this.type = type;
    this.shape = shape.clone();
    this.bytes = bytes.clone();
    long expected;
    try {
      expected = Math.multiplyExact(elements(this.shape), type.bytes());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("shape too large: " + Arrays.toString(shape), e);
    }
    if (expected != bytes.length) {
      throw new IllegalArgumentException(
          "shape %s of %s needs %d bytes, got %d"
              .formatted(Arrays.toString(shape), type, expected, bytes.length));
    }
  }

  /** A FLOAT32 tensor of the given shape. */
  public static Tensor ofFloats(float[] values, long... shape) {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(values);
    return new Tensor(DType.FLOAT32, shape, buffer.array());
  }

  /** The product of the axes, 1 for a scalar. */
  public static long elements(long[] shape) {
    long product = 1;
    for (long axis : shape) {
      if (axis < 0) {
        throw new IllegalArgumentException("negative axis in " + Arrays.toString(shape));
      }
      product = Math.multiplyExact(product, axis);
    }
    return product;
  }

  public DType type() {
    return type;
  }

  public long[] shape() {
    return shape.clone();
  }

  /** The elements, little-endian, row by row. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * The elements as floats.
   *
   * @throws IllegalStateException if this is not FLOAT32
   */
  public float[] floats() {
    if (type != DType.FLOAT32) {
      throw new IllegalStateException("expected FLOAT32, got " + type);
    }
    float[] out = new float[bytes.length / 4];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(out);
    return out;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tensor t
        && type == t.type
        && Arrays.equals(shape, t.shape)
        && Arrays.equals(bytes, t.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * type.hashCode() + Arrays.hashCode(shape)) + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return type + Arrays.toString(shape);
  }
}
