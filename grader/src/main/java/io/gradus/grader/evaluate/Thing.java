package io.gradus.grader.evaluate;

import io.gradus.grader.analysis.SourceSpan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An object whose properties are followed: a builder with what was set, a model with its block, a
 * trainer with its model, an object of a class in the file with its fields.
 */
public final class Thing implements Value {
  private final TypeName type;
  private final SourceSpan madeAt;
  private final Properties properties;

  private static final class Properties extends Heap.Cell<Map<String, Value>> {
    Properties(Heap heap) {
      super(heap, new LinkedHashMap<>());
    }

    @Override
    Map<String, Value> copy(Map<String, Value> original) {
      return new LinkedHashMap<>(original);
    }

    @Override
    Map<String, Value> join(Map<String, Value> left, Map<String, Value> right) {
      Map<String, Value> joined = new LinkedHashMap<>(left);
      right.forEach((name, value) -> joined.merge(name, value, Value::join));
      // What only one way has set is set or not: neither is known.
      left.keySet().forEach(name -> uncertain(joined, name, right));
      right.keySet().forEach(name -> uncertain(joined, name, left));
      return joined;
    }

    private static void uncertain(
        Map<String, Value> joined, String name, Map<String, Value> other) {
      if (!other.containsKey(name)) {
        joined.put(name, Opaque.nameless());
      }
    }
  }

  Thing(Heap heap, TypeName type, SourceSpan madeAt) {
    this.type = type;
    this.madeAt = madeAt;
    this.properties = new Properties(heap);
  }

  /** Its class, for a builder such as {@code ai.djl.nn.core.Linear.Builder}. */
  public TypeName type() {
    return type;
  }

  /** The expression that made it. */
  public SourceSpan madeAt() {
    return madeAt;
  }

  /** What was given to a builder's method, or is in a field. */
  public Optional<Value> get(String name) {
    return Optional.ofNullable(properties.get().get(name));
  }

  /** Everything that was set, in this order. */
  public Map<String, Value> properties() {
    return Map.copyOf(properties.get());
  }

  void set(Heap heap, String name, Value value) {
    heap.edit(properties).put(name, value);
  }
}
