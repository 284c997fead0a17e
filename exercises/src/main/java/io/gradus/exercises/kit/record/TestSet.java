package io.gradus.exercises.kit.record;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * Which rows a figure was measured on: figures of different rows are not comparable. Known by its
 * targets, since inputs may be scaled one way or another.
 *
 * @param name for people
 * @param rows how many
 * @param targets checksum of the targets, in order
 */
public record TestSet(String name, int rows, String targets) {

  /** Rows with these classes. */
  public static TestSet of(String name, int[] classes) {
    float[] values = new float[classes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = classes[i];
    }
    return of(name, values);
  }

  /** Rows with these targets. */
  public static TestSet of(String name, float[] targets) {
    CRC32C sum = new CRC32C();
    update(sum, targets);
    return new TestSet(name, targets.length, text(sum));
  }

  static void update(CRC32C sum, float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.asFloatBuffer().put(values);
    sum.update(bytes);
  }

  static String text(CRC32C sum) {
    return "%08x".formatted(sum.getValue());
  }
}
