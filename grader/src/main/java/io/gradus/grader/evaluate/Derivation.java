package io.gradus.grader.evaluate;

import com.sun.source.tree.Tree;
import io.gradus.grader.analysis.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * How something that is not known came about, where no call made it: so that a check can ask which
 * rows a number was measured on.
 *
 * @param operator such as {@code MINUS}; empty where nothing was computed
 * @param of the operands, the array that it is an element of, or what it may be
 * @param place of the expression, where it was computed in one
 */
public record Derivation(Kind kind, String operator, List<Value> of, Optional<SourceSpan> place) {
  public Derivation {
    of = List.copyOf(of);
  }

  /** What was done. */
  public enum Kind {
    /** Computed from operands, in their order. */
    ARITHMETIC,
    /** The truth of a comparison of two operands. */
    COMPARISON,
    /** Taken out of an array, or of something that is gone through. */
    ELEMENT,
    /** One of several, such as a variable before and after a loop's turn. */
    EITHER
  }

  static Derivation elementOf(Value container) {
    return new Derivation(Kind.ELEMENT, "", List.of(container), Optional.empty());
  }

  static Derivation either(Value left, Value right) {
    return new Derivation(Kind.EITHER, "", List.of(left, right), Optional.empty());
  }

  static Derivation computed(Tree.Kind operator, Value left, Value right) {
    boolean compares =
        switch (operator) {
          case EQUAL_TO,
              NOT_EQUAL_TO,
              LESS_THAN,
              LESS_THAN_EQUAL,
              GREATER_THAN,
              GREATER_THAN_EQUAL ->
              true;
          default -> false;
        };
    return new Derivation(
        compares ? Kind.COMPARISON : Kind.ARITHMETIC,
        operator.name().replace("_ASSIGNMENT", ""),
        List.of(left, right),
        Optional.empty());
  }

  Derivation at(SourceSpan span) {
    return new Derivation(kind, operator, of, Optional.of(span));
  }
}
