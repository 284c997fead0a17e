package io.gradus.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tier A: namespaces by bubblewrap. What is inside sees an empty network, its own processes, and of
 * the file system only what a JVM needs, read-only, beside one small folder in memory.
 *
 * <p>Bubblewrap ends with an error, and starts nothing, where any part of this cannot be had.
 */
final class BubblewrapSandbox implements Sandbox {
  static final String WORK = "/sandbox";

  /** Bubblewrap's own first process is inside, too. */
  private static final int OWN_PROCESSES = 2;

  private static final long SMALL_FOLDER_BYTES = 65_536;

  /** Opens the filter as descriptor 9, and offers this process first when memory runs out. */
  private static final String SCRIPT =
      "{ echo 1000 > /proc/self/oom_score_adj; } 2> /dev/null; exec 9< \"$1\"; shift; exec \"$@\"";

  /**
   * What was found of the machine beforehand.
   *
   * @param disableUserns whether this bubblewrap can forbid further user namespaces
   * @param users for root: whom to run as
   * @param filter the seccomp program's file
   */
  record Parts(
      SandboxEnvironment environment,
      Path shell,
      Path bwrap,
      Path prlimit,
      Optional<Path> setpriv,
      boolean disableUserns,
      Optional<WorkerUsers> users,
      Reach reach,
      RuntimeFiles files,
      Path filter,
      Starter starter) {}

  private final Parts parts;

  BubblewrapSandbox(Parts parts) {
    this.parts = parts;
  }

  @Override
  public Tier tier() {
    return Tier.A;
  }

  @Override
  public String label() {
    return Tier.A.label();
  }

  @Override
  public SandboxedProcess start(JvmCommand command, SandboxLimits limits) throws IOException {
    List<Path> classPath = parts.reach().all(command.classPath());
    List<Path> readOnly = parts.reach().asTheyAre(command.readOnly());
    List<String> inner = new ArrayList<>();
    JvmOptions.Resources resources = JvmOptions.Resources.of(limits, OWN_PROCESSES);
    inner.add(parts.prlimit().toString());
    inner.addAll(resources.prlimitOptions());
    inner.add(resources.prlimitProcesses());
    inner.add(parts.reach().javaHome().resolve("bin/java").toString());
    inner.addAll(JvmOptions.line(parts.environment(), command, limits, classPath, WORK));
    List<Path> visible = new ArrayList<>(classPath);
    visible.addAll(readOnly);
    return launch(visible, command.environment(), limits, inner);
  }

  /**
   * Whether the namespaces, mounts and the filter can be had, without the cost of a JVM.
   *
   * @throws IOException if the shell can't be started
   */
  boolean canEnter(SandboxLimits limits) throws IOException {
    List<String> nothing = List.of(parts.prlimit().toString(), "--version");
    try (JailedProcess process = launch(List.of(), Map.of(), limits, nothing)) {
      process.stdin().close();
      process.stdout().readAllBytes();
      process.stderr().readAllBytes();
      return process.awaitEnd() == 0;
    }
  }

  private JailedProcess launch(
      List<Path> visible, Map<String, String> environment, SandboxLimits limits, List<String> inner)
      throws IOException {
    Optional<WorkerUsers.Lease> user = Optional.empty();
    if (parts.users().isPresent()) {
      user = Optional.of(parts.users().get().lease());
    }
    try {
      List<String> line = new ArrayList<>();
      line.addAll(List.of(parts.shell().toString(), "-c", SCRIPT, "gradus-sandbox"));
      line.add(parts.filter().toString());
      user.ifPresent(lease -> line.addAll(drop(lease.uid())));
      line.addAll(bubblewrap(visible, environment, limits));
      line.add("--");
      line.addAll(inner);
      ProcessBuilder builder = new ProcessBuilder(line).directory(Path.of("/").toFile());
      builder.environment().clear();
      return new JailedProcess(
          parts.starter().start(builder),
          true,
          limits,
          new JailedProcess.Belongings(Optional.empty(), user),
          parts.starter());
    } catch (IOException | RuntimeException e) {
      if (user.isPresent()) {
        user.get().close();
      }
      throw e;
    }
  }

  /** As root, bubblewrap would leave powers inside; so it never runs as root. */
  private List<String> drop(int uid) {
    List<String> line = new ArrayList<>();
    line.add(parts.setpriv().orElseThrow().toString());
    line.addAll(WorkerUsers.setprivOptions(uid));
    line.add("--no-new-privs");
    return line;
  }

  private List<String> bubblewrap(
      List<Path> visible, Map<String, String> environment, SandboxLimits limits) {
    List<String> line = new ArrayList<>();
    line.add(parts.bwrap().toString());
    line.addAll(
        List.of(
            "--unshare-user",
            "--unshare-pid",
            "--unshare-ipc",
            "--unshare-net",
            "--unshare-uts",
            "--unshare-cgroup-try"));
    if (parts.disableUserns()) {
      line.add("--disable-userns");
    }
    line.addAll(List.of("--die-with-parent", "--new-session", "--clearenv"));
    line.addAll(List.of("--cap-drop", "ALL", "--seccomp", "9", "--hostname", "sandbox"));
    Map<String, String> variables = new TreeMap<>(Variables.common(WORK));
    variables.putAll(environment);
    variables.forEach((name, value) -> line.addAll(List.of("--setenv", name, value)));
    line.addAll(List.of("--proc", "/proc"));
    tmpfs(line, "/dev", SMALL_FOLDER_BYTES);
    RuntimeFiles.DEVICES.forEach(device -> bind(line, "--dev-bind", device));
    tmpfs(line, WORK, limits.fileMegabytes() * 1024L * 1024);
    parts
        .files()
        .links()
        .forEach((link, to) -> line.addAll(List.of("--symlink", to.toString(), link.toString())));
    parts.files().readable().forEach(path -> bind(line, "--ro-bind", path));
    RuntimeFiles.KERNEL.forEach(path -> bind(line, "--ro-bind-try", path));
    bind(line, "--ro-bind", parts.prlimit());
    visible.stream()
        .filter(Files::exists)
        .distinct()
        .forEach(path -> bind(line, "--ro-bind", path));
    line.addAll(List.of("--chdir", WORK, "--remount-ro", "/dev", "--remount-ro", "/"));
    return line;
  }

  private static void tmpfs(List<String> line, String folder, long bytes) {
    line.addAll(List.of("--size", Long.toString(bytes), "--tmpfs", folder));
  }

  private static void bind(List<String> line, String how, Path path) {
    line.addAll(List.of(how, path.toString(), path.toString()));
  }
}
