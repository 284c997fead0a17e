package io.gradus.grader.evaluate;

import io.gradus.grader.evaluate.Value.OfShape;
import io.gradus.grader.evaluate.Value.Truth;
import io.gradus.grader.evaluate.Value.Whole;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What arithmetic on arrays does to their shapes; says a mismatch only where it is sure. */
final class Shapes {
  private Shapes() {}

  /** An axis as an index from 0, where it is known and there. */
  static Optional<Integer> axis(TensorShape shape, Value axis) {
    OptionalLong number = axis instanceof Whole whole ? whole.size().value() : OptionalLong.empty();
    if (number.isEmpty() || !shape.hasRank()) {
      return Optional.empty();
    }
    long at = number.getAsLong() < 0 ? number.getAsLong() + shape.rank() : number.getAsLong();
    return at >= 0 && at < shape.rank() ? Optional.of((int) at) : Optional.empty();
  }

  /** Element by element, with axes of size 1 stretched. */
  static TensorShape broadcast(TensorShape left, TensorShape right, ArrayFaults faults) {
    List<Size> last = new ArrayList<>();
    int most = Math.max(left.rank(), right.rank());
    for (int back = 1; back <= most; back++) {
      if (back > left.rank() || back > right.rank()) {
        TensorShape longer = left.rank() > right.rank() ? left : right;
        TensorShape shorter = left.rank() > right.rank() ? right : left;
        if (shorter.open()) {
          break;
        }
        last.add(longer.get(longer.rank() - back));
        continue;
      }
      Size one = left.get(left.rank() - back);
      Size other = right.get(right.rank() - back);
      if (one.equals(other) || other.is(1)) {
        last.add(one);
      } else if (one.is(1)) {
        last.add(other);
      } else if (one.isKnown() && other.isKnown()) {
        faults.mismatch(
            "Arrays of the shapes "
                + left
                + " and "
                + right
                + " do not fit together: "
                + one
                + " places meet "
                + other
                + ".");
        return TensorShape.UNKNOWN;
      } else {
        last.add(one.isKnown() ? one : other.isKnown() ? other : Size.unknown());
      }
    }
    Collections.reverse(last);
    boolean open = left.open() || right.open();
    return new TensorShape(
        open, last, left.origin() == right.origin() ? left.origin() : TensorShape.Origin.OTHER);
  }

  /** Without the given axes, or with 1 in their place. */
  static TensorShape reduced(TensorShape shape, List<Value> arguments) {
    if (arguments.isEmpty()) {
      return TensorShape.of();
    }
    List<Value> axes = new ArrayList<>();
    boolean keep = false;
    for (Value argument : arguments) {
      if (argument instanceof Sequence sequence) {
        if (!sequence.isExact()) {
          return TensorShape.UNKNOWN;
        }
        axes.addAll(sequence.values());
      } else if (argument instanceof Truth truth) {
        keep = truth.holds();
      } else {
        axes.add(argument);
      }
    }
    Set<Integer> dropped = new HashSet<>();
    for (Value each : axes) {
      Optional<Integer> axis = axis(shape, each);
      if (axis.isEmpty()) {
        return TensorShape.UNKNOWN;
      }
      dropped.add(axis.get());
    }
    List<Size> sizes = new ArrayList<>();
    for (int i = 0; i < shape.rank(); i++) {
      if (!dropped.contains(i)) {
        sizes.add(shape.get(i));
      } else if (keep) {
        sizes.add(Size.ONE);
      }
    }
    return TensorShape.of(sizes);
  }

  /** The sizes of a shape given as a Shape, an array or one by one; -1 stands as it is. */
  static Optional<List<Size>> target(List<Value> arguments) {
    if (arguments.size() == 1 && arguments.get(0) instanceof OfShape shape) {
      return shape.shape().hasRank() ? Optional.of(shape.shape().sizes()) : Optional.empty();
    }
    List<Value> values = arguments;
    if (arguments.size() == 1 && arguments.get(0) instanceof Sequence sequence) {
      if (!sequence.isExact()) {
        return Optional.empty();
      }
      values = sequence.values();
    }
    List<Size> sizes = new ArrayList<>();
    for (Value value : values) {
      if (!(value instanceof Whole whole)) {
        return Optional.empty();
      }
      sizes.add(whole.size());
    }
    return Optional.of(sizes);
  }

  /** In another shape of as many elements; one size may be -1. */
  static TensorShape reshaped(TensorShape shape, Optional<List<Size>> target, ArrayFaults faults) {
    if (target.isEmpty()) {
      return TensorShape.UNKNOWN;
    }
    Size known = Size.ONE;
    int open = -1;
    for (int i = 0; i < target.get().size(); i++) {
      Size size = target.get().get(i);
      if (size.is(-1) || size.toString().equals("?")) {
        if (open >= 0) {
          return TensorShape.UNKNOWN;
        }
        open = i;
      } else {
        known = known.times(size);
      }
    }
    Size all = shape.hasRank() ? TensorShape.product(shape.sizes()) : Size.unknown();
    List<Size> sizes = new ArrayList<>(target.get());
    if (open >= 0) {
      sizes.set(open, shape.hasRank() ? all.dividedBy(known) : Size.unknown());
      return TensorShape.of(sizes);
    }
    if (shape.hasRank() && all.surelyDiffersFrom(known)) {
      faults.mismatch(
          "An array of the shape "
              + shape
              + " has "
              + all
              + " numbers and cannot be given the "
              + "shape "
              + TensorShape.of(sizes)
              + ", which takes "
              + known
              + ".");
      return TensorShape.UNKNOWN;
    }
    return TensorShape.of(sizes);
  }

  static TensorShape expanded(TensorShape shape, Value at) {
    OptionalLong number = at instanceof Whole whole ? whole.size().value() : OptionalLong.empty();
    if (!shape.hasRank() || number.isEmpty()) {
      return TensorShape.UNKNOWN;
    }
    long index =
        number.getAsLong() < 0 ? number.getAsLong() + shape.rank() + 1 : number.getAsLong();
    if (index < 0 || index > shape.rank()) {
      return TensorShape.UNKNOWN;
    }
    List<Size> sizes = new ArrayList<>(shape.sizes());
    sizes.add((int) index, Size.ONE);
    return TensorShape.of(sizes);
  }

  static TensorShape squeezed(TensorShape shape, List<Value> arguments) {
    if (arguments.isEmpty()) {
      boolean known = shape.hasRank() && shape.sizes().stream().skip(1).allMatch(Size::isKnown);
      boolean batch = known && shape.rank() > 0 && !shape.get(0).is(1);
      return batch
          ? TensorShape.of(shape.sizes().stream().filter(size -> !size.is(1)).toList())
          : TensorShape.UNKNOWN;
    }
    return reduced(shape, arguments);
  }

  static TensorShape transposed(TensorShape shape, List<Value> arguments) {
    if (!shape.hasRank()) {
      return TensorShape.UNKNOWN;
    }
    List<Size> sizes = new ArrayList<>();
    if (arguments.isEmpty()) {
      sizes.addAll(shape.sizes());
      Collections.reverse(sizes);
      return TensorShape.of(sizes);
    }
    Optional<List<Size>> order = target(arguments);
    if (order.isEmpty() || order.get().size() != shape.rank()) {
      return TensorShape.UNKNOWN;
    }
    for (Size each : order.get()) {
      Optional<Integer> axis = axis(shape, new Whole(each, "int"));
      if (axis.isEmpty()) {
        return TensorShape.UNKNOWN;
      }
      sizes.add(shape.get(axis.get()));
    }
    return TensorShape.of(sizes);
  }

  static TensorShape swapped(TensorShape shape, Value one, Value other) {
    Optional<Integer> first = axis(shape, one);
    Optional<Integer> second = axis(shape, other);
    if (first.isEmpty() || second.isEmpty()) {
      return TensorShape.UNKNOWN;
    }
    List<Size> sizes = new ArrayList<>(shape.sizes());
    Collections.swap(sizes, first.get(), second.get());
    return TensorShape.of(sizes);
  }

  static TensorShape appended(TensorShape shape, Size size) {
    List<Size> sizes = new ArrayList<>(shape.sizes());
    sizes.add(size);
    return new TensorShape(shape.open(), sizes, TensorShape.Origin.OTHER);
  }

  /** One array behind the other along an axis. */
  static TensorShape concatenated(List<TensorShape> shapes, Value along, ArrayFaults faults) {
    TensorShape first = shapes.get(0);
    Optional<Integer> axis = axis(first, along);
    if (axis.isEmpty() || !shapes.stream().allMatch(TensorShape::hasRank)) {
      return TensorShape.UNKNOWN;
    }
    List<Size> sizes = new ArrayList<>(first.sizes());
    boolean maps = first.origin() == TensorShape.Origin.MAP;
    for (TensorShape next : shapes.subList(1, shapes.size())) {
      if (next.rank() != first.rank()) {
        faults.mismatch(
            "Arrays of the shapes "
                + first
                + " and "
                + next
                + " cannot be joined: they have "
                + first.rank()
                + " and "
                + next.rank()
                + " axes.");
        return TensorShape.UNKNOWN;
      }
      for (int i = 0; i < next.rank(); i++) {
        if (i == axis.get()) {
          sizes.set(i, sizes.get(i).plus(next.get(i)));
        } else if (sizes.get(i).surelyDiffersFrom(next.get(i))) {
          faults.mismatch(
              "Arrays of the shapes "
                  + first
                  + " and "
                  + next
                  + " cannot be joined along axis "
                  + axis.get()
                  + ": axis "
                  + i
                  + " has "
                  + sizes.get(i)
                  + " and "
                  + next.get(i)
                  + " places.");
          return TensorShape.UNKNOWN;
        } else if (!sizes.get(i).isKnown() && next.get(i).isKnown()) {
          sizes.set(i, next.get(i));
        }
      }
      maps &= next.origin() == TensorShape.Origin.MAP;
    }
    return TensorShape.of(sizes).from(maps ? TensorShape.Origin.MAP : TensorShape.Origin.OTHER);
  }

  static TensorShape stacked(List<TensorShape> shapes, Value along) {
    TensorShape joined = shapes.stream().reduce(TensorShape::join).orElse(TensorShape.UNKNOWN);
    TensorShape expanded = expanded(joined, along);
    Optional<Integer> axis = axis(expanded, along);
    if (axis.isEmpty()) {
      return TensorShape.UNKNOWN;
    }
    List<Size> sizes = new ArrayList<>(expanded.sizes());
    sizes.set(axis.get(), Size.of(shapes.size()));
    return TensorShape.of(sizes);
  }

  /** The product of matrices, for each place of the axes before them. */
  static TensorShape product(TensorShape left, TensorShape right, ArrayFaults faults) {
    boolean matrices = left.hasRank() && right.hasRank() && left.rank() >= 2 && right.rank() >= 2;
    if (!matrices) {
      return TensorShape.UNKNOWN;
    }
    Size inner = left.get(left.rank() - 1);
    Size outer = right.get(right.rank() - 2);
    if (inner.surelyDiffersFrom(outer)) {
      faults.mismatch(
          "Matrices of the shapes "
              + left
              + " and "
              + right
              + " cannot be multiplied: "
              + inner
              + " columns meet "
              + outer
              + " rows.");
      return TensorShape.UNKNOWN;
    }
    if (right.rank() > 2 && right.rank() != left.rank()) {
      return TensorShape.UNKNOWN;
    }
    return TensorShape.of(left.sizes()).withLast(right.get(right.rank() - 1));
  }
}
