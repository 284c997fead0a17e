package io.gradus.exercises.kit.record;

import java.io.IOException;
import java.util.function.Supplier;

/** Takes what a recorder sees of one training. Called by one thread at a time. */
public interface RunSink {
  /**
   * The training has begun; or more is known about its beginning, then it is told again.
   *
   * @throws IOException if it can't be kept
   */
  void begin(RunStart start) throws IOException;

  /**
   * The same, where it takes a moment to find out; a sink with a thread of its own asks there.
   *
   * @throws IOException if it can't be kept
   */
  default void beginLater(Supplier<RunStart> start) throws IOException {
    begin(start.get());
  }

  /**
   * An epoch is over.
   *
   * @throws IOException if it can't be kept
   */
  void epoch(EpochRow row) throws IOException;

  /**
   * The training is over; nothing follows.
   *
   * @throws IOException if it can't be kept
   */
  void end(RunEnd end) throws IOException;

  /**
   * What came so far should now be readable by others.
   *
   * @throws IOException if it can't be kept
   */
  default void flush() throws IOException {}
}
