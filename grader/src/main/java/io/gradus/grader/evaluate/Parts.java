package io.gradus.grader.evaluate;

import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.network.Inference.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A block's parts in order, shared between versions: each link is one part behind the others. */
final class Parts extends Heap.Cell<Optional<Parts.Link>> {
  private final SourceSpan madeAt;

  /** One part and those before it; two links are only the same if they are one. */
  static final class Link {
    private final Optional<Link> before;
    private final Part part;
    private final int size;

    Link(Optional<Link> before, Part part, int size) {
      this.before = before;
      this.part = part;
      this.size = size;
    }
  }

  Parts(Heap heap, SourceSpan madeAt) {
    super(heap, Optional.empty());
    this.madeAt = madeAt;
  }

  void add(Heap heap, Part part) {
    heap.set(this, linked(get(), part));
  }

  void removeLast(Heap heap) {
    heap.set(this, get().flatMap(link -> link.before));
  }

  /** The parts in order. */
  List<Part> list() {
    return behind(get(), Optional.empty());
  }

  private static Optional<Link> linked(Optional<Link> before, Part part) {
    return Optional.of(new Link(before, part, size(before) + 1));
  }

  private static int size(Optional<Link> link) {
    return link.map(at -> at.size).orElse(0);
  }

  /** The parts of {@code link} that come behind those of {@code ancestor}. */
  private static List<Part> behind(Optional<Link> link, Optional<Link> ancestor) {
    List<Part> parts = new ArrayList<>();
    Link stop = ancestor.orElse(null);
    for (Link at = link.orElse(null); at != stop && at != null; at = at.before.orElse(null)) {
      parts.add(at.part);
    }
    Collections.reverse(parts);
    return parts;
  }

  /** The longest beginning that both share. */
  private static Optional<Link> common(Optional<Link> left, Optional<Link> right) {
    Link one = left.orElse(null);
    Link other = right.orElse(null);
    while (one != other) {
      if (one == null || other == null) {
        return Optional.empty();
      }
      if (one.size >= other.size) {
        boolean both = one.size == other.size;
        one = one.before.orElse(null);
        other = both ? other.before.orElse(null) : other;
      } else {
        other = other.before.orElse(null);
      }
    }
    return Optional.ofNullable(one);
  }

  @Override
  Optional<Link> join(Optional<Link> left, Optional<Link> right) {
    Optional<Link> shared = common(left, right);
    List<Part> one = behind(left, shared);
    List<Part> other = behind(right, shared);
    if (one.isEmpty() && other.isEmpty()) {
      return shared;
    }
    SourceSpan span = one.isEmpty() ? other.get(0).addedAt() : one.get(0).addedAt();
    return linked(shared, new Part(new AlternativesValue(List.of(one, other), madeAt), span));
  }

  @Override
  Optional<Link> widen(Optional<Link> before, Optional<Link> after) {
    Optional<Link> shared = common(before, after);
    if (!shared.equals(before)) {
      return linked(Optional.empty(), new Part(new UnknownBlockValue("blocks", madeAt), madeAt));
    }
    List<Part> turn = behind(after, before);
    return turn.isEmpty()
        ? before
        : linked(before, new Part(new RepeatedValue(turn, madeAt), turn.get(0).addedAt()));
  }

  @Override
  Optional<Link> atEachTurn(Optional<Link> before, Optional<Link> after) {
    return before;
  }
}
