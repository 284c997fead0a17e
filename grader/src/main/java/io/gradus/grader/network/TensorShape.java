package io.gradus.grader.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The shape of an array, as far as it is known: {@code (N, 3, 64, 64)}. An <em>open</em> shape
 * knows only its last axes, such as {@code (…, 10)}; {@link #UNKNOWN} knows none.
 *
 * @param open whether there may be more axes before {@code sizes}
 * @param sizes of the last axes, which are all where the shape is not open
 * @param origin what made it, where that matters to judge what comes next
 */
public record TensorShape(boolean open, List<Size> sizes, Origin origin) {

  /** What an array's axes stand for, as far as the layers before tell. */
  public enum Origin {
    /** The network's input, with nothing but element-wise layers behind it. */
    INPUT,
    /** A map with channels, heights and widths, from a convolution or a pooling. */
    MAP,
    /** Rows that a flatten has made. */
    FLAT,
    OTHER
  }

  public static final TensorShape UNKNOWN = new TensorShape(true, List.of(), Origin.OTHER);

  public TensorShape {
    sizes = List.copyOf(sizes);
  }

  public static TensorShape of(List<Size> sizes) {
    return new TensorShape(false, sizes, Origin.OTHER);
  }

  public static TensorShape of(Size... sizes) {
    return of(Arrays.asList(sizes));
  }

  /** A shape of which only the last axes are known. */
  public static TensorShape endingIn(Size... sizes) {
    return new TensorShape(true, Arrays.asList(sizes), Origin.OTHER);
  }

  public TensorShape from(Origin newOrigin) {
    return new TensorShape(open, sizes, newOrigin);
  }

  /** The size of the first axis where that is not known: the batch, if nothing has moved it. */
  public Size batch() {
    return origin == Origin.OTHER ? Size.unknown() : Size.BATCH;
  }

  /** Whether all its axes are known to be there, if not their sizes. */
  public boolean hasRank() {
    return !open;
  }

  /** How many axes are known; of an open shape, the last ones. */
  public int rank() {
    return sizes.size();
  }

  public Size get(int axis) {
    return sizes.get(axis);
  }

  /** The size of the last axis, a fresh symbol where it is not known. */
  public Size last(String nameIfUnknown) {
    return sizes.isEmpty() ? Size.symbol(nameIfUnknown) : sizes.get(sizes.size() - 1);
  }

  /** This shape with another last axis; of a shape without axes, nothing. */
  public TensorShape withLast(Size size) {
    if (sizes.isEmpty()) {
      return open ? new TensorShape(true, List.of(size), origin) : UNKNOWN;
    }
    List<Size> changed = new ArrayList<>(sizes);
    changed.set(changed.size() - 1, size);
    return new TensorShape(open, changed, origin);
  }

  /** How many elements it has, per row of the batch: the axes behind the first. */
  public Size elementsPerRow() {
    return open || sizes.isEmpty() ? Size.unknown() : product(sizes.subList(1, sizes.size()));
  }

  public static Size product(List<Size> sizes) {
    return sizes.stream().reduce(Size.ONE, Size::times);
  }

  /** What is known of an array that has either this shape or the other. */
  public TensorShape join(TensorShape other) {
    if (equals(other)) {
      return this;
    }
    int common = Math.min(rank(), other.rank());
    boolean joined = open || other.open || rank() != other.rank();
    List<Size> last = new ArrayList<>();
    for (int back = 1; back <= common; back++) {
      Size here = sizes.get(rank() - back);
      last.add(here.equals(other.sizes.get(other.rank() - back)) ? here : Size.unknown());
    }
    Collections.reverse(last);
    return new TensorShape(joined, last, origin == other.origin ? origin : Origin.OTHER);
  }

  /** Whether the two cannot be the same, whatever their symbols stand for. */
  public boolean surelyDiffersFrom(TensorShape other) {
    if (!open && !other.open && rank() != other.rank()) {
      return true;
    }
    for (int back = 1; back <= Math.min(rank(), other.rank()); back++) {
      if (sizes.get(rank() - back).surelyDiffersFrom(other.sizes.get(other.rank() - back))) {
        return true;
      }
    }
    return (!open && other.rank() > rank()) || (!other.open && rank() > other.rank());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TensorShape shape && open == shape.open && sizes.equals(shape.sizes);
  }

  @Override
  public int hashCode() {
    return sizes.hashCode() + (open ? 1 : 0);
  }

  /** Such as {@code (N, 50, 62, 62)} or {@code (…, 10)}. */
  @Override
  public String toString() {
    String axes = sizes.stream().map(Size::toString).collect(Collectors.joining(", "));
    return "(" + (open ? sizes.isEmpty() ? "…" : "…, " : "") + axes + ")";
  }
}
