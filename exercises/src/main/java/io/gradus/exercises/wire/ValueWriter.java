package io.gradus.exercises.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.gradus.exercises.wire.WireViolation.Reason;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes one value by its declared type. Runtime exceptions of a learner's list or map come through
 * as they are: they are the learner's.
 */
final class ValueWriter {
  private final JsonGenerator out;
  private final WireLimits limits;
  private final Trail trail;
  private int elements;

  ValueWriter(JsonGenerator out, WireLimits limits, Trail trail) {
    this.out = out;
    this.limits = limits;
    this.trail = trail;
  }

  void write(Object value, Type type) throws IOException {
    if (value == null) {
      throw trail.violation(Reason.NULL, "is null");
    }
    if (trail.depth() > limits.depth()) {
      throw trail.violation(Reason.TOO_LARGE, "nested deeper than " + limits.depth());
    }
    if (++elements > limits.totalElements()) {
      throw trail.violation(Reason.TOO_LARGE, "more than " + limits.totalElements() + " values");
    }
    if (type instanceof ParameterizedType generic) {
      writeGeneric(value, (Class<?>) generic.getRawType(), generic.getActualTypeArguments());
    } else {
      writePlain(value, (Class<?>) type);
    }
  }

  private void writeGeneric(Object value, Class<?> raw, Type[] arguments) throws IOException {
    require(value, raw);
    if (value instanceof List<?> list) {
      writeAll(list, arguments[0]);
    } else if (value instanceof Optional<?> optional) {
      writeAll(optional.stream().toList(), arguments[0]);
    } else {
      out.writeStartObject();
      int size = 0;
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
        checkSize(++size);
        if (!(entry.getKey() instanceof String key)) {
          throw trail.violation(Reason.WRONG_KIND, "has a key that is not a String");
        }
        checkLength(key);
        out.writeFieldName(key);
        trail.enter(new Trail.Key(key));
        write(entry.getValue(), arguments[1]);
        trail.leave();
      }
      out.writeEndObject();
    }
  }

  private void writeAll(Iterable<?> values, Type type) throws IOException {
    out.writeStartArray();
    int index = 0;
    for (Object element : values) {
      checkSize(index + 1);
      trail.enter(index++);
      write(element, type);
      trail.leave();
    }
    out.writeEndArray();
  }

  private void writePlain(Object value, Class<?> type) throws IOException {
    if (type.isArray()) {
      require(value, type);
      writeArray(value, type.getComponentType());
    } else if (type.isEnum()) {
      require(value, type);
      out.writeString(((Enum<?>) value).name());
    } else if (type.isRecord()) {
      require(value, type);
      writeRecord(value, type);
    } else if (type == Tensor.class) {
      require(value, type);
      writeTensor((Tensor) value);
    } else if (type == String.class) {
      require(value, type);
      checkLength((String) value);
      out.writeString((String) value);
    } else {
      writeScalar(value, type);
    }
  }

  private void writeScalar(Object value, Class<?> type) throws IOException {
    require(value, Scalars.boxed(type));
    if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof Float number) {
      out.writeNumber(number.floatValue());
    } else if (value instanceof Double number) {
      out.writeNumber(number.doubleValue());
    } else {
      out.writeNumber(((Number) value).longValue());
    }
  }

  private void writeArray(Object array, Class<?> element) throws IOException {
    if (element.isPrimitive()) {
      byte[] bytes = Packed.pack(array);
      checkBytes(bytes.length);
      out.writeBinary(bytes);
    } else {
      writeAll(Arrays.asList((Object[]) array), element);
    }
  }

  private void writeRecord(Object value, Class<?> type) throws IOException {
    out.writeStartObject();
    for (RecordComponent component : type.getRecordComponents()) {
      out.writeFieldName(component.getName());
      trail.enter(component.getName());
      write(read(component, value), component.getGenericType());
      trail.leave();
    }
    out.writeEndObject();
  }

  private static Object read(RecordComponent component, Object owner) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(owner);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("can't read " + component.getName(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException("record of a view is not accessible: " + component, e);
    }
  }

  private void writeTensor(Tensor tensor) throws IOException {
    byte[] bytes = tensor.bytes();
    checkBytes(bytes.length);
    out.writeStartObject();
    out.writeStringField("type", tensor.type().name());
    out.writeArrayFieldStart("shape");
    for (long axis : tensor.shape()) {
      out.writeNumber(axis);
    }
    out.writeEndArray();
    out.writeBinaryField("bytes", bytes);
    out.writeEndObject();
  }

  private void require(Object value, Class<?> type) throws WireViolation {
    if (!type.isInstance(value)) {
      throw trail.violation(
          Reason.WRONG_KIND,
          "expected %s, got %s"
              .formatted(
                  type.getSimpleName(),
                  WireViolation.clip(value.getClass().getTypeName(), WireViolation.ECHO / 2)));
    }
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

  private void checkBytes(int bytes) throws WireViolation {
    if (bytes > limits.tensorBytes()) {
      throw trail.violation(
          Reason.TOO_LARGE, "%d bytes, allowed are %d".formatted(bytes, limits.tensorBytes()));
    }
  }
}
