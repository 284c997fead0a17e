package io.gradus.grader.evaluate;

import io.gradus.grader.network.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Something that is not known, but the same wherever it turns up. */
public final class Opaque implements Value {
  private final String name;
  private final String type;
  private final Optional<Call> origin;
  private final Optional<Element> place;
  private final Optional<Derivation> derivation;
  private final Map<Long, Opaque> elements = new HashMap<>();
  private final Writes writes = new Writes();
  private Size size;
  private boolean written;

  /**
   * A place in something of which nothing is known.
   *
   * @param index from 0
   */
  public record Element(Opaque container, long index) {}

  private Opaque(
      String name,
      String type,
      Optional<Call> origin,
      Optional<Element> place,
      Optional<Derivation> derivation) {
    this.name = name;
    this.type = type;
    this.origin = origin;
    this.place = place;
    this.derivation = derivation;
  }

  static Opaque named(String name, String type) {
    return new Opaque(name, type, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Opaque derived(String name, String type, Derivation derivation) {
    return new Opaque(name, type, Optional.empty(), Optional.empty(), Optional.of(derivation));
  }

  static Opaque nameless() {
    return named("?", "");
  }

  static Opaque resultOf(Call call, String type) {
    return new Opaque("?", type, Optional.of(call), Optional.empty(), Optional.empty());
  }

  /** What the source calls it, {@code ?} where it has no name. */
  public String name() {
    return name;
  }

  /** Its type's simple name where the source tells it, else empty. */
  public String type() {
    return type;
  }

  /** The call that it came out of. */
  public Optional<Call> origin() {
    return origin;
  }

  /** The number that it is, if it is one: always the same symbol. */
  Size size() {
    if (size == null) {
      size = Size.symbol(name);
    }
    return size;
  }

  /** The array or list that it is a known element of. */
  public Optional<Element> place() {
    return place;
  }

  /** Its element at an index: the same one each time, until something is written to it. */
  Opaque element(long index) {
    if (written) {
      return derived("?", "", Derivation.elementOf(this));
    }
    String elementType = type.endsWith("[]") ? type.substring(0, type.length() - 2) : "";
    return elements.computeIfAbsent(
        index,
        at ->
            new Opaque(
                "?",
                elementType,
                Optional.empty(),
                Optional.of(new Element(this, at)),
                Optional.empty()));
  }

  /** How it came about, where no call made it. */
  public Optional<Derivation> derivation() {
    return derivation;
  }

  /** What was written to it. */
  public Writes writes() {
    return writes;
  }

  /** From here on its elements may be others. */
  void write() {
    written = true;
  }
}
