package io.gradus.grader.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A whole number that may not be known: a polynomial of symbols, such as {@code 11·classes + 1}.
 * Two sizes are equal where their polynomials are; where they are not, they may still have the same
 * value.
 *
 * <p>Arithmetic never guesses and never wraps: what overflows a long, or grows past a handful of
 * terms, becomes a fresh unknown.
 */
public final class Size {
  private static final int MOST_TERMS = 8;
  private static final int HIGHEST_DEGREE = 8;
  private static final int DEEPEST_QUOTIENT = 6;
  private static final List<Atom> NO_ATOMS = List.of();

  public static final Size ZERO = new Size(Map.of(), 0);
  public static final Size ONE = of(1);

  /** The batch's size, which no layer depends on. */
  public static final Size BATCH = symbol("N");

  private final Map<List<Atom>, Long> terms;
  private final int depth;

  /** What a term multiplies. */
  private sealed interface Atom {
    String text();
  }

  /** An unknown number. Each one is only equal to itself, whatever its name. */
  private static final class Symbol implements Atom {
    private final String name;

    Symbol(String name) {
      this.name = name;
    }

    @Override
    public String text() {
      return name;
    }
  }

  /** A quotient rounded down that does not come out even. */
  private record Quotient(Size dividend, long divisor) implements Atom {
    @Override
    public String text() {
      return "⌊"
          + (dividend.terms.size() > 1 ? "(" + dividend + ")" : dividend)
          + "/"
          + divisor
          + "⌋";
    }
  }

  private Size(Map<List<Atom>, Long> terms, int depth) {
    this.terms = terms;
    this.depth = depth;
  }

  public static Size of(long value) {
    return value == 0 ? ZERO : new Size(Map.of(NO_ATOMS, value), 0);
  }

  /** A fresh unknown, shown by a name. */
  public static Size symbol(String name) {
    return new Size(Map.of(List.of(new Symbol(name)), 1L), 0);
  }

  /** A fresh unknown without a name. */
  public static Size unknown() {
    return symbol("?");
  }

  /** The number, where it is known. */
  public OptionalLong value() {
    if (terms.isEmpty()) {
      return OptionalLong.of(0);
    }
    Long constant = terms.get(NO_ATOMS);
    return terms.size() == 1 && constant != null ? OptionalLong.of(constant) : OptionalLong.empty();
  }

  /** The number for a batch of a given size; empty where it depends on anything else. */
  public OptionalLong valueFor(long batch) {
    long sum = 0;
    for (Map.Entry<List<Atom>, Long> term : terms.entrySet()) {
      long product = term.getValue();
      for (Atom atom : term.getKey()) {
        OptionalLong value = valueOf(atom, batch);
        if (value.isEmpty()) {
          return OptionalLong.empty();
        }
        product *= value.getAsLong();
      }
      sum += product;
    }
    return OptionalLong.of(sum);
  }

  private static OptionalLong valueOf(Atom atom, long batch) {
    if (atom instanceof Quotient quotient) {
      OptionalLong dividend = quotient.dividend().valueFor(batch);
      return dividend.isPresent()
          ? OptionalLong.of(Math.floorDiv(dividend.getAsLong(), quotient.divisor()))
          : dividend;
    }
    boolean isBatch = BATCH.terms.containsKey(List.of(atom));
    return isBatch ? OptionalLong.of(batch) : OptionalLong.empty();
  }

  public boolean isKnown() {
    return value().isPresent();
  }

  /** Whether it is known, and just this. */
  public boolean is(long number) {
    OptionalLong value = value();
    return value.isPresent() && value.getAsLong() == number;
  }

  /** Whether it has a part without a name, so that there is no use in showing it. */
  public boolean isNameless() {
    return toString().indexOf('?') >= 0;
  }

  public Size plus(Size other) {
    Map<List<Atom>, Long> sum = new LinkedHashMap<>(terms);
    try {
      for (Map.Entry<List<Atom>, Long> term : other.terms.entrySet()) {
        sum.merge(term.getKey(), term.getValue(), Size::addExactly);
      }
    } catch (ArithmeticException overflow) {
      return unknown();
    }
    return reduced(sum, Math.max(depth, other.depth));
  }

  public Size minus(Size other) {
    return plus(other.times(of(-1)));
  }

  public Size plus(long number) {
    return plus(of(number));
  }

  public Size times(long number) {
    return times(of(number));
  }

  public Size times(Size other) {
    Map<List<Atom>, Long> product = new LinkedHashMap<>();
    try {
      for (Map.Entry<List<Atom>, Long> left : terms.entrySet()) {
        for (Map.Entry<List<Atom>, Long> right : other.terms.entrySet()) {
          List<Atom> atoms = new ArrayList<>(left.getKey());
          atoms.addAll(right.getKey());
          if (atoms.size() > HIGHEST_DEGREE) {
            return unknown();
          }
          atoms.sort(Comparator.comparing(Atom::text).thenComparingInt(System::identityHashCode));
          product.merge(
              List.copyOf(atoms),
              Math.multiplyExact((long) left.getValue(), (long) right.getValue()),
              Size::addExactly);
        }
      }
    } catch (ArithmeticException overflow) {
      return unknown();
    }
    return reduced(product, Math.max(depth, other.depth));
  }

  /**
   * The quotient rounded down, which for sizes (never negative) is what Java's division gives.
   *
   * @param divisor over 0
   */
  public Size dividedBy(long divisor) {
    OptionalLong value = value();
    if (value.isPresent()) {
      return of(Math.floorDiv(value.getAsLong(), divisor));
    }
    if (divisor == 1) {
      return this;
    }
    Map<List<Atom>, Long> even = new LinkedHashMap<>();
    Map<List<Atom>, Long> rest = new LinkedHashMap<>();
    for (Map.Entry<List<Atom>, Long> term : terms.entrySet()) {
      long coefficient = term.getValue();
      boolean constant = term.getKey().isEmpty();
      if (coefficient % divisor == 0) {
        even.put(term.getKey(), coefficient / divisor);
      } else if (constant) {
        long whole = Math.floorDiv(coefficient, divisor);
        if (whole != 0) {
          even.put(term.getKey(), whole);
        }
        rest.put(term.getKey(), Math.floorMod(coefficient, divisor));
      } else {
        rest.put(term.getKey(), coefficient);
      }
    }
    if (rest.keySet().stream().allMatch(List::isEmpty)) {
      return reduced(even, depth);
    }
    if (depth >= DEEPEST_QUOTIENT) {
      return unknown();
    }
    Size left = reduced(rest, depth);
    Size quotient = new Size(Map.of(List.of(new Quotient(left, divisor)), 1L), depth + 1);
    return reduced(even, depth).plus(quotient);
  }

  /** The quotient by another size where it comes out even for all values, else an unknown. */
  public Size dividedBy(Size divisor) {
    OptionalLong number = divisor.value();
    if (number.isPresent()) {
      return number.getAsLong() > 0 ? dividedBy(number.getAsLong()) : unknown();
    }
    if (equals(divisor)) {
      return ONE;
    }
    if (divisor.terms.size() != 1) {
      return unknown();
    }
    Map.Entry<List<Atom>, Long> by = divisor.terms.entrySet().iterator().next();
    Map<List<Atom>, Long> quotient = new LinkedHashMap<>();
    for (Map.Entry<List<Atom>, Long> term : terms.entrySet()) {
      List<Atom> atoms = new ArrayList<>(term.getKey());
      for (Atom atom : by.getKey()) {
        if (!atoms.remove(atom)) {
          return unknown();
        }
      }
      if (term.getValue() % by.getValue() != 0) {
        return unknown();
      }
      quotient.put(List.copyOf(atoms), term.getValue() / by.getValue());
    }
    return reduced(quotient, depth);
  }

  /** Whether two sizes have different values, whatever their symbols stand for. */
  public boolean surelyDiffersFrom(Size other) {
    OptionalLong difference = minus(other).value();
    return difference.isPresent() && difference.getAsLong() != 0;
  }

  private static Long addExactly(Long left, Long right) {
    return Math.addExact((long) left, (long) right);
  }

  private static Size reduced(Map<List<Atom>, Long> terms, int depth) {
    terms.values().removeIf(coefficient -> coefficient == 0);
    return terms.size() > MOST_TERMS ? unknown() : new Size(terms, depth);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Size size && terms.equals(size.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  /** Such as {@code 11·classes + 1}; numbers without a separator, {@code -} where negative. */
  @Override
  public String toString() {
    return text(false);
  }

  /** The same with thousands separated, as counts of parameters are shown. */
  public String grouped() {
    return text(true);
  }

  private String text(boolean grouped) {
    StringBuilder text = new StringBuilder();
    terms.entrySet().stream()
        .sorted(Comparator.comparingInt(term -> -term.getKey().size()))
        .forEach(term -> append(text, term.getKey(), term.getValue(), grouped));
    return text.isEmpty() ? "0" : text.toString();
  }

  /** Such as {@code 1,400}; {@code String.format} takes fifty times as long. */
  private static String grouped(long number) {
    StringBuilder text = new StringBuilder(Long.toString(number));
    int first = number < 0 ? 1 : 0;
    for (int at = text.length() - 3; at > first; at -= 3) {
      text.insert(at, ',');
    }
    return text.toString();
  }

  private static void append(
      StringBuilder text, List<Atom> atoms, long coefficient, boolean group) {
    if (text.isEmpty()) {
      text.append(coefficient < 0 ? "-" : "");
    } else {
      text.append(coefficient < 0 ? " - " : " + ");
    }
    String number = group ? grouped(coefficient) : Long.toString(coefficient);
    String unsigned = number.startsWith("-") ? number.substring(1) : number;
    if (atoms.isEmpty()) {
      text.append(unsigned);
      return;
    }
    if (!unsigned.equals("1")) {
      text.append(unsigned).append('·');
    }
    text.append(String.join("·", atoms.stream().map(Atom::text).toList()));
  }
}
