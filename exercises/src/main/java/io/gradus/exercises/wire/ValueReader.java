package io.gradus.exercises.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;
import io.gradus.exercises.wire.WireViolation.Reason;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one value strictly by its declared type: the other side never chooses a class. The parser
 * stands on the value's first token, and on its last when a method returns.
 */
final class ValueReader {
  private static final int NO_TAG = -1;
  private static final int MAX_RANK = 16;

  private final CBORParser in;
  private final WireLimits limits;
  private final Trail trail;
  private int elements;

  ValueReader(CBORParser in, WireLimits limits, Trail trail) {
    this.in = in;
    this.limits = limits;
    this.trail = trail;
  }

  Object read(Type type) throws IOException {
    if (in.currentToken() == JsonToken.VALUE_NULL) {
      throw trail.violation(Reason.NULL, "is null");
    }
    if (in.getCurrentTag() != NO_TAG) {
      throw trail.violation(Reason.MALFORMED, "carries a CBOR tag");
    }
    if (trail.depth() > limits.depth()) {
      throw trail.violation(Reason.TOO_LARGE, "nested deeper than " + limits.depth());
    }
    if (++elements > limits.totalElements()) {
      throw trail.violation(Reason.TOO_LARGE, "more than " + limits.totalElements() + " values");
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return Collections.unmodifiableList(readAll(arguments[0]));
      } else if (generic.getRawType() == Optional.class) {
        return readOptional(arguments[0]);
      }
      return readMap(arguments[1]);
    }
    return readPlain((Class<?>) type);
  }

  private Object readPlain(Class<?> type) throws IOException {
    if (type.isArray()) {
      return readArray(type.getComponentType());
    } else if (type.isEnum()) {
      return readEnum(type);
    } else if (type == Tensor.class) {
      return readTensor();
    } else if (type.isRecord()) {
      return readRecord(type);
    } else if (type == String.class) {
      return text();
    }
    return readScalar(Scalars.boxed(type), type.getSimpleName());
  }

  private Object readScalar(Class<?> boxed, String name) throws IOException {
    JsonToken token = in.currentToken();
    if (boxed == Boolean.class) {
      if (token.isBoolean()) {
        return in.getBooleanValue();
      }
    } else if (Scalars.isWhole(boxed)) {
      if (token == JsonToken.VALUE_NUMBER_INT) {
        return whole(boxed, name);
      }
    } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      JsonParser.NumberType kind = in.getNumberType();
      if (boxed == Float.class && kind == JsonParser.NumberType.FLOAT) {
        return in.getFloatValue();
      } else if (boxed == Double.class && kind == JsonParser.NumberType.DOUBLE) {
        return in.getDoubleValue();
      }
    }
    throw wrongKind(name);
  }

  private Object whole(Class<?> boxed, String name) throws IOException {
    if (in.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      throw trail.violation(Reason.WRONG_KIND, "is out of range for " + name);
    }
    long number = in.getLongValue();
    return Scalars.narrow(number, boxed)
        .orElseThrow(
            () -> trail.violation(Reason.WRONG_KIND, number + " is out of range for " + name));
  }

  private String text() throws IOException {
    expect(JsonToken.VALUE_STRING, "String");
    String text = in.getText();
    checkLength(text);
    return text;
  }

  private byte[] bytes(String kind) throws IOException {
    if (in.currentToken() != JsonToken.VALUE_EMBEDDED_OBJECT
        || !(in.getEmbeddedObject() instanceof byte[] bytes)) {
      throw wrongKind(kind);
    }
    if (bytes.length > limits.tensorBytes()) {
      throw trail.violation(
          Reason.TOO_LARGE,
          "%d bytes, allowed are %d".formatted(bytes.length, limits.tensorBytes()));
    }
    return bytes;
  }

  private Object readEnum(Class<?> type) throws IOException {
    String name = text();
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw trail.violation(
        Reason.WRONG_KIND,
        "no %s is named \"%s\"".formatted(type.getSimpleName(), WireViolation.clip(name, 40)));
  }

  private List<Object> readAll(Type type) throws IOException {
    expect(JsonToken.START_ARRAY, "list");
    List<Object> out = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      checkSize(out.size() + 1);
      trail.enter(out.size());
      out.add(read(type));
      trail.leave();
    }
    return out;
  }

  /** A list whose elements have each its own type. */
  List<Object> readEach(List<? extends Type> types) throws IOException {
    expect(JsonToken.START_ARRAY, "list");
    List<Object> out = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (out.size() == types.size()) {
        throw trail.violation(Reason.MALFORMED, "has more than " + types.size() + " values");
      }
      trail.enter(out.size());
      out.add(read(types.get(out.size())));
      trail.leave();
    }
    if (out.size() < types.size()) {
      throw trail.violation(
          Reason.MALFORMED, "has %d of %d values".formatted(out.size(), types.size()));
    }
    return Collections.unmodifiableList(out);
  }

  private Object readOptional(Type type) throws IOException {
    List<Object> values = readAll(type);
    if (values.size() > 1) {
      throw trail.violation(Reason.MALFORMED, "an optional value holds more than one");
    }
    return values.stream().findFirst();
  }

  private Object readMap(Type type) throws IOException {
    expect(JsonToken.START_OBJECT, "map");
    Map<String, Object> out = new LinkedHashMap<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String key = in.currentName();
      checkLength(key);
      checkSize(out.size() + 1);
      in.nextToken();
      trail.enter(new Trail.Key(key));
      if (out.put(key, read(type)) != null) {
        throw trail.violation(Reason.MALFORMED, "comes twice");
      }
      trail.leave();
    }
    return Collections.unmodifiableMap(out);
  }

  private Object readArray(Class<?> element) throws IOException {
    if (element.isPrimitive()) {
      byte[] bytes = bytes("row of " + element);
      return Packed.unpack(bytes, element)
          .orElseThrow(
              () ->
                  trail.violation(
                      Reason.MALFORMED,
                      "%d bytes are no row of %s".formatted(bytes.length, element)));
    }
    List<Object> values = readAll(element);
    return values.toArray((Object[]) Array.newInstance(element, 0));
  }

  private Object readRecord(Class<?> type) throws IOException {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = readComponents(components);
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw trail.violation(
          Reason.WRONG_KIND,
          "is no valid %s: %s"
              .formatted(
                  type.getSimpleName(),
                  WireViolation.clip(String.valueOf(e.getCause().getMessage()), 60)),
          e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("record of a view can't be made: " + type.getName(), e);
    }
  }

  private Object[] readComponents(RecordComponent[] components) throws IOException {
    expect(JsonToken.START_OBJECT, "record");
    Object[] values = new Object[components.length];
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      int at = 0;
      while (at < components.length && !components[at].getName().equals(name)) {
        at++;
      }
      if (at == components.length) {
        throw trail.violation(
            Reason.MALFORMED, "has an unknown component \"" + WireViolation.clip(name, 40) + "\"");
      }
      in.nextToken();
      trail.enter(components[at].getName());
      if (values[at] != null) {
        throw trail.violation(Reason.MALFORMED, "comes twice");
      }
      values[at] = read(components[at].getGenericType());
      trail.leave();
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        throw trail.violation(Reason.MALFORMED, "lacks " + components[i].getName());
      }
    }
    return values;
  }

  private record TensorParts(DType type, List<Long> shape, byte[] bytes) {}

  private Object readTensor() throws IOException {
    TensorParts parts = (TensorParts) readRecord(TensorParts.class);
    long[] shape = parts.shape.stream().mapToLong(Long::longValue).toArray();
    trail.enter("shape");
    if (shape.length > MAX_RANK) {
      throw trail.violation(Reason.TOO_LARGE, "more than " + MAX_RANK + " axes");
    }
    long needed = 1;
    for (int i = 0; i < shape.length; i++) {
      if (shape[i] < 0) {
        throw trail.violation(Reason.WRONG_KIND, "axis %d is negative: %d".formatted(i, shape[i]));
      }
    }
    try {
      needed = Math.multiplyExact(Tensor.elements(shape), parts.type.bytes());
    } catch (ArithmeticException e) {
      throw trail.violation(Reason.TOO_LARGE, "the product of its axes overflows", e);
    }
    if (needed != parts.bytes.length) {
      throw trail.violation(
          Reason.WRONG_KIND, "asks for %d bytes, %d came".formatted(needed, parts.bytes.length));
    }
    trail.leave();
    return new Tensor(parts.type, shape, parts.bytes);
  }

  private void expect(JsonToken token, String kind) throws WireViolation {
    if (in.currentToken() != token) {
      throw wrongKind(kind);
    }
  }

  private WireViolation wrongKind(String wanted) {
    return trail.violation(
        Reason.WRONG_KIND, "expected %s, got %s".formatted(wanted, kind(in.currentToken())));
  }

  private static String kind(JsonToken token) {
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_ARRAY -> "a list";
      case START_OBJECT -> "a map";
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT -> "a whole number";
      case VALUE_NUMBER_FLOAT -> "a floating-point number of another width or kind";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      case VALUE_EMBEDDED_OBJECT -> "bytes";
      default -> "something else";
    };
  }

  private void checkSize(int size) throws WireViolation {
    if (size > limits.containerElements()) {
      throw trail.violation(
          Reason.TOO_LARGE, "has more than " + limits.containerElements() + " entries");
    }
  }

  private void checkLength(String text) throws WireViolation {
    if (text.length() > limits.stringLength()) {
      throw trail.violation(
          Reason.TOO_LARGE, "text of more than " + limits.stringLength() + " characters");
    }
  }
}
