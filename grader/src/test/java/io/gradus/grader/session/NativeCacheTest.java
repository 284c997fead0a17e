package io.gradus.grader.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeCacheTest {
  @TempDir private Path target;
  private final AtomicInteger unpacked = new AtomicInteger();

  private void unpack(Path folder) throws IOException {
    unpacked.incrementAndGet();
    Path inner = Files.createDirectory(folder.resolve("pytorch"));
    Files.writeString(inner.resolve("libtorch.so"), "native");
  }

  private Path prepare() throws IOException {
    return NativeCache.prepare(target, "pytorch-1", this::unpack);
  }

  @Test
  void itIsUnpackedOnce() throws IOException {
    Path prepared = prepare();
    assertThat(prepared.resolve("pytorch/libtorch.so")).hasContent("native");
    assertThat(prepare()).isEqualTo(prepared);
    assertThat(unpacked).hasValue(1);
  }

  @Test
  void severalAtOnceUnpackOnce() throws Exception {
    ExecutorService four = Executors.newFixedThreadPool(4);
    try {
      List<Future<Path>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(four.submit(this::prepare));
      }
      for (Future<Path> one : all) {
        assertThat(one.get().resolve("complete.txt")).exists();
      }
    } finally {
      four.shutdownNow();
    }
    assertThat(unpacked).hasValue(1);
  }

  @Test
  void aFailedOneLeavesNothing() {
    assertThatThrownBy(
            () ->
                NativeCache.prepare(
                    target,
                    "pytorch-1",
                    folder -> {
                      unpack(folder);
                      throw new IOException("no space left");
                    }))
        .hasMessage("no space left");
    assertThat(target).isDirectoryNotContaining(path -> !path.endsWith(".lock"));
  }

  @Test
  void whatAnInterruptedOneLeftIsRemoved() throws IOException {
    Path left = Files.createDirectory(target.resolve(".unpacking-123"));
    Files.writeString(left.resolve("part"), "half");
    Path halfMade = Files.createDirectory(target.resolve("pytorch-1"));
    Files.writeString(halfMade.resolve("part"), "half");
    Path prepared = prepare();
    assertThat(left).doesNotExist();
    assertThat(prepared.resolve("part")).doesNotExist();
    assertThat(prepared.resolve("pytorch/libtorch.so")).exists();
  }

  @Test
  void aTruncatedFileIsUnpackedAgain() throws IOException {
    Path file = prepare().resolve("pytorch/libtorch.so");
    Files.writeString(file, "nat");
    prepare();
    assertThat(file).hasContent("native");
    assertThat(unpacked).hasValue(2);
  }

  @Test
  void anotherUserMayReadIt() throws IOException {
    Path prepared =
        NativeCache.prepare(
            target,
            "pytorch-1",
            folder -> {
              Path inner = Files.createTempDirectory(folder, "private");
              Files.writeString(inner.resolve("a.so"), "x");
            });
    try (var all = Files.walk(prepared)) {
      assertThat(all)
          .allSatisfy(
              path ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                      .isEqualTo(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  @Test
  void aPreparedOneNeedsNoRightToWrite() throws IOException {
    prepare();
    Files.delete(target.resolve(".lock"));
    assertThat(prepare()).exists();
    assertThat(target.resolve(".lock")).as("not even the lock is touched").doesNotExist();
  }
}
