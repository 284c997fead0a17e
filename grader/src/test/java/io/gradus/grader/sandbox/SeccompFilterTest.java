package io.gradus.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the filter's program as the kernel would, for both machines. */
class SeccompFilterTest {
  private static final long OWN_PID = 4242;
  private static final int X86 = 0xc000003e;
  private static final int ARM = 0xc00000b7;
  private static final String ALLOW = "allow";
  private static final String KILL = "kill";

  @ParameterizedTest(name = "{0}: {4}")
  @CsvSource({
    // call, x86-64, aarch64, arguments, verdict
    "read, 0, 63, 0, allow",
    "futex, 202, 98, 0, allow",
    "execve, 59, 221, 0, allow",
    "exit_group, 231, 94, 0, allow",
    "ptrace, 101, 117, 0, 1",
    "socket, 41, 198, 1, 1",
    "unshare, 272, 97, 0, 1",
    "bpf, 321, 280, 0, 1",
    "clone3, 435, 435, 0, 38",
    "newer than known, 451, 451, 0, 38",
    "far newer, 9999, 9999, 0, 38",
    "clone of a thread, 56, 220, 0x3d0f00, allow",
    "clone of a process, 56, 220, 0x11, 1",
    "clone of a thread into a namespace, 56, 220, 0x403d0f00, 1",
    "clone of a thread into a user namespace, 56, 220, 0x103d0f00, 1",
    "mmap private, 9, 222, 0 0 0 0x22, allow",
    "mmap of a file shared, 9, 222, 0 0 0 0x01, allow",
    "mmap shared anonymous, 9, 222, 0 0 0 0x21, 1",
    "mmap validated shared anonymous, 9, 222, 0 0 0 0x23, 1",
    "mmap growing down, 9, 222, 0 0 0 0x122, 1",
    "socketpair of streams, 53, 199, 1 1, allow",
    "socketpair close-on-exec, 53, 199, 1 0x80001, allow",
    "socketpair of datagrams, 53, 199, 1 2, 1",
    "socketpair of another family, 53, 199, 2 1, 1",
    "sendto without an address, 44, 206, 3 0 0 0 0, allow",
    "sendto with an address, 44, 206, 3 0 0 0 0x1000, 1",
    "sendto with a high address, 44, 206, 3 0 0 0 0x100000000, 1",
    "prctl set name, 157, 167, 15, allow",
    "prctl parent death, 157, 167, 1, 1",
    "prlimit of itself, 302, 261, 0, allow",
    "prlimit of another, 302, 261, 17, 1",
    "fcntl get flags, 72, 25, 3 3, allow",
    "fcntl set owner, 72, 25, 3 8, 1",
    "fcntl lease, 72, 25, 3 1024, 1",
    "ioctl bytes to read, 16, 29, 0 0x541b, allow",
    "ioctl push back input, 16, 29, 0 0x5412, 25",
  })
  void bothTiers(String call, int x86, int arm, String arguments, String verdict) {
    long[] values = values(arguments);
    byte[][] programs = {
      SeccompFilter.isolated(SeccompFilter.Machine.X86_64),
      SeccompFilter.shared(SeccompFilter.Machine.X86_64, OWN_PID)
    };
    for (byte[] program : programs) {
      assertThat(verdict(program, X86, x86, values)).isEqualTo(verdict);
    }
    byte[][] others = {
      SeccompFilter.isolated(SeccompFilter.Machine.AARCH64),
      SeccompFilter.shared(SeccompFilter.Machine.AARCH64, OWN_PID)
    };
    for (byte[] program : others) {
      assertThat(verdict(program, ARM, arm, values)).isEqualTo(verdict);
    }
  }

  @ParameterizedTest(name = "{0}: {4} isolated, {5} shared")
  @CsvSource({
    "kill itself, 62, 129, 4242, allow, allow",
    "kill another, 62, 129, 1, allow, 1",
    "kill a group, 62, 129, -1, allow, 1",
    "signal its thread, 234, 131, 4242, allow, allow",
    "signal another's thread, 234, 131, 7, allow, 1",
    "tkill, 200, 130, 4242, allow, 1",
    "fchmodat, 268, 53, 0, allow, 1",
    "utimensat, 280, 88, 0, allow, 1",
    "truncate, 76, 45, 0, allow, 1",
  })
  void sharedTierIsStricter(
      String call, int x86, int arm, String arguments, String isolated, String shared) {
    long[] values = values(arguments);
    SeccompFilter.Machine intel = SeccompFilter.Machine.X86_64;
    SeccompFilter.Machine other = SeccompFilter.Machine.AARCH64;

    assertThat(verdict(SeccompFilter.isolated(intel), X86, x86, values)).isEqualTo(isolated);
    assertThat(verdict(SeccompFilter.shared(intel, OWN_PID), X86, x86, values)).isEqualTo(shared);
    assertThat(verdict(SeccompFilter.isolated(other), ARM, arm, values)).isEqualTo(isolated);
    assertThat(verdict(SeccompFilter.shared(other, OWN_PID), ARM, arm, values)).isEqualTo(shared);
  }

  @ParameterizedTest
  @CsvSource({"0x40000003, 0, false", "0, 0x40000028, false", "0, 0, true"})
  void callsOfOtherMachinesKill(String architecture, String number, boolean arm) {
    SeccompFilter.Machine machine =
        arm ? SeccompFilter.Machine.AARCH64 : SeccompFilter.Machine.X86_64;
    int foreign = Integer.decode(architecture);
    int seen = foreign != 0 ? foreign : X86;

    assertThat(verdict(SeccompFilter.isolated(machine), seen, Integer.decode(number), new long[6]))
        .isEqualTo(KILL);
  }

  private static long[] values(String arguments) {
    long[] given = Arrays.stream(arguments.split(" ")).mapToLong(Long::decode).toArray();
    return Arrays.copyOf(given, 6);
  }

  private static String verdict(byte[] program, int architecture, int number, long[] arguments) {
    ByteBuffer call = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    call.putInt(number).putInt(architecture).putLong(0);
    for (long argument : arguments) {
      call.putLong(argument);
    }
    int result = run(ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN), call);
    if (result == 0x7fff0000) {
      return ALLOW;
    }
    return result == 0x80000000 ? KILL : Integer.toString(result & 0xffff);
  }

  private static int run(ByteBuffer program, ByteBuffer data) {
    int accumulator = 0;
    int at = 0;
    while (true) {
      int code = program.getShort(at * 8);
      int ifTrue = program.get(at * 8 + 2) & 0xff;
      int ifFalse = program.get(at * 8 + 3) & 0xff;
      int constant = program.getInt(at * 8 + 4);
      at++;
      switch (code) {
        case 0x20 -> accumulator = data.getInt(constant);
        case 0x54 -> accumulator &= constant;
        case 0x15 -> at += accumulator == constant ? ifTrue : ifFalse;
        case 0x25 -> at += Integer.compareUnsigned(accumulator, constant) > 0 ? ifTrue : ifFalse;
        case 0x06 -> {
          return constant;
        }
        default -> throw new AssertionError("No such instruction: " + code);
      }
    }
  }
}
