package io.gradus.grader.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The seccomp program of a learner's process: which system calls the kernel refuses it. What a JVM
 * with libtorch needs is allowed; threads, but no processes; no sockets; nothing that touches other
 * processes, the kernel or memory that no limit counts.
 *
 * <p>The filter is in force before the JVM is exec'ed, so {@code execve} itself stays allowed: it
 * cannot make a second process, and what it starts keeps the filter.
 */
final class SeccompFilter {
  private static final int EPERM = 1;
  private static final int ENOTTY = 25;
  private static final int ENOSYS = 38;

  /** Calls that came after this one are unknown here; libraries fall back on ENOSYS. */
  private static final int LAST_KNOWN_CALL = 450;

  private static final int X32_BIT = 0x40000000;

  private static final int CLONE_THREAD = 0x00010000;
  // NEWTIME, NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET
  private static final int CLONE_NAMESPACES = 0x80 | 0x00020000 | 0x02000000 | 0x7c000000;
  private static final int MAP_SHARED_ANONYMOUS = 0x01 | 0x20;
  private static final int MAP_GROWSDOWN = 0x100;
  private static final int PR_SET_PDEATHSIG = 1;
  private static final int AF_UNIX = 1;
  private static final int SOCK_STREAM = 1;
  private static final int SOCK_TYPE_MASK = 0xf;
  // SETOWN, SETSIG, SETOWN_EX send signals to any process of the user; SETLEASE stalls its files.
  private static final int[] FCNTL_REFUSED = {8, 10, 15, 1024};
  // TCGETS, TIOCGWINSZ, FIONREAD, FIONBIO, FIONCLEX, FIOCLEX
  private static final int[] IOCTL_ALLOWED = {0x5401, 0x5413, 0x541b, 0x5421, 0x5450, 0x5451};

  /** The machines whose numbers are known. */
  enum Machine {
    X86_64(0xc000003e, 2),
    AARCH64(0xc00000b7, 3);

    private final int audit;
    private final int column;

    Machine(int audit, int column) {
      this.audit = audit;
      this.column = column;
    }
  }

  private final Machine machine;
  private final OptionalLong ownPid;
  private final Bpf rules = new Bpf();

  private SeccompFilter(Machine machine, OptionalLong ownPid) {
    this.machine = machine;
    this.ownPid = ownPid;
  }

  /** For a process with namespaces of its own (tier A). */
  static byte[] isolated(Machine machine) {
    return new SeccompFilter(machine, OptionalLong.empty()).program();
  }

  /**
   * For a process that shares the machine's processes and files (tier B): it may send signals to
   * itself only, and change no attributes of files.
   *
   * @param ownPid kept over exec, so known before
   */
  static byte[] shared(Machine machine, long ownPid) {
    return new SeccompFilter(machine, OptionalLong.of(ownPid)).program();
  }

  private byte[] program() {
    Bpf head = new Bpf();
    head.loadArchitecture().ifEqual(machine.audit, 1, 0).returns(Bpf.RET_KILL_PROCESS);
    head.loadNumber();
    if (machine == Machine.X86_64) {
      head.ifGreater(X32_BIT - 1, 0, 1).returns(Bpf.RET_KILL_PROCESS);
    }
    head.ifGreater(LAST_KNOWN_CALL, 0, 1).returns(errno(ENOSYS));
    refuseListed();
    judgeByArguments();
    return head.append(rules).returns(Bpf.RET_ALLOW).bytes();
  }

  private void refuseListed() {
    for (Map.Entry<Integer, String> call : listed().entrySet()) {
      rules.ifEqual(call.getKey(), 0, 1).returns(errno(EPERM));
    }
  }

  private void judgeByArguments() {
    // glibc then falls back to clone, whose flags can be read.
    rules.ifEqual(435, 0, 1).returns(errno(ENOSYS));
    judge(56, 220, unless(0, CLONE_THREAD, CLONE_THREAD), unless(0, CLONE_NAMESPACES, 0));
    judge(
        9,
        222,
        when(3, MAP_SHARED_ANONYMOUS, MAP_SHARED_ANONYMOUS),
        when(3, MAP_GROWSDOWN, MAP_GROWSDOWN));
    // The JDK's channels need a pair of streams; a pair of datagrams could be sent elsewhere.
    judge(53, 199, unless(0, -1, AF_UNIX), unless(1, SOCK_TYPE_MASK, SOCK_STREAM));
    judge(44, 206, unless(4, -1, 0), unlessHighZero(4));
    judge(157, 167, when(0, -1, PR_SET_PDEATHSIG));
    judge(302, 261, unless(0, -1, 0));
    Bpf fcntl = new Bpf();
    for (int command : FCNTL_REFUSED) {
      fcntl.append(when(1, -1, command));
    }
    judge(72, 25, fcntl);
    Bpf ioctl = new Bpf().loadArgument(1);
    for (int i = 0; i < IOCTL_ALLOWED.length; i++) {
      ioctl.ifEqual(IOCTL_ALLOWED[i], IOCTL_ALLOWED.length - i, 0);
    }
    judge(16, 29, ioctl.returns(errno(ENOTTY)));
    if (ownPid.isPresent()) {
      int pid = Math.toIntExact(ownPid.getAsLong());
      judge(62, 129, unless(0, -1, pid)); // kill
      judge(234, 131, unless(0, -1, pid)); // tgkill
      judge(129, 138, unless(0, -1, pid)); // rt_sigqueueinfo
      judge(297, 240, unless(0, -1, pid)); // rt_tgsigqueueinfo
    }
  }

  /** Applies tests, each of which refuses or falls through, to one call; then allows it. */
  private void judge(int x86, int aarch64, Bpf... tests) {
    Bpf body = new Bpf();
    for (Bpf test : tests) {
      body.append(test);
    }
    body.returns(Bpf.RET_ALLOW);
    int number = machine == Machine.X86_64 ? x86 : aarch64;
    rules.ifEqual(number, 0, body.length()).append(body);
  }

  private static Bpf when(int argument, int mask, int value) {
    return new Bpf().loadArgument(argument).and(mask).ifEqual(value, 0, 1).returns(errno(EPERM));
  }

  private static Bpf unless(int argument, int mask, int value) {
    return new Bpf().loadArgument(argument).and(mask).ifEqual(value, 1, 0).returns(errno(EPERM));
  }

  private static Bpf unlessHighZero(int argument) {
    return new Bpf().loadArgumentHigh(argument).ifEqual(0, 1, 0).returns(errno(EPERM));
  }

  private static int errno(int number) {
    return Bpf.RET_ERRNO | number;
  }

  /** Numbers and names of the calls that are refused whatever their arguments. */
  private Map<Integer, String> listed() {
    Map<Integer, String> calls = new TreeMap<>();
    try (InputStream in = SeccompFilter.class.getResourceAsStream("syscalls.txt")) {
      if (in == null) {
        throw new IllegalStateException("syscalls.txt is missing from the grader's jar");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split(" ");
          number(cells).ifPresent(n -> calls.put(n, cells[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("syscalls.txt cannot be read from the grader's jar", e);
    }
    return calls;
  }

  private OptionalInt number(String[] cells) {
    boolean applies = cells[0].equals("both") || ownPid.isPresent();
    String cell = cells[machine.column];
    return applies && !cell.equals("-")
        ? OptionalInt.of(Integer.parseInt(cell))
        : OptionalInt.empty();
  }
}
