package io.gradus.grader.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Tier C: limits, an empty environment and a folder of its own, on any platform; nothing keeps a
 * learner's code from files, processes or the network. Where it can, root runs it as nobody's user.
 */
final class LimitsSandbox implements Sandbox {
  /**
   * Where there is a shell, but not Linux's {@code prlimit}: only what every system's ulimit knows.
   */
  private static final String ULIMIT = "ulimit -c 0; ulimit -t \"$1\"; shift; exec \"$@\"";

  private final SandboxEnvironment environment;
  private final Reach reach;
  private final Optional<WorkerUsers> users;
  private final WorkFolders folders;
  private final Starter starter;

  LimitsSandbox(
      SandboxEnvironment environment,
      Reach reach,
      Optional<WorkerUsers> users,
      WorkFolders folders,
      Starter starter) {
    this.environment = environment;
    this.reach = reach;
    this.users = users;
    this.folders = folders;
    this.starter = starter;
  }

  @Override
  public Tier tier() {
    return Tier.C;
  }

  @Override
  public String label() {
    return Tier.C.label();
  }

  @Override
  public SandboxedProcess start(JvmCommand command, SandboxLimits limits) throws IOException {
    List<Path> classPath = reach.all(command.classPath());
    reach.asTheyAre(command.readOnly());
    JailedProcess.Belongings belongings = JailedProcess.Belongings.take(users, folders);
    Path folder = belongings.workFolder().orElseThrow();
    OptionalInt owner = belongings.owner();
    try {
      List<String> line = new ArrayList<>(prefix(limits, owner));
      line.add(javaProgram().toString());
      String work = folder.toString();
      line.addAll(JvmOptions.line(environment, command, limits, classPath, work));
      ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
      Map<String, String> variables = builder.environment();
      variables.keySet().removeIf(name -> !isNeeded(name));
      variables.putAll(new TreeMap<>(Variables.common(work)));
      variables.putAll(command.environment());
      return new JailedProcess(
          starter.start(builder), environment.isLinux(), limits, belongings, starter);
    } catch (IOException | RuntimeException e) {
      belongings.giveUp();
      throw e;
    }
  }

  private Path javaProgram() {
    return environment.isWindows()
        ? environment.java()
        : reach.javaHome().resolve("bin").resolve("java");
  }

  /** Windows cannot start a JVM without knowing where Windows is. */
  private boolean isNeeded(String variable) {
    return environment.isWindows()
        && (variable.equalsIgnoreCase("SystemRoot") || variable.equalsIgnoreCase("SystemDrive"));
  }

  private List<String> prefix(SandboxLimits limits, OptionalInt owner) {
    JvmOptions.Resources resources = JvmOptions.Resources.of(limits, 0);
    List<String> line = new ArrayList<>();
    Optional<Path> setpriv = environment.isLinux() ? environment.tool("setpriv") : Optional.empty();
    Optional<Path> prlimit = environment.isLinux() ? environment.tool("prlimit") : Optional.empty();
    Optional<Path> shell = environment.isWindows() ? Optional.empty() : environment.tool("sh");
    if (setpriv.isPresent()) {
      line.add(setpriv.get().toString());
      owner.ifPresent(uid -> line.addAll(WorkerUsers.setprivOptions(uid)));
      line.addAll(List.of("--no-new-privs", "--pdeathsig", "KILL"));
    }
    if (prlimit.isPresent()) {
      line.add(prlimit.get().toString());
      line.addAll(resources.prlimitOptions());
      if (owner.isPresent()) {
        line.add(resources.prlimitProcesses()); // counts by user, and this user is its own
      }
    } else if (shell.isPresent()) {
      line.addAll(List.of(shell.get().toString(), "-c", ULIMIT, "gradus-limits"));
      line.add(Long.toString(resources.processorSeconds()));
    }
    return line;
  }
}
