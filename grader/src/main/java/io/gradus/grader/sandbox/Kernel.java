package io.gradus.grader.sandbox;

import com.sun.jna.Function;
import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/**
 * Raw system calls of the calling thread alone. The C library's own functions for changing the user
 * would change all threads of the JVM; here only the thread that then execs must change.
 */
final class Kernel {
  private static final int AT_FDCWD = -100;
  private static final int O_PATH = 010000000;
  private static final int O_CLOEXEC = 02000000;
  private static final int CLOSE_RANGE_CLOEXEC = 4;
  private static final int PR_SET_PDEATHSIG = 1;
  private static final int PR_SET_SECCOMP = 22;
  private static final int PR_SET_NO_NEW_PRIVS = 38;
  private static final int PR_CAP_AMBIENT = 47;
  private static final int PR_CAP_AMBIENT_CLEAR_ALL = 4;
  private static final int SECCOMP_MODE_FILTER = 2;
  private static final int SIGKILL = 9;
  private static final int CAPABILITY_VERSION_3 = 0x20080522;

  /** Numbers that differ between machines; the rest are the same on all. */
  record Numbers(
      long execve,
      long openat,
      long setgroups,
      long setresgid,
      long setresuid,
      long capset,
      long prctl,
      long prlimit,
      long setsid,
      long getppid) {
    static Numbers of(SeccompFilter.Machine machine) {
      return switch (machine) {
        case X86_64 -> new Numbers(59, 257, 116, 119, 117, 126, 157, 302, 112, 110);
        case AARCH64 -> new Numbers(221, 56, 159, 149, 147, 91, 167, 261, 157, 173);
      };
    }
  }

  static final long LANDLOCK_CREATE_RULESET = 444;
  static final long LANDLOCK_ADD_RULE = 445;
  static final long LANDLOCK_RESTRICT_SELF = 446;
  private static final long CLOSE_RANGE = 436;

  private final Numbers numbers;
  private final Function syscall =
      NativeLibrary.getProcess().getFunction("syscall", Function.THROW_LAST_ERROR);

  Kernel(Numbers numbers) {
    this.numbers = numbers;
  }

  /**
   * @throws LastErrorException with the kernel's error number
   */
  long call(long number, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = number;
    for (int i = 0; i < arguments.length; i++) {
      Object argument = arguments[i];
      all[i + 1] = argument instanceof Integer n ? Long.valueOf(n) : argument;
    }
    return syscall.invokeLong(all);
  }

  /** A descriptor that names a file, without opening it. */
  int openPath(String path) {
    return (int) call(numbers.openat(), AT_FDCWD, text(path), O_PATH | O_CLOEXEC, 0);
  }

  long parent() {
    return call(numbers.getppid());
  }

  void newSession() {
    call(numbers.setsid());
  }

  void becomeUser(int uid) {
    call(numbers.setgroups(), 0, Pointer.NULL);
    call(numbers.setresgid(), uid, uid, uid);
    call(numbers.setresuid(), uid, uid, uid);
  }

  /** All of them; with {@link #noNewPrivileges} no exec brings one back, not even root's. */
  void dropCapabilities() {
    prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL);
    Memory header = new Memory(8);
    header.setInt(0, CAPABILITY_VERSION_3);
    header.setInt(4, 0);
    Memory none = new Memory(24);
    none.clear();
    call(numbers.capset(), header, none);
  }

  void dieWithParent() {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
  }

  void noNewPrivileges() {
    prctl(PR_SET_NO_NEW_PRIVS, 1);
  }

  void limit(int resource, long value) {
    Memory both = new Memory(16);
    both.setLong(0, value);
    both.setLong(8, value);
    call(numbers.prlimit(), 0, resource, both, Pointer.NULL);
  }

  /** Descriptors beside the standard three do not outlive the exec. */
  void closeOthersOnExec() {
    call(CLOSE_RANGE, 3, 0xffffffffL, CLOSE_RANGE_CLOEXEC);
  }

  void filter(Memory program) {
    Memory header = new Memory(16);
    header.clear();
    header.setShort(0, (short) (program.size() / 8));
    header.setPointer(8, program);
    call(numbers.prctl(), PR_SET_SECCOMP, SECCOMP_MODE_FILTER, header, 0, 0);
  }

  /** Never returns. */
  void exec(Memory program, Memory arguments, Memory environment) {
    call(numbers.execve(), program, arguments, environment);
  }

  private long prctl(int option, int argument) {
    return call(numbers.prctl(), option, argument, 0, 0, 0);
  }

  static Memory text(String text) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Memory memory = new Memory(bytes.length + 1L);
    memory.write(0, bytes, 0, bytes.length);
    memory.setByte(bytes.length, (byte) 0);
    return memory;
  }
}
