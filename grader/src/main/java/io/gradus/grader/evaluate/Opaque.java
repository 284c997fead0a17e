package io.gradus.grader.evaluate;

import io.gradus.grader.network.Size;
import java.util.Optional;

/** Something that is not known, but the same wherever it turns up. */
public final class Opaque implements Value {
  private final String name;
  private final String type;
  private final Optional<Call> origin;
  private Size size;

  private Opaque(String name, String type, Optional<Call> origin) {
    this.name = name;
    this.type = type;
    this.origin = origin;
  }

  static Opaque named(String name, String type) {
    return new Opaque(name, type, Optional.empty());
  }

  static Opaque nameless() {
    return named("?", "");
  }

  static Opaque resultOf(Call call, String type) {
    return new Opaque("?", type, Optional.of(call));
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
}
