package io.gradus.grader.doctor;

import java.lang.management.ManagementFactory;

/** Processors and memory that this process may use. */
record MachineCheck() implements Check {
  private static final double GIGABYTE = 1e9;
  private static final double COMFORTABLE = 2e9;

  @Override
  public String name() {
    return "machine";
  }

  @Override
  public Item run() {
    int cores = Runtime.getRuntime().availableProcessors();
    long memory =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : 0;
    String found =
        "%d processor%s, %.1f GB of memory, %s"
            .formatted(
                cores, cores == 1 ? "" : "s", memory / GIGABYTE, System.getProperty("os.arch"));
    return memory > 0 && memory < COMFORTABLE
        ? Item.warn(name(), found, "Give it 2 GB or more; grade one exercise at a time.")
        : Item.ok(name(), found);
  }
}
