package io.gradus.grader.doctor;

import io.gradus.datasets.Datasets;
import io.gradus.datasets.cache.UserCache;
import io.gradus.grader.sandbox.Sandboxes;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Tries everything that Gradus needs on a machine. */
public final class Doctor {
  private static final long UNPACKED_NATIVES = 450_000_000;
  private static final long COMFORTABLE = 2_000_000_000;
  private static final long WORKSPACE = 20_000_000;
  private static final long COMFORTABLE_WORKSPACE = 200_000_000;

  private final List<Check> checks;

  Doctor(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /**
   * For this machine and user.
   *
   * @param here the folder in which the command was started
   */
  public static Doctor ofThisMachine(Map<String, String> environment, Path here) {
    UserCache cache = new UserCache(environment, System.getProperty("os.name", ""), warning -> {});
    Sandboxes sandboxes = Sandboxes.current(cache);
    Platform platform = Platform.of(System.getProperty("os.name", ""), Path.of("/etc/os-release"));
    return new Doctor(
        List.of(
            new JavaCheck(platform),
            new MavenCheck(platform),
            new MachineCheck(),
            new CacheCheck(cache),
            new DiskCheck("disk", cache.root(), UNPACKED_NATIVES, COMFORTABLE),
            new DiskCheck("disk, here", here, WORKSPACE, COMFORTABLE_WORKSPACE),
            new DataCheck(Datasets.of(environment, cache)),
            new SandboxCheck(sandboxes),
            new EngineCheck(sandboxes, new SecureRandom()),
            new PictureCheck(),
            new GpuCheck(Path.of("/dev/nvidia0"))));
  }

  /**
   * Tries everything; a check that itself fails counts as a failure of what it looks at.
   *
   * @param each is told each item as soon as it is known
   */
  public List<Item> examine(Consumer<Item> each) {
    return checks.stream()
        .map(
            check -> {
              Item item = examine(check);
              each.accept(item);
              return item;
            })
        .toList();
  }

  private static Item examine(Check check) {
    try {
      return check.run();
    } catch (IOException | RuntimeException e) {
      String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return Item.fail(check.name(), "it could not be tried: " + message, "");
    }
  }
}
