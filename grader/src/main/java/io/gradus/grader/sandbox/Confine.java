package io.gradus.grader.sandbox;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The launcher of tier B, a JVM of its own: gives up its user, its capabilities, its view of the
 * file system and most system calls, in the one thread that then becomes the learner's JVM. Any
 * step that fails ends it before anything of the learner's runs.
 */
final class Confine {
  /** The exit status when a step failed; standard error says which. */
  static final int FAILED = 125;

  private record Limit(int resource, long value) {}

  private final Kernel kernel;
  private final SeccompFilter.Machine machine;
  private final List<String> read = new ArrayList<>();
  private final List<String> execute = new ArrayList<>();
  private final List<String> devices = new ArrayList<>();
  private final List<String> own = new ArrayList<>();
  private final List<Limit> limits = new ArrayList<>();
  // Native memory lives as long as its owner is reachable.
  private final List<Memory> kept = new ArrayList<>();
  private int uid = -1;
  private long parent = -1;
  private List<String> command = List.of();
  private String step = "reading the arguments";

  private Confine(SeccompFilter.Machine machine) {
    this.machine = machine;
    this.kernel = new Kernel(Kernel.Numbers.of(machine));
  }

  /**
   * Confines this process, then becomes the program.
   *
   * @param arguments {@code machine=…}, then {@code read=}, {@code execute=}, {@code device=},
   *     {@code own=} (paths), {@code limit=resource:value}, {@code uid=}, {@code parent=}, and
   *     after {@code --} the program and its arguments
   */
  public static void main(String[] arguments) {
    Confine confine =
        new Confine(SeccompFilter.Machine.valueOf(arguments[0].substring("machine=".length())));
    try {
      confine.parse(arguments);
      confine.run();
    } catch (LastErrorException e) {
      System.err.println(
          "landlock: "
              + confine.step
              + ": "
              + e.getMessage()
              + " (error "
              + e.getErrorCode()
              + ")");
    } catch (RuntimeException e) {
      System.err.println("landlock: " + confine.step + ": " + e);
    }
    Runtime.getRuntime().halt(FAILED);
  }

  private void parse(String[] arguments) {
    for (int i = 1; i < arguments.length; i++) {
      if (arguments[i].equals("--")) {
        command = List.of(arguments).subList(i + 1, arguments.length);
        return;
      }
      int equals = arguments[i].indexOf('=');
      take(arguments[i].substring(0, equals), arguments[i].substring(equals + 1));
    }
    throw new IllegalArgumentException("no program");
  }

  private void take(String name, String value) {
    switch (name) {
      case "read" -> read.add(value);
      case "execute" -> execute.add(value);
      case "device" -> devices.add(value);
      case "own" -> own.add(value);
      case "uid" -> uid = Integer.parseInt(value);
      case "parent" -> parent = Long.parseLong(value);
      case "limit" -> {
        int colon = value.indexOf(':');
        limits.add(
            new Limit(
                Integer.parseInt(value.substring(0, colon)),
                Long.parseLong(value.substring(colon + 1))));
      }
      default -> throw new IllegalArgumentException("unknown argument " + name);
    }
  }

  /** All memory and all classes are had before the first restriction comes into force. */
  private void run() {
    step = "is not available on this kernel";
    Landlock landlock = new Landlock(kernel);
    step = "granting files";
    read.forEach(path -> landlock.read(path, Files.isDirectory(Path.of(path))));
    execute.forEach(landlock::execute);
    devices.forEach(landlock::device);
    own.forEach(landlock::own);
    landlock.read("/proc/self", true);

    step = "preparing the program";
    long pid = ProcessHandle.current().pid();
    byte[] bytes = SeccompFilter.shared(machine, pid);
    Memory filter = new Memory(bytes.length);
    filter.write(0, bytes, 0, bytes.length);
    Memory program = Kernel.text(command.get(0));
    Memory arguments = strings(command);
    Memory environment = strings(variables());

    step = "starting a session";
    kernel.newSession();
    step = "becoming another user";
    if (uid >= 0) {
      kernel.becomeUser(uid);
    }
    step = "dropping capabilities";
    kernel.dropCapabilities();
    step = "dying with the grader";
    kernel.dieWithParent();
    if (kernel.parent() != parent) {
      throw new IllegalStateException("the grader has ended");
    }
    step = "forbidding new privileges";
    kernel.noNewPrivileges();
    step = "restricting files";
    landlock.restrict();
    step = "closing files";
    kernel.closeOthersOnExec();
    step = "setting limits";
    for (Limit limit : limits) {
      kernel.limit(limit.resource(), limit.value());
    }
    step = "filtering system calls";
    kernel.filter(filter);
    step = "starting the JVM";
    kernel.exec(program, arguments, environment);
  }

  private static List<String> variables() {
    return System.getenv().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .toList();
  }

  private Memory strings(List<String> texts) {
    Memory array = new Memory((texts.size() + 1L) * 8);
    for (int i = 0; i < texts.size(); i++) {
      Memory text = Kernel.text(texts.get(i));
      kept.add(text);
      array.setPointer(i * 8L, text);
    }
    array.setPointer(texts.size() * 8L, Pointer.NULL);
    return array;
  }
}
