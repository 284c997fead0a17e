package io.gradus.exercises.wire;

import io.gradus.exercises.wire.WireViolation.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Bytes in memory, up to a limit. */
final class BoundedBytes extends OutputStream {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
  private final int limit;
  private final Trail trail;

  BoundedBytes(int limit, Trail trail) {
    this.limit = limit;
    this.trail = trail;
  }

  @Override
  public void write(int b) throws IOException {
    check(1);
    bytes.write(b);
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    check(length);
    bytes.write(source, offset, length);
  }

  private void check(int more) throws WireViolation {
    if (more > limit - bytes.size()) {
      throw trail.violation(Reason.TOO_LARGE, "larger than " + limit + " bytes in all");
    }
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
