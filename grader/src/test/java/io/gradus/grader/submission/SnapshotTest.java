package io.gradus.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gradus.grader.compile.SourceFile;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.Severity;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SnapshotTest {
  private static final String A = "src/main/java/episode2/A.java";

  @TempDir Path folder;
  private Path workspace;

  @BeforeEach
  void workspace() throws IOException {
    workspace = Files.createDirectories(folder.resolve("my work"));
    write(A, "class A {}");
  }

  private Path write(String path, String text) throws IOException {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String path, byte[] content) throws IOException {
    Path file = workspace.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private Snapshot take() throws WorkspaceProblem {
    return Snapshot.take(workspace, SnapshotLimits.DEFAULT);
  }

  /** What is told where, the text of A left as it is. */
  private String told(Snapshot snapshot) {
    assertThat(snapshot.java()).contains(new SourceFile(A, "class A {}"));
    assertThat(snapshot.findings()).hasSize(1);
    Finding finding = snapshot.findings().get(0);
    String where = finding.place().map(p -> p.file().raw()).orElse("");
    return finding.severity() + " " + finding.code() + " " + where;
  }

  @Test
  void sourcesAndAnswersByPath() throws Exception {
    write("src/main/java/Top.java", "\uFEFFclass Top {}\r\n");
    write("answers/episode2/Quiz.md", "- [x] größer");
    write("pages/index.md", "not an answer");
    write("src/test/java/T.java", "not a source");
    write("src/main/java/episode2/.#A.java", "an editor's lock");
    write("gradus.json", "{}");

    Snapshot snapshot = take();

    assertThat(snapshot.java())
        .containsExactly(
            new SourceFile("src/main/java/Top.java", "class Top {}\r\n"),
            new SourceFile(A, "class A {}"));
    assertThat(snapshot.answers()).isEqualTo(Map.of("answers/episode2/Quiz.md", "- [x] größer"));
    assertThat(snapshot.findings()).isEmpty();
  }

  @Test
  void theHashIsOfTheContent() throws Exception {
    String before = take().hash();
    assertThat(take().hash()).isEqualTo(before).hasSize(64);

    write("answers/a.md", "x");
    String withAnswer = take().hash();
    write("answers/a.md", "y");

    assertThat(List.of(before, withAnswer, take().hash())).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "src/main/java/episode2/B.class, WARNING submission/class-file",
    "src/main/java/lib.JAR, WARNING submission/jar",
    "src/main/java/module-info.java, WARNING submission/module-info",
    "src/main/java/episode2/Module-Info.java, WARNING submission/module-info",
    "src/main/java/episode2/B C.java, WARNING submission/odd-name",
    "src/main/java/episode2/class.java, WARNING submission/odd-name",
    "src/main/java/episode2/2B.java, WARNING submission/odd-name",
    "src/main/java/episode2/app.properties, INFORMATION submission/ignored",
  })
  void whatIsLeftOut(String path, String expected) throws Exception {
    write(path, "class B {}");

    assertThat(told(take())).isEqualTo(expected + " " + path);
    assertThat(take().java()).hasSize(1);
  }

  @Test
  void whatResetKeptAsideIsNoMatter() throws Exception {
    write("src/main/java/episode2/B.java.2026-11-21T061303Z.bak", "class B {}");
    write("src/main/java/episode2/B.java.2026-11-21T061303Z-2.bak", "class B {}");
    assertThat(take().findings()).isEmpty();
    assertThat(take().java()).hasSize(1);

    write("src/main/java/episode2/B.java.bak", "class B {}");
    assertThat(told(take()))
        .isEqualTo("INFORMATION submission/ignored src/main/java/episode2/B.java.bak");
  }

  @ParameterizedTest
  @CsvSource({
    "src/main/java/META-INF, submission/service-file",
    "src/main/java/meta-inf, submission/service-file",
    "src/main/java/a-b, submission/odd-name",
    "src/main/java/new, submission/odd-name",
    "src/main/resources, submission/resources"
  })
  void foldersThatAreLeftOut(String path, String code) throws Exception {
    write(path + "/services/java.lang.Runnable", "B");

    assertThat(told(take())).isEqualTo("WARNING " + code + " " + path);
  }

  @Test
  void aFolderNamedLikeAFileIsAFolder() throws Exception {
    Files.createDirectories(workspace.resolve("src/main/java/B.java/C.java"));

    assertThat(told(take())).isEqualTo("WARNING submission/odd-name src/main/java/B.java");
  }

  @Test
  void binaryAndOtherEncodings() throws Exception {
    write("src/main/java/B.java", new byte[] {(byte) 0xCA, (byte) 0xFE, 0, 1});
    assertThat(told(take())).isEqualTo("ERROR submission/binary src/main/java/B.java");

    write("src/main/java/B.java", "class B {\n // größer\n}".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(told(take())).isEqualTo("ERROR submission/not-utf8 src/main/java/B.java");
    assertThat(take().findings().get(0).place().orElseThrow().line()).isEqualTo(2);
    assertThat(take().errorsAt("src/main/java/B.java")).hasSize(1);

    write("src/main/java/B.java", new byte[] {'a', (byte) 0xC3});
    assertThat(told(take())).isEqualTo("ERROR submission/not-utf8 src/main/java/B.java");
  }

  @Test
  void fiveMegabytes() throws Exception {
    write("src/main/java/B.java", " ".repeat(5_000_000));

    assertThat(told(take())).isEqualTo("ERROR submission/too-large src/main/java/B.java");
    assertThat(take().findings().get(0).message().raw()).contains("5,000,000", "1,000,000");
  }

  @Test
  void exactlyTheLimitIsRead() throws Exception {
    write("src/main/java/B.java", " ".repeat(1_000_000));
    write("src/main/java/Empty.java", "");

    assertThat(take().java()).extracting(f -> f.text().length()).contains(1_000_000, 0);
    assertThat(take().findings()).isEmpty();
  }

  @Test
  void moreThanTheLimits() throws Exception {
    for (int i = 0; i < 9; i++) {
      write("src/main/java/z/Z" + i + ".java", "12345678");
    }
    write("src/main/java/z/a/b/c/d/Deep.java", "");

    assertThat(codes(new SnapshotLimits(100, 1_000, 4, 100, 12, 9)))
        .containsExactly("submission/too-many");
    assertThat(codes(new SnapshotLimits(100, 30, 100, 100, 12, 9)))
        .containsExactly("submission/too-large");
    assertThat(codes(new SnapshotLimits(100, 1_000, 100, 5, 12, 9)))
        .containsExactly("submission/too-many");
    assertThat(codes(new SnapshotLimits(100, 1_000, 100, 100, 3, 9)))
        .containsExactly("submission/too-deep");
  }

  @Test
  void aFloodOfOddFilesIsToldInFewWords() throws Exception {
    for (int i = 0; i < 100; i++) {
      write("src/main/java/B" + i + ".class", "");
    }

    List<Finding> findings = take().findings();

    assertThat(findings).hasSize(61);
    assertThat(findings.get(60).message().raw()).startsWith("40 more");
  }

  private List<String> codes(SnapshotLimits limits) throws WorkspaceProblem {
    return Snapshot.take(workspace, limits).findings().stream().map(Finding::code).toList();
  }

  @Test
  void nothingToGrade() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path started = Files.createDirectories(folder.resolve("started"));
    Files.createDirectories(started.resolve("src/main/java"));
    Files.writeString(started.resolve("gradus.json"), "{}");

    assertThatThrownBy(() -> Snapshot.take(folder.resolve("none"), SnapshotLimits.DEFAULT))
        .isInstanceOf(WorkspaceProblem.class)
        .hasMessageContaining("There is no folder")
        .hasMessageContaining("gradus init");
    assertThatThrownBy(() -> Snapshot.take(workspace.resolve(A), SnapshotLimits.DEFAULT))
        .isInstanceOf(WorkspaceProblem.class)
        .hasMessageContaining("is a file");
    assertThatThrownBy(() -> Snapshot.take(empty, SnapshotLimits.DEFAULT))
        .isInstanceOf(WorkspaceProblem.class)
        .hasMessageContaining("is no workspace");
    assertThatThrownBy(() -> Snapshot.take(started, SnapshotLimits.DEFAULT))
        .isInstanceOf(WorkspaceProblem.class)
        .hasMessageContaining("holds no solution");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void linksAreToldAndNotFollowed(boolean byPath) throws Exception {
    Path secret = Files.writeString(folder.resolve("Secret.java"), "class Secret {}");
    Path secrets = Files.createDirectories(folder.resolve("secrets"));
    Files.writeString(secrets.resolve("S.java"), "class S {}");
    Path sources = workspace.resolve("src/main/java");
    link(sources.resolve("B.java"), secret);
    link(sources.resolve("dangling"), folder.resolve("nowhere"));
    link(sources.resolve("inner"), secrets);
    link(sources.resolve("loop"), sources);
    link(workspace.resolve("answers"), secrets);

    Snapshot snapshot = new SnapshotReader(SnapshotLimits.DEFAULT, byPath).read(workspace);

    assertThat(snapshot.java()).containsExactly(new SourceFile(A, "class A {}"));
    assertThat(snapshot.findings())
        .extracting(f -> f.severity() + " " + f.code() + " " + f.place().orElseThrow().file().raw())
        .containsExactlyInAnyOrder(
            "ERROR submission/link src/main/java/B.java",
            "WARNING submission/link src/main/java/dangling",
            "WARNING submission/link src/main/java/inner",
            "WARNING submission/link src/main/java/loop",
            "ERROR submission/link answers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"src", "src/main", "src/main/java"})
  void aParentThatIsALink(String parent) throws Exception {
    Path moved = folder.resolve("moved");
    Files.move(workspace.resolve(parent), moved);
    link(workspace.resolve(parent), moved);

    Snapshot snapshot = take();

    assertThat(snapshot.java()).isEmpty();
    assertThat(snapshot.findings()).extracting(Finding::code).containsExactly("submission/link");
  }

  @Test
  void theWorkspaceItselfMayBeReachedByALink() throws Exception {
    Path link = folder.resolve("link");
    link(link, workspace);

    assertThat(Snapshot.take(link, SnapshotLimits.DEFAULT).java()).hasSize(1);
  }

  @Test
  void aFolderCannotBeEnteredThroughALinkPutThereLater() throws Exception {
    Path real = Files.createDirectories(folder.resolve("real"));
    link(folder.resolve("late"), real);

    for (boolean byPath : new boolean[] {false, true}) {
      try (Folder open = Folder.open(folder, byPath)) {
        assertThatThrownBy(() -> open.enter(Path.of("late")).close())
            .isInstanceOf(IOException.class);
        link(folder.resolve("File" + byPath + ".java"), workspace.resolve(A));
        assertThatThrownBy(() -> open.read(Path.of("File" + byPath + ".java"), 10))
            .isInstanceOf(IOException.class);
      }
    }
  }

  private static void link(Path link, Path target) throws IOException {
    try {
      Files.createSymbolicLink(link, target);
    } catch (UnsupportedOperationException e) {
      assumeTrue(false, "no symbolic links here: not tested");
    }
  }

  @Test
  void pipesSocketsAndDevicesAreNotOpened() throws Exception {
    Path pipe = workspace.resolve("src/main/java/Pipe.java");
    Process made;
    try {
      made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    } catch (IOException e) {
      assumeTrue(false, "no mkfifo here: not tested");
      return;
    }
    assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0, "mkfifo failed");

    assertThat(told(take())).isEqualTo("ERROR submission/special-file src/main/java/Pipe.java");

    Files.delete(pipe);
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(workspace.resolve("src/main/java/sock")));
      assertThat(told(take())).isEqualTo("WARNING submission/special-file src/main/java/sock");
    }
  }

  @Test
  void whatCannotBeReadIsTold() throws Exception {
    Path file = write("src/main/java/B.java", "class B {}");
    assumeTrue(
        Files.getFileStore(file).supportsFileAttributeView("posix"), "no POSIX modes: not tested");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(file), "root reads everything: not tested");

    assertThat(told(take())).isEqualTo("ERROR submission/unreadable src/main/java/B.java");
    assertThat(take().findings().get(0).severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void aTreeThatChangesAllTheTimeIsReadWhole() throws Exception {
    Path b = workspace.resolve("src/main/java/B.java");
    String one = "1".repeat(300_000);
    String two = "2".repeat(400_000);
    Thread writer =
        new Thread(
            () -> {
              try {
                while (!Thread.currentThread().isInterrupted()) {
                  Files.writeString(b, one);
                  Files.deleteIfExists(b);
                  Files.writeString(b, two);
                }
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    writer.start();
    try {
      for (int i = 0; i < 60; i++) {
        Snapshot snapshot = take();
        for (SourceFile file : snapshot.java()) {
          // never half a file and half another
          assertThat(
                  file.text().chars().distinct().count() == 1
                      || file.path().equals(A)
                      || file.text().isEmpty())
              .isTrue();
        }
        assertThat(snapshot.findings())
            .allMatch(
                f ->
                    f.code().equals("submission/changed")
                        || f.code().equals("submission/vanished"));
      }
    } finally {
      writer.interrupt();
      writer.join();
    }
  }
}
