package io.gradus.exercises.wire;

import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Optional;

/** Primitive types and their boxes. */
final class Scalars {
  /** Whole-number types with the range that a claim must keep. */
  private static final Map<Class<?>, long[]> RANGES =
      Map.of(
          Byte.class, new long[] {Byte.MIN_VALUE, Byte.MAX_VALUE},
          Short.class, new long[] {Short.MIN_VALUE, Short.MAX_VALUE},
          Integer.class, new long[] {Integer.MIN_VALUE, Integer.MAX_VALUE},
          Long.class, new long[] {Long.MIN_VALUE, Long.MAX_VALUE});

  private Scalars() {}

  /** The box of a primitive type; any other type as it is. */
  static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }

  static boolean isWhole(Class<?> boxed) {
    return RANGES.containsKey(boxed);
  }

  /** The number as the given box, empty where it is out of range. */
  static Optional<Object> narrow(long number, Class<?> boxed) {
    long[] range = RANGES.get(boxed);
    if (number < range[0] || number > range[1]) {
      return Optional.empty();
    }
    if (boxed == Byte.class) {
      return Optional.of((byte) number);
    } else if (boxed == Short.class) {
      return Optional.of((short) number);
    } else if (boxed == Integer.class) {
      return Optional.of((int) number);
    }
    return Optional.of(number);
  }
}
