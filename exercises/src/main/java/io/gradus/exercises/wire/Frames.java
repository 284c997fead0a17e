package io.gradus.exercises.wire;

import io.gradus.exercises.wire.WireViolation.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Frames on a byte stream: four bytes of length, big-endian, then that many bytes of CBOR. */
public final class Frames {
  private static final int HEADER = 4;

  private Frames() {}

  /**
   * Writes one frame and flushes.
   *
   * @throws WireViolation if the frame is empty or larger than the limit; nothing is written then
   */
  public static void write(OutputStream out, byte[] frame, WireLimits limits) throws IOException {
    if (frame.length == 0 || frame.length > limits.frameBytes()) {
      throw new WireViolation(
          Reason.TOO_LARGE,
          "frame",
          "%d bytes, allowed are 1 to %d".formatted(frame.length, limits.frameBytes()));
    }
    // One write where it can be: two writers must not interleave header and body.
    byte[] whole =
        ByteBuffer.allocate(HEADER + frame.length).putInt(frame.length).put(frame).array();
    out.write(whole);
    out.flush();
  }

  /**
   * Reads one frame; empty where the stream ends before it.
   *
   * <p>The length is judged before anything is allocated, and memory grows only with the bytes that
   * really come.
   *
   * @throws WireViolation if the length is out of range or the stream ends inside the frame
   */
  public static Optional<byte[]> read(InputStream in, WireLimits limits) throws IOException {
    byte[] header = in.readNBytes(HEADER);
    if (header.length == 0) {
      return Optional.empty();
    }
    if (header.length < HEADER) {
      throw new WireViolation(Reason.MALFORMED, "frame", "ended inside its length");
    }
    int length = ByteBuffer.wrap(header).getInt();
    if (length < 1 || length > limits.frameBytes()) {
      throw new WireViolation(
          length < 1 || isText(header) ? Reason.MALFORMED : Reason.TOO_LARGE,
          "frame",
          "claims %s bytes, allowed are 1 to %d"
              .formatted(Integer.toUnsignedString(length), limits.frameBytes()));
    }
    byte[] frame = in.readNBytes(length);
    if (frame.length < length) {
      throw new WireViolation(
          Reason.MALFORMED, "frame", "ended after %d of %d bytes".formatted(frame.length, length));
    }
    return Optional.of(frame);
  }

  /** Whether a length looks like printed text: then somebody wrote around {@code System.out}. */
  private static boolean isText(byte[] header) {
    for (byte b : header) {
      if (b < ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }
}
