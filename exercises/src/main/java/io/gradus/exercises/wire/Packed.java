package io.gradus.exercises.wire;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Rows of primitives as little-endian bytes. */
final class Packed {
  private Packed() {}

  /** Bytes of one element. */
  static int size(Class<?> element) {
    if (element == boolean.class || element == byte.class) {
      return 1;
    } else if (element == short.class) {
      return Short.BYTES;
    } else if (element == int.class || element == float.class) {
      return Integer.BYTES;
    }
    return Long.BYTES;
  }

  static byte[] pack(Object row) {
    if (row instanceof byte[] bytes) {
      return bytes.clone();
    } else if (row instanceof boolean[] booleans) {
      byte[] out = new byte[booleans.length];
      for (int i = 0; i < out.length; i++) {
        out[i] = (byte) (booleans[i] ? 1 : 0);
      }
      return out;
    }
    int length = Array.getLength(row);
    ByteBuffer out =
        ByteBuffer.allocate(Math.multiplyExact(length, size(row.getClass().getComponentType())))
            .order(ByteOrder.LITTLE_ENDIAN);
    if (row instanceof short[] shorts) {
      out.asShortBuffer().put(shorts);
    } else if (row instanceof int[] ints) {
      out.asIntBuffer().put(ints);
    } else if (row instanceof long[] longs) {
      out.asLongBuffer().put(longs);
    } else if (row instanceof float[] floats) {
      out.asFloatBuffer().put(floats);
    } else {
      out.asDoubleBuffer().put((double[]) row);
    }
    return out.array();
  }

  /** The row again; empty where the bytes are none: a broken length, a boolean that is neither. */
  static Optional<Object> unpack(byte[] bytes, Class<?> element) {
    if (bytes.length % size(element) != 0) {
      return Optional.empty();
    }
    int length = bytes.length / size(element);
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (element == byte.class) {
      return Optional.of(bytes);
    } else if (element == boolean.class) {
      boolean[] out = new boolean[length];
      for (int i = 0; i < length; i++) {
        if (bytes[i] != 0 && bytes[i] != 1) {
          return Optional.empty();
        }
        out[i] = bytes[i] == 1;
      }
      return Optional.of(out);
    } else if (element == short.class) {
      short[] out = new short[length];
      in.asShortBuffer().get(out);
      return Optional.of(out);
    } else if (element == int.class) {
      int[] out = new int[length];
      in.asIntBuffer().get(out);
      return Optional.of(out);
    } else if (element == long.class) {
      long[] out = new long[length];
      in.asLongBuffer().get(out);
      return Optional.of(out);
    } else if (element == float.class) {
      float[] out = new float[length];
      in.asFloatBuffer().get(out);
      return Optional.of(out);
    }
    double[] out = new double[length];
    in.asDoubleBuffer().get(out);
    return Optional.of(out);
  }
}
