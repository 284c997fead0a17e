package io.gradus.exercises.kit.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads event files by the format's description only: the checksum is computed bit by bit from the
 * polynomial, without the writer's class.
 */
final class EventRecords {
  private static final int CASTAGNOLI_REVERSED = 0x82F63B78;

  private final byte[] bytes;
  private int at;

  private EventRecords(byte[] bytes) {
    this.bytes = bytes;
  }

  /** One event; {@code version} is empty in all but the first. */
  record Event(double wallTime, long step, String version, Map<String, Float> scalars) {}

  static List<Event> read(byte[] file) {
    EventRecords reader = new EventRecords(file);
    List<Event> events = new ArrayList<>();
    while (reader.at < file.length) {
      events.add(reader.record());
    }
    return events;
  }

  private Event record() {
    long length = little(at, 8);
    assertThat((int) little(at + 8, 4)).as("checksum of length").isEqualTo(masked(at, 8));
    int start = at + 12;
    int end = Math.toIntExact(start + length);
    assertThat((int) little(end, 4)).as("checksum of event").isEqualTo(masked(start, (int) length));
    at = end + 4;
    return event(start, end);
  }

  private int masked(int from, int length) {
    int crc = 0xFFFFFFFF;
    for (int i = from; i < from + length; i++) {
      crc ^= bytes[i] & 0xFF;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) != 0 ? (crc >>> 1) ^ CASTAGNOLI_REVERSED : crc >>> 1;
      }
    }
    crc = ~crc;
    return ((crc >>> 15) | (crc << 17)) + 0xa282ead8;
  }

  private long little(int from, int count) {
    long value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = (value << 8) | (bytes[from + i] & 0xFF);
    }
    return value;
  }

  private int cursor;

  private Event event(int start, int end) {
    double time = 0;
    long step = 0;
    String version = "";
    Map<String, Float> scalars = new LinkedHashMap<>();
    cursor = start;
    while (cursor < end) {
      int key = (int) varint();
      switch (key) {
        case (1 << 3) | 1 -> time = Double.longBitsToDouble(take(8));
        case 2 << 3 -> step = varint();
        case (3 << 3) | 2 -> version = text();
        case (5 << 3) | 2 -> {
          int length = (int) varint();
          int stop = cursor + length;
          while (cursor < stop) {
            assertThat(varint()).isEqualTo((1 << 3) | 2);
            value(scalars);
          }
        }
        default -> throw new AssertionError("unknown field key " + key);
      }
    }
    assertThat(cursor).isEqualTo(end);
    return new Event(time, step, version, scalars);
  }

  private void value(Map<String, Float> scalars) {
    int length = (int) varint();
    int stop = cursor + length;
    assertThat(varint()).isEqualTo((1 << 3) | 2);
    String tag = text();
    assertThat(varint()).isEqualTo((2 << 3) | 5);
    scalars.put(tag, Float.intBitsToFloat((int) take(4)));
    assertThat(cursor).isEqualTo(stop);
  }

  private String text() {
    int length = (int) varint();
    String text = new String(bytes, cursor, length, StandardCharsets.UTF_8);
    cursor += length;
    return text;
  }

  private long take(int count) {
    long value = little(cursor, count);
    cursor += count;
    return value;
  }

  private long varint() {
    long value = 0;
    int shift = 0;
    while (true) {
      byte next = bytes[cursor++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
      shift += 7;
    }
  }
}
