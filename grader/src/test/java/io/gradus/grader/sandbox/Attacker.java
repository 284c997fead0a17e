package io.gradus.grader.sandbox;

import com.sun.jna.Function;
import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A hostile program. It is run twice with the same arguments, outside and inside of a sandbox, and
 * prints for each attempt {@code <name>\t<done|refused>\t<detail>}. Attempts that would end it are
 * named by the first argument and run alone.
 */
final class Attacker {
  private static final long GIB = 1L << 30;
  private static final int MIB = 1 << 20;
  private static final int EPERM = 1;
  private static final int ENOSYS = 38;

  /** An attempt: returns normally if it succeeded. */
  @FunctionalInterface
  private interface Attempt {
    void run() throws Exception;
  }

  private final Prey prey;
  private final Function syscall =
      NativeLibrary.getProcess().getFunction("syscall", Function.THROW_LAST_ERROR);

  private Attacker(Prey prey) {
    this.prey = prey;
  }

  public static void main(String[] arguments) throws Exception {
    Attacker attacker = new Attacker(Prey.parse(arguments[1]));
    switch (arguments[0]) {
      case "batch" -> {
        attacker.files();
        attacker.network();
        attacker.processes();
        attacker.kernel();
        attacker.resources();
      }
      case "spin" -> spin();
      case "print" -> print();
      case "fill" -> fill();
      case "foreign" -> attacker.foreign();
      case "wait" -> System.in.read();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private void files() {
    Path own = Path.of("").toAbsolutePath();
    attempt("read-file", () -> Files.readAllBytes(prey.canary()));
    attempt("read-file-by-root-link", () -> Files.readAllBytes(under("/proc/self/root")));
    attempt(
        "read-file-of-parent", () -> Files.readAllBytes(under("/proc/" + prey.grader() + "/root")));
    attempt("read-passwd", () -> Files.readAllBytes(Path.of("/etc/passwd")));
    attempt("read-shadow", () -> Files.readAllBytes(Path.of("/etc/shadow")));
    attempt("list-root-home", () -> list(Path.of("/root")));
    attempt("list-home", () -> list(Path.of("/home")));
    attempt("list-folder", () -> list(prey.folder()));
    attempt("create-file", () -> Files.createFile(prey.folder().resolve("made")));
    attempt("create-folder", () -> Files.createDirectory(prey.folder().resolve("made-folder")));
    attempt("overwrite-file", () -> Files.writeString(prey.canary("overwrite"), "changed"));
    attempt("truncate-file", () -> call(76, 45, text(prey.canary("truncate")), 1));
    attempt("delete-file", () -> Files.delete(prey.canary("delete")));
    attempt("move-file", () -> Files.move(prey.canary("move"), own.resolve("moved")));
    attempt("change-permissions", () -> chmod(prey.canary("chmod")));
    attempt("change-time", () -> touch(prey.canary("touch")));
    attempt(
        "hard-link",
        () -> Files.readAllBytes(Files.createLink(own.resolve("hard"), prey.canary())));
    attempt(
        "soft-link",
        () -> Files.readAllBytes(Files.createSymbolicLink(own.resolve("soft"), prey.canary())));
    attempt("open-zero", () -> open(Path.of("/dev/zero"), StandardOpenOption.READ));
    attempt("open-kernel-log", () -> open(Path.of("/dev/kmsg"), StandardOpenOption.READ));
    attempt(
        "open-setting", () -> open(Path.of("/proc/sys/vm/swappiness"), StandardOpenOption.WRITE));
    attempt("inherited-file", this::findInheritedFile);
    attempt("read-variable", () -> require(System.getenv(Prey.SECRET) != null));
  }

  private void network() {
    attempt("tcp", () -> new Socket(InetAddress.getLoopbackAddress(), prey.port()).close());
    attempt("udp", this::sendDatagram);
    attempt(
        "unix-socket", () -> SocketChannel.open(UnixDomainSocketAddress.of(prey.socket())).close());
    attempt("netlink-socket", () -> call(41, 198, 16, 3, 0));
    attempt("abstract-socket", () -> call(41, 198, 1, 2, 0));
    attempt("datagram-pair", () -> call(53, 199, 1, 2, 0, new Memory(8)));
  }

  private void processes() {
    long victim = prey.victim();
    attempt("start-process", () -> startProcess(prey.java()));
    attempt("shell", this::shell);
    attempt("read-environment", () -> readSecret("/proc/" + victim + "/environ"));
    attempt("read-command-line", () -> Files.readAllBytes(Path.of("/proc/" + victim + "/cmdline")));
    attempt("read-grader-environment", () -> readSecret("/proc/" + prey.grader() + "/environ"));
    attempt(
        "open-memory", () -> open(Path.of("/proc/" + victim + "/mem"), StandardOpenOption.READ));
    attempt("signal-grader", () -> call(62, 129, prey.grader(), 0));
    attempt("queue-signal", () -> call(129, 138, victim, 0, queued()));
    attempt("process-handle", () -> call(434, 434, victim, 0));
    attempt("attach", () -> call(101, 117, 0x4206, victim, 0, 0));
    attempt("slow-down", () -> call(141, 140, 0, victim, 19)); // the build may be nice itself
    attempt("pin", () -> call(203, 122, victim, 8, ones()));
    attempt("limit-other", () -> call(302, 261, victim, 7, Pointer.NULL, new Memory(16)));
    attempt("own-signals", () -> ownSignals(victim));
    attempt("kill", () -> call(62, 129, victim, 15));
  }

  private void kernel() {
    attempt("become-root", () -> call(117, 147, 0, 0, 0));
    attempt("new-namespace", () -> call(272, 97, 0x04000000));
    attempt("change-root", () -> call(161, 51, text(Path.of("/"))));
    attempt("unmount", () -> call(166, 39, text(Path.of("/nowhere")), 0));
    attempt("kernel-log", () -> call(103, 116, 10, Pointer.NULL, 0));
    attempt("user-namespace", () -> call(272, 97, 0x10000000));
    attempt("io-uring", () -> call(425, 425, 1, new Memory(128)));
    attempt("bpf", () -> call(321, 280, 0, Pointer.NULL, 0));
    attempt("performance-events", () -> call(298, 241, Pointer.NULL, 0, -1, -1, 0));
    attempt("keys", () -> call(250, 219, 0, -3, 1));
    attempt("user-faults", () -> call(323, 282, 1));
    attempt("watch-files", () -> call(294, 26, 0));
  }

  private void resources() {
    attempt("memory-file", () -> call(319, 279, text(Path.of("m")), 0));
    attempt("shared-segment", this::sharedSegment);
    attempt("shared-memory", () -> map(4096, 3, 0x21));
    attempt("growing-memory", () -> map(4096, 3, 0x122));
    attempt("heap", () -> require(new byte[300 * MIB].length > 0));
    attempt("direct", () -> require(ByteBuffer.allocateDirect(300 * MIB).capacity() > 0));
    attempt("native", () -> new Memory(700L * MIB).close());
    attempt("hidden-native", this::hiddenNative);
    attempt("big-file", () -> Files.write(Path.of("big"), new byte[16 * MIB]));
    attempt("open-files", Attacker::openFiles);
    attempt("threads", Attacker::threads);
  }

  private Path under(String prefix) {
    return Path.of(prefix + prey.canary());
  }

  private static void list(Path folder) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      require(all.iterator().hasNext() || Files.isDirectory(folder));
    }
  }

  private static void open(Path file, StandardOpenOption how) throws IOException {
    FileChannel.open(file, how).close();
  }

  private static void chmod(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  private static void touch(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
  }

  /** Anything open that is neither a pipe nor the JVM's own. */
  private void findInheritedFile() throws IOException {
    List<String> foreign = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path descriptor : all) {
        if (Files.isSymbolicLink(descriptor)) {
          String target = Files.readSymbolicLink(descriptor).toString();
          boolean jvms =
              target.startsWith("/proc/")
                  || target.endsWith("/lib/modules")
                  || target.endsWith(".jar")
                  || target.startsWith("/dev/");
          boolean standard = Integer.parseInt(descriptor.getFileName().toString()) <= 2;
          if (!jvms && !(standard && target.startsWith("pipe:"))) {
            foreign.add(target);
          }
        }
      }
    }
    require(!foreign.isEmpty());
  }

  private void sendDatagram() throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.send(
          new DatagramPacket(new byte[1], 1, InetAddress.getLoopbackAddress(), prey.port()));
    }
  }

  private static void startProcess(String java) throws Exception {
    Process process = new ProcessBuilder(java, "-version").redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    require(process.waitFor() == 0);
  }

  private void shell() {
    int status =
        NativeLibrary.getProcess().getFunction("system").invokeInt(new Object[] {"exit 0"});
    require(status == 0);
  }

  private static void readSecret(String file) throws IOException {
    require(
        new String(Files.readAllBytes(Path.of(file)), java.nio.charset.StandardCharsets.UTF_8)
            .contains(Prey.SECRET));
  }

  /** Makes input and output on a file of ours send signals to somebody else. */
  private void ownSignals(long victim) throws IOException {
    Path file = Files.createTempFile(Path.of("").toAbsolutePath(), "own", "");
    long descriptor = call(257, 56, -100, text(file), 0, 0);
    call(72, 25, descriptor, 8, victim);
  }

  private void sharedSegment() {
    long id = call(29, 194, 0, 4096, 0x380);
    call(31, 195, id, 0, Pointer.NULL);
  }

  /** Memory that was writable and no longer is does not count as data. */
  private void hiddenNative() {
    for (long bytes = 0; bytes < 6 * GIB; bytes += 64 * MIB) {
      long address = map(64 * MIB, 3, 0x22);
      call(10, 226, address, 64 * MIB, 1);
    }
  }

  private long map(long bytes, int protection, int flags) {
    return call(9, 222, Pointer.NULL, bytes, protection, flags, -1, 0);
  }

  private static void openFiles() throws IOException {
    List<FileChannel> open = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        open.add(FileChannel.open(Path.of("/dev/null"), StandardOpenOption.READ));
      }
    } finally {
      for (FileChannel channel : open) {
        channel.close();
      }
    }
  }

  private static void threads() {
    CountDownLatch end = new CountDownLatch(1);
    try {
      for (int i = 0; i < 400; i++) {
        Thread thread = new Thread(() -> awaitQuietly(end));
        thread.setDaemon(true);
        thread.start();
      }
    } finally {
      end.countDown();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A siginfo that a process may send to others: its code must be negative. */
  private static Memory queued() {
    Memory signal = new Memory(128);
    signal.clear();
    signal.setInt(8, -1);
    return signal;
  }

  private static Memory ones() {
    Memory mask = new Memory(8);
    mask.setLong(0, -1);
    return mask;
  }

  /** A call of the x32 machine, which a filter for x86-64 might overlook. */
  private void foreign() {
    attempt("foreign", () -> call(0x40000000L | 39, -1));
    attempt("survived", () -> {});
  }

  @SuppressWarnings("InfiniteLoopStatement")
  private static void spin() {
    long turns = 0;
    while (true) {
      turns++;
      if (turns == Long.MIN_VALUE) {
        System.out.println(turns);
      }
    }
  }

  @SuppressWarnings("InfiniteLoopStatement")
  private static void print() {
    byte[] line = new byte[MIB];
    while (true) {
      System.err.write(line, 0, line.length);
    }
  }

  /** Many files, each of them small enough. */
  @SuppressWarnings("InfiniteLoopStatement")
  private static void fill() throws IOException {
    Path deep = Path.of("").toAbsolutePath();
    for (int i = 0; ; i++) {
      if (i < 20) {
        deep = Files.createDirectory(deep.resolve("d".repeat(100)));
      }
      Files.write(Path.of("fill" + i), new byte[MIB]);
    }
  }

  private long call(long x86, long aarch64, Object... arguments) {
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    Object[] all = new Object[arguments.length + 1];
    all[0] = arm ? aarch64 : x86;
    for (int i = 0; i < arguments.length; i++) {
      all[i + 1] = arguments[i] instanceof Integer n ? Long.valueOf(n) : arguments[i];
    }
    return syscall.invokeLong(all);
  }

  private static Memory text(Path path) {
    return Kernel.text(path.toString());
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalStateException("nothing came of it");
    }
  }

  /** A system call that complains of its arguments has got through: the filter did not stop it. */
  private static void attempt(String name, Attempt what) {
    String outcome = "done";
    String detail = "";
    try {
      what.run();
    } catch (LastErrorException e) {
      boolean stopped = e.getErrorCode() == EPERM || e.getErrorCode() == ENOSYS;
      outcome = stopped || isOfFile(name) ? "refused" : "done";
      detail = e.getMessage();
    } catch (Exception | OutOfMemoryError | LinkageError e) {
      outcome = "refused";
      detail = String.valueOf(e);
    }
    System.out.println(name + "\t" + outcome + "\t" + detail.replaceAll("\\s+", " "));
  }

  /** Attempts on a file, a process or memory count by their result, not by who stopped them. */
  private static boolean isOfFile(String name) {
    return List.of(
            "truncate-file",
            "signal-grader",
            "queue-signal",
            "process-handle",
            "attach",
            "slow-down",
            "pin",
            "limit-other",
            "own-signals",
            "kill",
            "native",
            "hidden-native",
            "shared-segment")
        .contains(name);
  }
}
