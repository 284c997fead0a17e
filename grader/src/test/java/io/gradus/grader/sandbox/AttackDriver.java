package io.gradus.grader.sandbox;

import com.sun.jna.Native;
import io.gradus.datasets.cache.UserCache;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A grader for tests, run as a process of its own so that it can run as any user: lets the {@link
 * Attacker} loose outside and inside of one tier, and prints what came of it, one line for each
 * attempt: {@code <where>\t<name>\t<done|refused>\t<detail>}.
 */
final class AttackDriver {
  static final SandboxLimits LIMITS =
      new SandboxLimits(
          64, 320, Duration.ofSeconds(30), Duration.ofSeconds(60), 64, 128, 4, 4 << 20);

  private final Path base;
  private final Sandbox sandbox;
  private final List<Path> classPath;

  private AttackDriver(Path base, Sandbox sandbox) throws Exception {
    this.base = base;
    this.sandbox = sandbox;
    this.classPath = List.of(origin(Attacker.class), origin(Kernel.class), origin(Native.class));
  }

  /**
   * Runs one attack.
   *
   * @param arguments the tier, a folder of this user's, and what to do
   */
  public static void main(String[] arguments) throws Exception {
    Path base = Path.of(arguments[1]);
    UserCache cache =
        new UserCache(
            Map.of("GRADUS_CACHE", base.resolve("cache").toString()), "Linux", warning -> {});
    SandboxEnvironment here = SandboxEnvironment.current(cache, Map.of());
    SandboxEnvironment environment =
        new SandboxEnvironment(
            here.osName(),
            here.osArch(),
            here.uid(),
            here.javaHome(),
            cache,
            List.of(base.resolve("stage")),
            here.toolFolders(),
            Optional.of(Tier.valueOf(arguments[0])));
    Sandbox sandbox;
    try {
      sandbox = new Sandboxes(environment).detect(SandboxMode.AUTO);
    } catch (SandboxUnavailableException e) {
      System.out.println("unavailable\t" + e.getMessage().replace('\n', ' '));
      return;
    }
    AttackDriver driver = new AttackDriver(base, sandbox);
    if (arguments[2].equals("wait")) {
      driver.waitInside();
    } else {
      driver.attack();
    }
    System.exit(0);
  }

  private void attack() throws Exception {
    for (String where : List.of("outside", "inside")) {
      Path folder = prepare(where);
      try (ServerSocket tcp = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
          DatagramSocket udp = new DatagramSocket(tcp.getLocalPort());
          ServerSocketChannel unix = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
        Process victim = new ProcessBuilder("sleep", "600").start();
        Prey prey =
            new Prey(
                folder,
                udp.getLocalPort(),
                victim.pid(),
                ProcessHandle.current().pid(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        unix.bind(UnixDomainSocketAddress.of(prey.socket()));
        Files.setPosixFilePermissions(prey.socket(), PosixFilePermissions.fromString("rwxrwxrwx"));
        if (where.equals("outside")) {
          report(where, outside(prey, "batch"));
          report(where, outside(prey, "foreign"));
        } else {
          report(where, inside(prey, "batch", LIMITS));
          report("inside", inside(prey, "foreign", LIMITS));
          end("spin", prey, limits(Duration.ofSeconds(1)));
          end("print", prey, LIMITS);
          end("fill", prey, LIMITS);
        }
        victim.destroyForcibly();
      }
    }
    System.out.println("left\t" + left());
  }

  private Path prepare(String where) throws IOException {
    Path folder = Files.createDirectory(base.resolve(where));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    Prey names = new Prey(folder, 0, 0, 0, "");
    List<Path> canaries = new ArrayList<>(List.of(names.canary()));
    Prey.CHANGED.forEach(purpose -> canaries.add(names.canary(purpose)));
    for (Path canary : canaries) {
      Files.writeString(canary, "not for learners");
      Files.setPosixFilePermissions(canary, PosixFilePermissions.fromString("rw-rw-rw-"));
    }
    return folder;
  }

  /** Descriptor 7 is open in this process; its children inherit it unless someone closes it. */
  private String outside(Prey prey, String what) throws Exception {
    Path own = Files.createDirectories(base.resolve("own-" + what));
    List<String> line = new ArrayList<>();
    line.addAll(List.of("sh", "-c", "exec 7< \"$1\"; shift; exec \"$@\"", "sh"));
    line.add(prey.canary().toString());
    line.addAll(List.of(prey.java(), "-Xmx400m", "-Djava.io.tmpdir=" + own, "-cp"));
    line.add(String.join(":", classPath.stream().map(Path::toString).toList()));
    line.addAll(List.of(Attacker.class.getName(), what, prey.format()));
    Process process =
        new ProcessBuilder(line)
            .directory(own.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = text(process.getInputStream());
    process.waitFor();
    return output;
  }

  private String inside(Prey prey, String what, SandboxLimits limits) throws Exception {
    try (SandboxedProcess process = start(prey, what, limits)) {
      CompletableFuture<String> errors =
          CompletableFuture.supplyAsync(() -> text(process.stderr()));
      String output = text(process.stdout());
      System.err.print(errors.join());
      return output;
    }
  }

  /** Runs what never ends by itself, and reports how it ended. */
  private void end(String what, Prey prey, SandboxLimits limits) throws Exception {
    try (SandboxedProcess process = start(prey, what, limits)) {
      CompletableFuture<String> errors =
          CompletableFuture.supplyAsync(() -> text(process.stderr()));
      process.stdout().readAllBytes();
      int printed = errors.join().length();
      while (process.isAlive()) {
        Thread.onSpinWait(); // its pipes are closed: it is being reaped
      }
      String why = process.stopped().orElse("status " + process.exitStatus().orElseThrow());
      System.out.println("ended\t" + what + "\t" + printed + "\t" + why);
    }
  }

  private void waitInside() throws Exception {
    Prey prey = new Prey(base, 0, 0, 0, "");
    SandboxedProcess process = start(prey, "wait", LIMITS);
    process.stdin().flush();
    ProcessHandle.current()
        .descendants()
        .forEach(handle -> System.out.println("child\t" + handle.pid()));
    System.out.println("waiting");
    process.stdout().readAllBytes();
  }

  private SandboxedProcess start(Prey prey, String what, SandboxLimits limits) throws IOException {
    return sandbox.start(
        new JvmCommand(
            classPath,
            Attacker.class.getName(),
            List.of("-XX:TieredStopAtLevel=1"),
            List.of(what, prey.format()),
            Map.of(),
            List.of()),
        limits);
  }

  /** What remains of work folders, which all should be gone. */
  private long left() throws IOException {
    long left = 0;
    for (String parent : List.of("cache/work", "stage/work")) {
      Path folder = base.resolve(parent);
      if (Files.isDirectory(folder)) {
        try (var all = Files.list(folder)) {
          left += all.count();
        }
      }
    }
    return left;
  }

  private static SandboxLimits limits(Duration processorTime) {
    return new SandboxLimits(
        LIMITS.heapMegabytes(),
        LIMITS.nativeMegabytes(),
        processorTime,
        LIMITS.wallTime(),
        LIMITS.processes(),
        LIMITS.openFiles(),
        LIMITS.fileMegabytes(),
        LIMITS.outputBytes());
  }

  private static void report(String where, String output) {
    output.lines().forEach(line -> System.out.println(where + "\t" + line));
  }

  private static String text(InputStream in) {
    try {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return String.valueOf(e);
    }
  }

  static Path origin(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
