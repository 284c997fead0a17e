package io.gradus.grader.evaluate;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What can change while a program is evaluated, in versions: where a condition is not known, both
 * ways are taken from the same state, and their outcomes joined.
 */
final class Heap {
  private Scope current = new Scope(null);

  /** One way through an unknown condition, and what was there before it. */
  private static final class Scope {
    private final Scope outer;
    private final IdentityHashMap<Cell<?>, Saved> saved = new IdentityHashMap<>();

    Scope(Scope outer) {
      this.outer = outer;
    }
  }

  private record Saved(Object content, Scope owner) {}

  /** The contents of the cells that one way has changed. */
  static final class Changes {
    private final IdentityHashMap<Cell<?>, Object> contents = new IdentityHashMap<>();
  }

  /** Something that changes. Contents that are changed in place go through {@link #edit}. */
  abstract static class Cell<T> {
    private T content;
    private Scope owner;

    Cell(Heap heap, T content) {
      this.content = content;
      this.owner = heap.current;
    }

    final T get() {
      return content;
    }

    /** A content of its own for another version; contents that never change need none. */
    T copy(T original) {
      return original;
    }

    /** What is sure when it is not known which of the two it is. */
    abstract T join(T left, T right);

    /** What is sure after any number of turns, from before and after one turn. */
    T widen(T before, T after) {
      return join(before, after);
    }

    /** What is sure at the beginning of each of those turns. */
    T atEachTurn(T before, T after) {
      return widen(before, after);
    }
  }

  /** The cell's content, to be changed in place. */
  <T> T edit(Cell<T> cell) {
    if (cell.owner != current) {
      remember(cell);
      cell.content = cell.copy(cell.content);
    }
    return cell.content;
  }

  <T> void set(Cell<T> cell, T content) {
    if (cell.owner != current) {
      remember(cell);
    }
    cell.content = content;
  }

  private void remember(Cell<?> cell) {
    current.saved.putIfAbsent(cell, new Saved(cell.content, cell.owner));
    cell.owner = current;
  }

  /** Begins one way. */
  void fork() {
    current = new Scope(current);
  }

  /** Ends the way begun last, takes its changes back, and hands them out. */
  Changes rollBack() {
    Scope ended = current;
    current = ended.outer;
    Changes changes = new Changes();
    ended.saved.forEach(
        (cell, saved) -> {
          changes.contents.put(cell, cell.content);
          restore(cell, saved);
        });
    return changes;
  }

  @SuppressWarnings("unchecked") // The content was this cell's own.
  private static <T> void restore(Cell<T> cell, Saved saved) {
    cell.content = (T) saved.content();
    cell.owner = saved.owner();
  }

  /** What a way would change from here. */
  Changes changesOf(Supplier<?> way) {
    fork();
    try {
      Object unused = way.get();
    } catch (RuntimeException | Error fault) {
      rollBack();
      throw fault;
    }
    return rollBack();
  }

  /** Makes one way's changes the truth. */
  void apply(Changes changes) {
    changes.contents.forEach((cell, content) -> setUnchecked(cell, content));
  }

  /** Makes the truth what both ways agree on. */
  void join(Changes left, Changes right) {
    for (Map.Entry<Cell<?>, Object> change : left.contents.entrySet()) {
      Object other =
          right.contents.containsKey(change.getKey())
              ? right.contents.get(change.getKey())
              : change.getKey().content;
      joinUnchecked(change.getKey(), change.getValue(), other);
    }
    for (Map.Entry<Cell<?>, Object> change : right.contents.entrySet()) {
      if (!left.contents.containsKey(change.getKey())) {
        joinUnchecked(change.getKey(), change.getKey().content, change.getValue());
      }
    }
  }

  /** Makes the truth what holds before each of such turns. */
  void atEachTurn(Changes turn) {
    turn.contents.forEach((cell, content) -> atEachTurnUnchecked(cell, content));
  }

  /** Makes the truth what holds after any number of such turns. */
  void widen(Changes turn) {
    turn.contents.forEach((cell, content) -> widenUnchecked(cell, content));
  }

  @SuppressWarnings("unchecked") // The content was this cell's own.
  private <T> void setUnchecked(Cell<T> cell, Object content) {
    set(cell, (T) content);
  }

  @SuppressWarnings("unchecked") // The contents were this cell's own.
  private <T> void joinUnchecked(Cell<T> cell, Object left, Object right) {
    set(cell, cell.join((T) left, (T) right));
  }

  @SuppressWarnings("unchecked") // The content was this cell's own.
  private <T> void widenUnchecked(Cell<T> cell, Object after) {
    set(cell, cell.widen(cell.content, (T) after));
  }

  @SuppressWarnings("unchecked") // The content was this cell's own.
  private <T> void atEachTurnUnchecked(Cell<T> cell, Object after) {
    set(cell, cell.atEachTurn(cell.content, (T) after));
  }
}
