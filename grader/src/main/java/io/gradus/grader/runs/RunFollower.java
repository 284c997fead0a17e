package io.gradus.grader.runs;

import io.gradus.grader.curve.EpochSeries;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a run while it is written: each look takes what has come since, and no more than some
 * megabytes of it. A line that is still being written waits for the next look. Where a line is no
 * epoch, the curve ends before it, and a note says so.
 *
 * <p>For one thread.
 */
public final class RunFollower {
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_PIECES = 8;
  private static final int MOST_EPOCHS = 200_000;

  /** As in a file that is read whole: a training may be resumed. */
  private static final int RESUMED = 3;

  private final Path run;
  private GrowingLog log = new GrowingLog(MOST_EPOCHS);
  private long offset;
  private Optional<String> stopped = Optional.empty();
  private List<Object> seen = List.of();
  private boolean behind;

  /** Follows the run in a folder, from its first epoch on. */
  public RunFollower(Path run) {
    this.run = run;
  }

  /**
   * The run as it is now; nothing if it is as it was at the last look.
   *
   * @throws UnreadableCurve if its files are no run's
   * @throws IOException if they can't be read; above all, if they are gone
   */
  public Optional<RecordedRun> look() throws IOException, UnreadableCurve {
    List<Object> now =
        List.of(
            stamp(run.resolve(Runs.START)),
            stamp(run.resolve(Runs.EPOCHS)),
            stamp(run.resolve(Runs.RESULT)));
    if (now.equals(seen) && !behind) {
      return Optional.empty();
    }
    int pieces = 0;
    do {
      take(run.resolve(Runs.EPOCHS));
    } while (behind && ++pieces < MOST_PIECES);
    RecordedRun read =
        Runs.read(
            run,
            context ->
                log.rows() == 0
                    ? new Curves.Logged(EpochSeries.of().with(context), notes())
                    : Curves.of(log.log(notes()), context));
    seen = now; // not before: what could not be read is looked at again
    return Optional.of(read);
  }

  /** Whether there is more to be read than one look takes. */
  public boolean isBehind() {
    return behind;
  }

  private List<String> notes() {
    return stopped.map(List::of).orElse(List.of());
  }

  /** Size and time of change; the same while there is none. */
  private static Object stamp(Path file) throws IOException {
    try {
      BasicFileAttributes one = Files.readAttributes(file, BasicFileAttributes.class);
      return List.of(one.size(), one.lastModifiedTime());
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private void take(Path epochs) throws IOException, UnreadableCurve {
    behind = false;
    if (!Runs.isFile(epochs)) {
      return;
    }
    byte[] bytes;
    try (FileChannel file = FileChannel.open(epochs, StandardOpenOption.READ)) {
      if (file.size() < offset) { // somebody has written it anew
        log = new GrowingLog(MOST_EPOCHS);
        offset = 0;
        stopped = Optional.empty();
      }
      if (stopped.isPresent()) {
        return;
      }
      bytes = read(file);
    }
    int whole = 0;
    for (int i = 0; i < bytes.length; i++) {
      whole = bytes[i] == '\n' ? i + 1 : whole;
    }
    if (whole == 0 && bytes.length == MOST_BYTES) {
      stopped = Optional.of("The curve ends where epochs.jsonl has a line of a megabyte.");
      return;
    }
    add(new String(Arrays.copyOf(bytes, whole), StandardCharsets.UTF_8));
    offset += whole;
  }

  private byte[] read(FileChannel file) throws IOException {
    long left = file.size() - offset;
    behind = left > MOST_BYTES;
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(MOST_BYTES, left));
    while (buffer.hasRemaining() && file.read(buffer, offset + buffer.position()) >= 0) {
      // goes on until it is full, or the file is shorter than it said
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private void add(String lines) {
    if (lines.isBlank()) {
      return;
    }
    try {
      log.add(EpochLog.parse(lines));
    } catch (UnreadableCurve e) {
      addOneByOne(lines.lines().toList());
    }
    if (log.timesBack() > RESUMED) {
      stopped = Optional.of("epochs.jsonl holds several runs, one over another: delete this run.");
    } else if (log.isFull()) {
      stopped = Optional.of("Only the first %,d epochs are shown.".formatted(log.rows()));
    }
    behind &= stopped.isEmpty();
  }

  /** Up to the line that is damaged. */
  private void addOneByOne(List<String> lines) {
    List<String> good = new ArrayList<>();
    for (String line : lines) {
      try {
        if (!line.isBlank()) {
          EpochLog.parse(line + "\n");
          good.add(line);
        }
      } catch (UnreadableCurve e) {
        int epoch = log.rows() + good.size();
        stopped =
            Optional.of(
                "The curve ends with epoch %d: the line behind it in epochs.jsonl is damaged."
                    .formatted(epoch));
        break;
      }
    }
    try {
      if (!good.isEmpty()) {
        log.add(EpochLog.parse(String.join("\n", good) + "\n"));
      }
    } catch (UnreadableCurve e) { // each can be read, but not all together
      stopped = Optional.of("The curve ends where it can't be read: " + e.getMessage() + ".");
    }
  }
}
