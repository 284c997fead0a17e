package io.gradus.grader.cli;

import io.gradus.datasets.cache.UserCache;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;

/** Writes the stack trace of a bug to a file, so that the user sees a sentence and its address. */
final class CrashReports {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private final Supplier<UserCache> cache;
  private final Clock clock;

  CrashReports(Supplier<UserCache> cache, Clock clock) {
    this.cache = cache;
    this.clock = clock;
  }

  /** In the user's cache, which is looked for only when there is something to write. */
  static CrashReports ofUser(Clock clock) {
    return new CrashReports(UserCache::fromEnvironment, clock);
  }

  /**
   * Keeps the details.
   *
   * @return a sentence that says where they are; the details themselves where no file can be
   *     written
   */
  String keep(Throwable error) {
    StringWriter trace = new StringWriter();
    PrintWriter writer = new PrintWriter(trace);
    writer.println("gradus " + Gradus.version());
    writer.println("Java " + System.getProperty("java.runtime.version"));
    writer.println(System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    writer.println();
    error.printStackTrace(writer);
    writer.flush();
    try {
      Path file =
          cache
              .get()
              .write(
                  "logs",
                  "crash-" + TIME.format(clock.instant()) + ".txt",
                  trace.toString().getBytes(StandardCharsets.UTF_8));
      return "The details are in "
          + file
          + ". 'gradus doctor' finds most causes; else report it with that file.";
    } catch (IOException | RuntimeException e) {
      return "The details could not be written (" + e.getMessage() + "); here they are:\n" + trace;
    }
  }
}
