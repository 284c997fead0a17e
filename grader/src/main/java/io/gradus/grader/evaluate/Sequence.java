package io.gradus.grader.evaluate;

import java.util.ArrayList;
import java.util.List;

/** An array, a list, a stream or an {@code NDList}: values in an order. */
public final class Sequence implements Value {
  /** Above this length only the length is kept. */
  static final int LONGEST = 4096;

  /** What sort of sequence it is. */
  public enum Kind {
    ARRAY,
    LIST,
    STREAM,
    ARRAYS
  }

  private final Kind kind;
  private final Items items;
  private final Writes writes = new Writes();

  /** The values and whether they are all. */
  record Content(List<Value> values, boolean exact) {}

  private static final class Items extends Heap.Cell<Content> {
    Items(Heap heap, Content content) {
      super(heap, content);
    }

    @Override
    Content copy(Content original) {
      return new Content(new ArrayList<>(original.values()), original.exact());
    }

    @Override
    Content join(Content left, Content right) {
      if (left.values().size() != right.values().size()) {
        return new Content(new ArrayList<>(), false);
      }
      List<Value> joined = new ArrayList<>();
      for (int i = 0; i < left.values().size(); i++) {
        joined.add(Value.join(left.values().get(i), right.values().get(i)));
      }
      return new Content(joined, left.exact() && right.exact());
    }
  }

  Sequence(Heap heap, Kind kind, List<Value> values, boolean exact) {
    this.kind = kind;
    this.items =
        new Items(
            heap,
            values.size() > LONGEST
                ? new Content(new ArrayList<>(), false)
                : new Content(new ArrayList<>(values), exact));
  }

  /** What a parameter of varying length gets: an array as it is, or one made of the values. */
  static Sequence rest(Heap heap, List<Value> values) {
    return values.size() == 1 && values.get(0) instanceof Sequence sequence
        ? sequence
        : new Sequence(heap, Kind.ARRAY, values, true);
  }

  public Kind kind() {
    return kind;
  }

  /** The values; where they are not {@link #isExact() all}, there may be others. */
  public List<Value> values() {
    return List.copyOf(items.get().values());
  }

  /** Whether the values are all that there are. */
  public boolean isExact() {
    return items.get().exact();
  }

  /** What was written into it by index. */
  public Writes writes() {
    return writes;
  }

  int size() {
    return items.get().values().size();
  }

  Value get(int index) {
    return items.get().values().get(index);
  }

  void add(Heap heap, Value value) {
    List<Value> values = heap.edit(items).values();
    if (values.size() >= LONGEST) {
      forget(heap);
    } else {
      values.add(value);
    }
  }

  void set(Heap heap, int index, Value value) {
    heap.edit(items).values().set(index, value);
  }

  void replace(Heap heap, List<Value> values) {
    heap.set(items, new Content(new ArrayList<>(values), items.get().exact()));
  }

  /** From here on anything may be in it. */
  void forget(Heap heap) {
    heap.set(items, new Content(new ArrayList<>(), false));
  }
}
