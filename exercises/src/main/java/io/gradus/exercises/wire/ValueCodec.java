package io.gradus.exercises.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;
import io.gradus.exercises.wire.WireViolation.Reason;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;

/**
 * Values as CBOR, by their declared types on both sides. The bytes name no class; what they hold is
 * taken only if it is exactly what the declared type asks for.
 *
 * <p>Types: {@code boolean, byte, short, int, long, float, double} and their boxes, {@code String},
 * enums, records, {@code List<T>}, {@code Map<String, T>}, {@code Optional<T>}, arrays up to rank 3
 * of primitives or {@code String}, {@link Tensor}. Never null. NaN, infinity and ragged arrays are
 * values: who judges them must look.
 *
 * <p>Form: whole numbers as CBOR integers, {@code float} and {@code double} in their own width,
 * enums by name, records as maps by component, optionals as lists of none or one, innermost rows of
 * primitives as little-endian byte strings, tensors as {@code {type, shape, bytes}}.
 *
 * <p>Immutable; may be used by several threads.
 */
public final class ValueCodec {
  private final WireLimits limits;
  private final CBORFactory factory;

  /** A codec that keeps the given limits. */
  public ValueCodec(WireLimits limits) {
    this.limits = limits;
    // Depth: the trail counts values, Jackson counts brackets; a tensor's shape is one deeper.
    this.factory =
        CBORFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.depth() + 2)
                    .maxStringLength(Math.max(1, limits.stringLength()))
                    .maxNameLength(Math.max(1, limits.stringLength()))
                    .maxDocumentLength(limits.frameBytes())
                    .build())
            .streamWriteConstraints(
                StreamWriteConstraints.builder().maxNestingDepth(limits.depth() + 2).build())
            .enable(CBORParser.Feature.READ_SIMPLE_VALUE_AS_EMBEDDED_OBJECT)
            .enable(CBORGenerator.Feature.LENIENT_UTF_ENCODING)
            .build();
  }

  /** The limits that this codec keeps. */
  public WireLimits limits() {
    return limits;
  }

  /**
   * Checks that values of a type can cross.
   *
   * @throws IllegalArgumentException if not; says which types can
   */
  public static void requireSupported(Type type) {
    ValueTypes.require(type);
  }

  /**
   * Writes a value.
   *
   * @param root the value's name in messages, such as {@code result}
   * @throws WireViolation if there is a null in it, an element of another type, or too much of it
   */
  public byte[] encode(Object value, Type type, String root) throws WireViolation {
    requireSupported(type);
    Trail trail = new Trail(root);
    return encode(trail, out -> new ValueWriter(out, limits, trail).write(value, type));
  }

  /** Writes values as one list, each by its own type; {@code root[0]} names the first. */
  public byte[] encodeAll(List<?> values, List<? extends Type> types, String root)
      throws WireViolation {
    requireSameSize(values.size(), types.size());
    types.forEach(ValueTypes::require);
    Trail trail = new Trail(root);
    return encode(
        trail,
        out -> {
          ValueWriter writer = new ValueWriter(out, limits, trail);
          out.writeStartArray();
          for (int i = 0; i < values.size(); i++) {
            trail.enter(i);
            writer.write(values.get(i), types.get(i));
            trail.leave();
          }
          out.writeEndArray();
        });
  }

  /**
   * Reads a value.
   *
   * @param root the value's name in messages, such as {@code result}
   * @throws WireViolation if the bytes are anything but one value of that type
   */
  public Object decode(byte[] cbor, Type type, String root) throws WireViolation {
    requireSupported(type);
    Trail trail = new Trail(root);
    return decode(cbor, trail, in -> new ValueReader(in, limits, trail).read(type));
  }

  /** Reads what {@link #encodeAll} wrote. */
  public List<Object> decodeAll(byte[] cbor, List<? extends Type> types, String root)
      throws WireViolation {
    types.forEach(ValueTypes::require);
    Trail trail = new Trail(root);
    return decode(cbor, trail, in -> new ValueReader(in, limits, trail).readEach(types));
  }

  private static void requireSameSize(int values, int types) {
    if (values != types) {
      throw new IllegalArgumentException(values + " values for " + types + " types");
    }
  }

  private interface Writing {
    void to(JsonGenerator out) throws IOException;
  }

  private interface Reading<T> {
    T from(CBORParser in) throws IOException;
  }

  private byte[] encode(Trail trail, Writing writing) throws WireViolation {
    BoundedBytes bytes = new BoundedBytes(limits.frameBytes(), trail);
    try (JsonGenerator out = factory.createGenerator(bytes)) {
      out.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
      writing.to(out);
    } catch (WireViolation e) {
      throw e;
    } catch (StreamConstraintsException e) {
      throw trail.violation(Reason.TOO_LARGE, "exceeds a limit on nesting or length", e);
    } catch (IOException e) {
      throw trail.violation(
          Reason.MALFORMED,
          "can't be written: " + WireViolation.clip(String.valueOf(e.getMessage()), 60),
          e);
    }
    return bytes.toByteArray();
  }

  private <T> T decode(byte[] cbor, Trail trail, Reading<T> reading) throws WireViolation {
    if (cbor.length > limits.frameBytes()) {
      throw trail.violation(Reason.TOO_LARGE, cbor.length + " bytes");
    }
    try (CBORParser in = factory.createParser(cbor)) {
      if (in.nextToken() == null) {
        throw trail.violation(Reason.MALFORMED, "is missing");
      }
      T value = reading.from(in);
      if (in.nextToken() != null) {
        throw trail.violation(Reason.MALFORMED, "is followed by something else");
      }
      return value;
    } catch (WireViolation e) {
      throw e;
    } catch (StreamConstraintsException e) {
      throw trail.violation(Reason.TOO_LARGE, "exceeds a limit on nesting or length", e);
    } catch (IOException | RuntimeException e) {
      // Jackson's messages may quote what came; theirs stay in the cause.
      throw trail.violation(Reason.MALFORMED, "is broken CBOR", e);
    }
  }
}
