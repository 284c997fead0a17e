package io.gradus.exercises.kit.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {
  @TempDir private Path folder;

  @Test
  void anIndependentParserReadsWhatWasWrittenChecksumsIncluded() throws Exception {
    Path file = folder.resolve("events.out.tfevents.1.x");
    try (EventFile events = new EventFile(file, 1_700_000_000.25)) {
      events.scalars(1_700_000_001.5, 1, Map.of("loss/train", 1.0986));
      events.scalars(1_700_000_002.5, 300, Map.of("verlust ≤ π", Double.NaN));
      events.scalars(3, 1L << 40, Map.of("loss/train", Double.POSITIVE_INFINITY));
    }
    List<EventRecords.Event> read = EventRecords.read(Files.readAllBytes(file));
    assertThat(read).hasSize(4);
    assertThat(read.get(0).version()).isEqualTo("brain.Event:2");
    assertThat(read.get(0).wallTime()).isEqualTo(1_700_000_000.25);
    assertThat(read.get(1).step()).isEqualTo(1);
    assertThat(read.get(1).scalars()).isEqualTo(Map.of("loss/train", 1.0986f));
    assertThat(read.get(2).scalars()).isEqualTo(Map.of("verlust ≤ π", Float.NaN));
    assertThat(read.get(2).step()).isEqualTo(300);
    assertThat(read.get(3).step()).isEqualTo(1L << 40);
    assertThat(read.get(3).scalars().get("loss/train")).isInfinite();
  }

  @Test
  void aRecordLargerThanTheBufferIsWhole() throws Exception {
    Path file = folder.resolve("events.out.tfevents.1.x");
    String tag = "t".repeat(20_000);
    try (EventFile events = new EventFile(file, 1)) {
      events.scalars(1, 1, Map.of(tag, 2.0));
    }
    assertThat(EventRecords.read(Files.readAllBytes(file)).get(1).scalars()).containsEntry(tag, 2f);
  }

  /** The check value of CRC-32C in the catalogue of CRCs, so that both sides are the real one. */
  @Test
  void theChecksumIsCastagnolis() {
    CRC32C crc = new CRC32C();
    crc.update("123456789".getBytes(StandardCharsets.US_ASCII));
    assertThat(crc.getValue()).isEqualTo(0xE3069283L);
  }
}
