package io.gradus.grader.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What figures were measured on: without it they say nothing.
 *
 * @param system name and version of the operating system
 * @param architecture such as {@code amd64}
 * @param cores that this JVM may use
 * @param java version of the JDK
 * @param load processes that ran or waited to run, a minute's mean before the measuring; negative
 *     where the system does not tell
 */
public record Machine(String system, String architecture, int cores, String java, double load) {
  /** This machine, now. */
  public static Machine now() {
    return new Machine(
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version().toString(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** Whether others kept it so busy that wall times say more about them. */
  public boolean isBusy() {
    return load > cores;
  }

  String describe() {
    String told = load < 0 ? "not told" : String.format(Locale.ROOT, "%.1f", load);
    return "%s (%s), %d %s, JDK %s, load before: %s"
        .formatted(system, architecture, cores, cores == 1 ? "core" : "cores", java, told);
  }
}
