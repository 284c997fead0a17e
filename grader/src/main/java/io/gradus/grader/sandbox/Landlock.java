package io.gradus.grader.sandbox;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/**
 * A Landlock ruleset: what is not granted here is refused, as far as the kernel's version of
 * Landlock can refuse it. The rights and their versions are those of {@code linux/landlock.h}.
 */
final class Landlock {
  private static final long EXECUTE = 1;
  private static final long WRITE_FILE = 1 << 1;
  private static final long READ_FILE = 1 << 2;
  private static final long READ_DIR = 1 << 3;
  private static final long REMOVE_DIR = 1 << 4;
  private static final long REMOVE_FILE = 1 << 5;
  private static final long MAKE_DIR = 1 << 7;
  private static final long MAKE_REG = 1 << 8;
  private static final long MAKE_SYM = 1 << 12;
  private static final long REFER = 1 << 13;
  private static final long TRUNCATE = 1 << 14;
  private static final long IOCTL_DEV = 1 << 15;
  private static final long FIRST_VERSION = (1 << 13) - 1;

  private static final int CREATE_RULESET_VERSION = 1;
  private static final int RULE_PATH_BENEATH = 1;
  private static final long NETWORK_BIND_AND_CONNECT = 3;
  private static final long SCOPE_SOCKETS_AND_SIGNALS = 3;

  private final Kernel kernel;
  private final int version;
  private final long handled;
  private final int ruleset;

  /**
   * @throws LastErrorException if the kernel has no Landlock, or it is switched off
   */
  Landlock(Kernel kernel) {
    this.kernel = kernel;
    this.version =
        (int) kernel.call(Kernel.LANDLOCK_CREATE_RULESET, Pointer.NULL, 0, CREATE_RULESET_VERSION);
    this.handled = handledBy(version);
    Memory attributes = new Memory(24);
    attributes.setLong(0, handled);
    attributes.setLong(8, version >= 4 ? NETWORK_BIND_AND_CONNECT : 0);
    attributes.setLong(16, version >= 6 ? SCOPE_SOCKETS_AND_SIGNALS : 0);
    int size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
    this.ruleset = (int) kernel.call(Kernel.LANDLOCK_CREATE_RULESET, attributes, size, 0);
  }

  /** File system rights that a version can refuse. */
  static long handledBy(int version) {
    return FIRST_VERSION
        | (version >= 2 ? REFER : 0)
        | (version >= 3 ? TRUNCATE : 0)
        | (version >= 5 ? IOCTL_DEV : 0);
  }

  /** To read a file, or a folder and all below. */
  void read(String path, boolean folder) {
    grant(path, folder ? READ_FILE | READ_DIR : READ_FILE);
  }

  /** To read and execute one file. */
  void execute(String file) {
    grant(file, READ_FILE | EXECUTE);
  }

  /** To read and write one device. */
  void device(String file) {
    grant(file, READ_FILE | WRITE_FILE);
  }

  /** To do in a folder what a program does with its own files; no devices, pipes or sockets. */
  void own(String folder) {
    grant(
        folder,
        READ_FILE
            | READ_DIR
            | WRITE_FILE
            | REMOVE_DIR
            | REMOVE_FILE
            | MAKE_DIR
            | MAKE_REG
            | MAKE_SYM
            | REFER
            | TRUNCATE);
  }

  /** Puts the ruleset in force for this thread and all that it becomes. */
  void restrict() {
    kernel.call(Kernel.LANDLOCK_RESTRICT_SELF, ruleset, 0);
  }

  private void grant(String path, long rights) {
    Memory rule = new Memory(12);
    rule.setLong(0, rights & handled);
    rule.setInt(8, kernel.openPath(path));
    kernel.call(Kernel.LANDLOCK_ADD_RULE, ruleset, RULE_PATH_BENEATH, rule, 0);
  }
}
