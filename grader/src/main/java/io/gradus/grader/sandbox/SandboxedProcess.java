package io.gradus.grader.sandbox;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;

/** A JVM inside a sandbox; closing it kills everything in it and removes its work folder. */
public interface SandboxedProcess extends AutoCloseable {
  /** To the program's standard input. */
  OutputStream stdin();

  /** From the program's standard output: frames. */
  InputStream stdout();

  /** From the program's standard error; drained by the caller. */
  InputStream stderr();

  boolean isAlive();

  /** The exit status once it has ended. */
  Optional<Integer> exitStatus();

  /** Processor time used so far by everything inside, if the platform tells. */
  Optional<Duration> processorTime();

  /**
   * Why the sandbox stopped it, if it did: what it used too much of, and the limit. Known once it
   * has ended; a limit that the kernel keeps by refusing (memory, threads, files) stops nothing.
   */
  default Optional<String> stopped() {
    return Optional.empty();
  }

  /** Kills everything inside and removes what it wrote; never throws, may be called twice. */
  @Override
  void close();
}
