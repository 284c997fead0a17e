package io.gradus.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerUsersTest {
  /** With locks of its own this test would end a real grader's workers of the same user. */
  private static final int FIRST = 61_170;

  @TempDir private Path locks;

  /** Another grader: tries to lock each file, and prints what it could lock. */
  static final class OtherGrader {
    private OtherGrader() {}

    public static void main(String[] files) throws IOException {
      for (String file : files) {
        try (FileChannel channel = FileChannel.open(Path.of(file), StandardOpenOption.WRITE)) {
          System.out.print(channel.tryLock() == null ? "held " : "free ");
        }
      }
    }
  }

  @Test
  void twoSandboxesOfOneJvmKeepBothUsersFromOtherGraders() throws Exception {
    WorkerUsers users = new WorkerUsers(locks, FIRST);
    try (WorkerUsers.Lease first = users.lease();
        WorkerUsers.Lease second = new WorkerUsers(locks, FIRST).lease()) {
      assertThat(second.uid()).isNotEqualTo(first.uid());
      assertThat(asOtherGrader(first.uid(), second.uid())).isEqualTo("held held ");
    }
  }

  @Test
  void aUserThatWasGivenBackIsFreeForOthersAndForUs() throws Exception {
    WorkerUsers users = new WorkerUsers(locks, FIRST);
    WorkerUsers.Lease lease = users.lease();
    lease.close();
    lease.close();
    assertThat(asOtherGrader(lease.uid())).isEqualTo("free ");
    try (WorkerUsers.Lease again = users.lease()) {
      assertThat(again.uid()).isEqualTo(lease.uid());
    }
  }

  private String asOtherGrader(int... uids) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            OtherGrader.class.getName());
    for (int uid : uids) {
      builder.command().add(locks.resolve(uid + ".lock").toString());
    }
    Process process = builder.redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
