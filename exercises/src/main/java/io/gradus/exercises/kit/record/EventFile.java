package io.gradus.exercises.kit.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * An event file of TensorBoard with scalars. A record is its length (u64, little-endian), the
 * masked CRC-32C of those eight bytes, the event, and the masked CRC-32C of the event; an event is
 * a protocol buffer {@code {double wall_time = 1; int64 step = 2; string file_version = 3; Summary
 * summary = 5}}, a summary a list (1) of {@code {string tag = 1; float simple_value = 2}}. From
 * TensorFlow's {@code record_writer.cc}, {@code event.proto} and {@code summary.proto}.
 */
final class EventFile implements Closeable {
  private static final int MASK = 0xa282ead8;
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final FileChannel channel;
  private ByteBuffer pending = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);

  /**
   * A new file.
   *
   * @param wallTime when it begins, seconds since 1970
   */
  EventFile(Path file, double wallTime) throws IOException {
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.APPEND);
    Message event = new Message();
    event.fixed64(1, Double.doubleToLongBits(wallTime));
    event.bytes(3, "brain.Event:2".getBytes(StandardCharsets.UTF_8));
    append(event.toByteArray());
    flush();
  }

  /** Scalars of one step, kept until the next flush. */
  void scalars(double wallTime, long step, Map<String, Double> values) {
    Message summary = new Message();
    values.forEach(
        (tag, value) -> {
          Message one = new Message();
          one.bytes(1, tag.getBytes(StandardCharsets.UTF_8));
          one.fixed32(2, Float.floatToIntBits(value.floatValue()));
          summary.bytes(1, one.toByteArray());
        });
    Message event = new Message();
    event.fixed64(1, Double.doubleToLongBits(wallTime));
    event.varint(2, step);
    event.bytes(5, summary.toByteArray());
    append(event.toByteArray());
  }

  private void append(byte[] event) {
    int size = Long.BYTES + Integer.BYTES + event.length + Integer.BYTES;
    if (pending.remaining() < size) {
      ByteBuffer larger =
          ByteBuffer.allocate(Math.max(2 * pending.capacity(), pending.position() + size))
              .order(ByteOrder.LITTLE_ENDIAN);
      larger.put(pending.flip());
      pending = larger;
    }
    int start = pending.position();
    pending.putLong(event.length);
    pending.putInt(masked(pending.array(), start, Long.BYTES));
    pending.put(event);
    pending.putInt(masked(event, 0, event.length));
  }

  private static int masked(byte[] bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, length);
    return Integer.rotateRight((int) crc.getValue(), 15) + MASK;
  }

  /** Gives whole records to the system. */
  void flush() throws IOException {
    pending.flip();
    try {
      while (pending.hasRemaining()) {
        channel.write(pending);
      }
    } finally {
      pending.clear();
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      flush();
    }
  }

  /** The wire format of protocol buffers, as much of it as an event needs. */
  private static final class Message {
    private byte[] bytes = new byte[64];
    private int size;

    void varint(int field, long value) {
      raw(((long) field << 3) | VARINT);
      raw(value);
    }

    void fixed64(int field, long value) {
      raw(((long) field << 3) | FIXED64);
      little(value, Long.BYTES);
    }

    void fixed32(int field, int value) {
      raw(((long) field << 3) | FIXED32);
      little(value, Integer.BYTES);
    }

    void bytes(int field, byte[] value) {
      raw(((long) field << 3) | BYTES);
      raw(value.length);
      room(value.length);
      System.arraycopy(value, 0, bytes, size, value.length);
      size += value.length;
    }

    private void little(long value, int count) {
      room(count);
      for (int i = 0; i < count; i++) {
        bytes[size++] = (byte) (value >>> (8 * i));
      }
    }

    private void raw(long value) {
      room(10);
      long rest = value;
      while ((rest & ~0x7fL) != 0) {
        bytes[size++] = (byte) ((rest & 0x7f) | 0x80);
        rest >>>= 7;
      }
      bytes[size++] = (byte) rest;
    }

    private void room(int more) {
      if (bytes.length - size < more) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
      }
    }

    byte[] toByteArray() {
      return Arrays.copyOf(bytes, size);
    }
  }
}
