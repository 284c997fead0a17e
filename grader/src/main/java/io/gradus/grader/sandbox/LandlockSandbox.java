package io.gradus.grader.sandbox;

import com.sun.jna.Native;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Tier B, where user namespaces are denied: Landlock for files, seccomp for system calls, limits,
 * and for root a user of its own. A launcher ({@link Confine}) puts them in force and becomes the
 * learner's JVM.
 */
final class LandlockSandbox implements Sandbox {
  /** What the JVM and libtorch read of the kernel beside their own process. */
  private static final List<String> KERNEL =
      List.of("/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/proc/sys/vm/overcommit_memory");

  /** Room for what else a user starts while a learner's code runs: the kernel counts by user. */
  private static final int OTHER_PROCESSES = 1024;

  private static final List<String> LAUNCHER_OPTIONS =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xmx32m",
          "-Xshare:auto",
          "-XX:-UsePerfData",
          "-Djna.nosys=true",
          "-Djna.nounpack=true");

  private final Host host;
  private final SeccompFilter.Machine machine;
  private final RuntimeFiles files;
  private final Path jnaFolder;
  private final WorkFolders folders;

  LandlockSandbox(
      Host host,
      SeccompFilter.Machine machine,
      RuntimeFiles files,
      Path jnaFolder,
      WorkFolders folders) {
    this.host = host;
    this.machine = machine;
    this.files = files;
    this.jnaFolder = jnaFolder;
    this.folders = folders;
  }

  @Override
  public Tier tier() {
    return Tier.B;
  }

  @Override
  public String label() {
    return Tier.B.label();
  }

  @Override
  public SandboxedProcess start(JvmCommand command, SandboxLimits limits) throws IOException {
    List<Path> classPath = host.reach().all(command.classPath());
    List<Path> visible = new ArrayList<>(classPath);
    visible.addAll(host.reach().asTheyAre(command.readOnly()));
    JailedProcess.Belongings belongings = JailedProcess.Belongings.take(host.users(), folders);
    Path folder = belongings.workFolder().orElseThrow();
    OptionalInt owner = belongings.owner();
    try {
      String work = folder.toString();
      String java = host.reach().javaHome().resolve("bin").resolve("java").toString();
      List<String> line = launcher();
      line.addAll(grants(visible, folder, Path.of(java)));
      owner.ifPresent(uid -> line.add("uid=" + uid));
      line.addAll(limitArguments(limits, owner.isPresent()));
      line.add("--");
      line.add(java);
      line.addAll(JvmOptions.line(host.environment(), command, limits, classPath, work));
      ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
      builder.environment().clear();
      builder.environment().putAll(Variables.common(work));
      builder.environment().putAll(command.environment());
      return new JailedProcess(
          host.starter().start(builder), true, limits, belongings, host.starter());
    } catch (IOException | RuntimeException e) {
      belongings.giveUp();
      throw e;
    }
  }

  private List<String> launcher() throws IOException {
    List<String> line = new ArrayList<>();
    line.add(host.environment().java().toString());
    line.addAll(LAUNCHER_OPTIONS);
    if (Runtime.version().feature() >= 22) {
      line.add("--enable-native-access=ALL-UNNAMED");
    }
    line.add("-Djna.boot.library.path=" + jnaFolder);
    line.add("-cp");
    line.add(origin(Confine.class) + File.pathSeparator + origin(Native.class));
    line.add(Confine.class.getName());
    line.add("machine=" + machine);
    line.add("parent=" + ProcessHandle.current().pid());
    return line;
  }

  private List<String> grants(List<Path> visible, Path work, Path java) throws IOException {
    List<String> grants = new ArrayList<>();
    files.readable().forEach(path -> grants.add("read=" + path));
    visible.stream().distinct().forEach(path -> grants.add("read=" + path));
    for (Path path : RuntimeFiles.KERNEL) {
      if (Files.exists(path)) {
        grants.add("read=" + path);
      }
    }
    KERNEL.forEach(path -> grants.add("read=" + path));
    files.loaders().forEach(path -> grants.add("execute=" + path));
    grants.add("execute=" + java.toRealPath());
    for (Path device : RuntimeFiles.DEVICES) {
      grants.add("device=" + device);
    }
    grants.add("own=" + work);
    return grants;
  }

  /** As a user of its own, its processes alone count; else all that this user runs. */
  private static List<String> limitArguments(SandboxLimits limits, boolean ownUser) {
    int others = ownUser ? 0 : ProcFs.threadsOfThisUser() + OTHER_PROCESSES;
    List<String> arguments = new ArrayList<>();
    JvmOptions.Resources.of(limits, others)
        .numbered()
        .forEach((resource, value) -> arguments.add("limit=" + resource + ":" + value));
    return arguments;
  }

  private static Path origin(Class<?> type) throws IOException {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("Where " + type.getName() + " was loaded from has no path", e);
    }
  }
}
