package io.gradus.grader.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Whether there is a graphics processor that libtorch could use. None is needed.
 *
 * @param device such as {@code /dev/nvidia0}
 */
record GpuCheck(Path device) implements Check {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final List<String> ASK =
      List.of(
          "nvidia-smi", "--query-gpu=name,driver_version,memory.total", "--format=csv,noheader");

  @Override
  public String name() {
    return "GPU";
  }

  @Override
  public Item run() {
    try {
      return judge(ChildProgram.run(ASK, Map.of(), LIMIT));
    } catch (IOException e) {
      return Files.exists(device)
          ? Item.warn(
              name(),
              device + " is there, but nvidia-smi does not answer",
              "Install NVIDIA's driver and its tools to use it; the course needs none.")
          : Item.ok(name(), "none found, none needed");
    }
  }

  Item judge(ChildProgram.Ended ended) {
    String first = ended.printed().lines().findFirst().orElse("").strip();
    return ended.exit() == 0 && !first.isEmpty()
        ? Item.ok(name(), first + "; to use it, build with -Pgpu (fetches libtorch for CUDA 12.8)")
        : Item.warn(
            name(),
            "nvidia-smi fails with status " + ended.exit(),
            "The driver may not fit the kernel; the course needs no GPU.");
  }
}
