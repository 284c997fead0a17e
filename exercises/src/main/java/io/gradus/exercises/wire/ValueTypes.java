package io.gradus.exercises.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which declared types can cross the pipe. */
final class ValueTypes {
  private static final int MAX_RANK = 3;
  private static final Set<Class<?>> SCALARS =
      Set.of(
          boolean.class,
          Boolean.class,
          byte.class,
          Byte.class,
          short.class,
          Short.class,
          int.class,
          Integer.class,
          long.class,
          Long.class,
          float.class,
          Float.class,
          double.class,
          Double.class,
          String.class,
          Tensor.class);

  private ValueTypes() {}

  /**
   * Checks a type and everything in it.
   *
   * @throws IllegalArgumentException if it can't cross: a mistake of the view's author
   */
  static void require(Type type) {
    require(type, new HashSet<>());
  }

  private static void require(Type type, Set<Type> seen) {
    if (!seen.add(type)) {
      return;
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class || generic.getRawType() == Optional.class) {
        require(arguments[0], seen);
        return;
      }
      if (generic.getRawType() == Map.class && arguments[0] == String.class) {
        require(arguments[1], seen);
        return;
      }
    } else if (type instanceof Class<?> plain) {
      if (SCALARS.contains(plain) || plain.isEnum() || isArray(plain)) {
        return;
      }
      if (plain.isRecord()) {
        for (RecordComponent component : plain.getRecordComponents()) {
          require(component.getGenericType(), seen);
        }
        return;
      }
    }
    throw new IllegalArgumentException(
        type.getTypeName()
            + " can't cross the pipe; use primitives, String, enums, records, List, Map<String, …>,"
            + " Optional, arrays up to rank 3 of primitives or String, or Tensor");
  }

  private static boolean isArray(Class<?> type) {
    Class<?> element = type;
    int rank = 0;
    while (element.isArray()) {
      element = element.getComponentType();
      rank++;
    }
    return rank >= 1
        && rank <= MAX_RANK
        && element != char.class
        && (element.isPrimitive() || element == String.class);
  }
}
