package io.gradus.exercises.wire;

import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Values of any type that can cross, corner cases included. */
final class RandomValues {
  private static final long[] WHOLES = {0, 1, -1, 23, 24, 255, 256, 65_535, -65_537};
  private static final double[] REALS = {
    0.0, -0.0, 1.5, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE, 1e-300
  };
  private static final String[] TEXTS = {"", "a", "ä€😀", "\u0000\n", "x".repeat(70_000)};

  private final RandomGenerator random;
  private int depth;

  RandomValues(RandomGenerator random) {
    this.random = random;
  }

  Object of(Type type) {
    depth++;
    try {
      if (type instanceof ParameterizedType generic) {
        Type[] arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class) {
          return list(arguments[0]);
        } else if (generic.getRawType() == Optional.class) {
          return random.nextBoolean() ? Optional.of(of(arguments[0])) : Optional.empty();
        }
        Map<String, Object> out = new LinkedHashMap<>();
        for (int i = size(); i > 0; i--) {
          out.put("k" + random.nextInt(100), of(arguments[1]));
        }
        return out;
      }
      return plain((Class<?>) type);
    } finally {
      depth--;
    }
  }

  private List<Object> list(Type element) {
    List<Object> out = new ArrayList<>();
    for (int i = size(); i > 0; i--) {
      out.add(of(element));
    }
    return out;
  }

  private int size() {
    return depth > 6 ? 0 : random.nextInt(4);
  }

  private Object plain(Class<?> type) {
    if (type.isArray()) {
      Object out = Array.newInstance(type.getComponentType(), size());
      for (int i = 0; i < Array.getLength(out); i++) {
        Array.set(out, i, of(type.getComponentType()));
      }
      return out;
    } else if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    } else if (type.isRecord()) {
      return record(type);
    } else if (type == Tensor.class) {
      return tensor();
    } else if (type == String.class) {
      return TEXTS[random.nextInt(TEXTS.length)];
    }
    return scalar(type);
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = of(components[i].getGenericType());
      types[i] = components[i].getType();
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private Tensor tensor() {
    DType type = List.of(DType.values()).get(random.nextInt(DType.values().length));
    long[] shape = new long[random.nextInt(5)];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = random.nextInt(4);
    }
    byte[] bytes = new byte[(int) Tensor.elements(shape) * type.bytes()];
    random.nextBytes(bytes);
    return new Tensor(type, shape, bytes);
  }

  private Object scalar(Class<?> type) {
    long whole = random.nextBoolean() ? random.nextLong() : WHOLES[random.nextInt(WHOLES.length)];
    double real =
        random.nextBoolean() ? random.nextGaussian() : REALS[random.nextInt(REALS.length)];
    Class<?> boxed = Scalars.boxed(type);
    if (boxed == Boolean.class) {
      return random.nextBoolean();
    } else if (boxed == Byte.class) {
      return (byte) whole;
    } else if (boxed == Short.class) {
      return (short) whole;
    } else if (boxed == Integer.class) {
      return (int) whole;
    } else if (boxed == Long.class) {
      return whole;
    } else if (boxed == Float.class) {
      return (float) real;
    }
    return real;
  }
}
