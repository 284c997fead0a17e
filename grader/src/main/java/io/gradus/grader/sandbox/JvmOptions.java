package io.gradus.grader.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The options that make a JVM keep to its limits by itself, before the kernel has to. */
final class JvmOptions {
  /** What a JVM reserves of the address space without using it: class data, code, libraries. */
  private static final int ADDRESS_SPACE_MEGABYTES = 2048;

  private static final int STACK_MEGABYTES = 4;

  private JvmOptions() {}

  /**
   * The command line after {@code java}.
   *
   * <p>No {@code ExitOnOutOfMemoryError}: a heap that a learner's code fills is told as an {@code
   * OutOfMemoryError} of that code. The limits come last, since the last of two options counts.
   */
  static List<String> line(
      SandboxEnvironment environment,
      JvmCommand command,
      SandboxLimits limits,
      List<Path> classPath,
      String workFolder) {
    List<String> line = new ArrayList<>();
    if (command.jvmOptions().stream().noneMatch(o -> o.matches("-XX:\\+Use\\w+GC"))) {
      line.add("-XX:+UseSerialGC");
    }
    line.addAll(command.jvmOptions());
    line.add("-Xmx" + limits.heapMegabytes() + "m");
    line.add("-Xms" + Math.min(16, limits.heapMegabytes()) + "m");
    line.add("-XX:MaxDirectMemorySize=" + Math.max(16, limits.nativeMegabytes() / 4) + "m");
    line.add("-XX:MaxMetaspaceSize=" + Math.max(64, limits.nativeMegabytes() / 4) + "m");
    line.add("-XX:CompressedClassSpaceSize=48m");
    line.add("-XX:ReservedCodeCacheSize=64m");
    // Standard output carries frames: the JVM's own words must not get into them.
    line.add("-XX:+DisplayVMOutputToStderr");
    line.add("-Xlog:disable");
    line.add("-Xlog:all=warning:stderr");
    line.add("-XX:-UsePerfData");
    line.add("-XX:+DisableAttachMechanism");
    line.add("-XX:-CreateCoredumpOnCrash");
    line.add("-XX:-HeapDumpOnOutOfMemoryError");
    line.add("-XX:ErrorFile=" + (environment.isWindows() ? "NUL" : "/dev/null"));
    if (environment.isLinux()) {
      // Its cgroup's files are not in the sandbox, and the limits above are the truth.
      line.add("-XX:-UseContainerSupport");
    }
    line.add("-Djava.io.tmpdir=" + workFolder);
    line.add("-Duser.home=" + workFolder);
    line.add("-Duser.name=learner");
    line.add("-Djava.awt.headless=true");
    line.add("-cp");
    line.add(
        String.join(java.io.File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    line.add(command.mainClass());
    line.addAll(command.arguments());
    return line;
  }

  /** Limits of one process as the kernel counts them, soft and hard alike. */
  record Resources(
      long processorSeconds,
      long dataBytes,
      long addressSpaceBytes,
      long fileBytes,
      long openFiles,
      long processes,
      long stackBytes) {
    private static final long MEGABYTE = 1024L * 1024;

    /** From limits; {@code extraProcesses} are those beside the JVM that the kernel counts too. */
    static Resources of(SandboxLimits limits, int extraProcesses) {
      long data = limits.heapMegabytes() + (long) limits.nativeMegabytes();
      return new Resources(
          Math.max(1, (limits.processorTime().toMillis() + 999) / 1000),
          data * MEGABYTE,
          (data + ADDRESS_SPACE_MEGABYTES) * MEGABYTE,
          limits.fileMegabytes() * MEGABYTE,
          limits.openFiles(),
          (long) limits.processes() + extraProcesses,
          STACK_MEGABYTES * MEGABYTE);
    }

    /** The options of util-linux's {@code prlimit}, without that for the number of processes. */
    List<String> prlimitOptions() {
      return List.of(
          "--cpu=" + both(processorSeconds),
          "--data=" + both(dataBytes),
          "--as=" + both(addressSpaceBytes),
          "--fsize=" + both(fileBytes),
          "--nofile=" + both(openFiles),
          "--stack=" + both(stackBytes),
          "--core=0:0",
          "--memlock=65536:65536",
          "--msgqueue=0:0");
    }

    /** The same and the number of processes, by the kernel's numbers of resources. */
    Map<Integer, Long> numbered() {
      Map<Integer, Long> all = new TreeMap<>();
      all.put(0, processorSeconds);
      all.put(1, fileBytes);
      all.put(2, dataBytes);
      all.put(3, stackBytes);
      all.put(4, 0L); // core
      all.put(6, processes);
      all.put(7, openFiles);
      all.put(8, 65_536L); // locked memory
      all.put(9, addressSpaceBytes);
      all.put(12, 0L); // message queues
      return all;
    }

    String prlimitProcesses() {
      return "--nproc=" + both(processes);
    }

    private static String both(long value) {
      return value + ":" + value;
    }
  }
}
