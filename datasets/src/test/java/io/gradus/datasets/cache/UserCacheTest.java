package io.gradus.datasets.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class UserCacheTest {
  @TempDir Path temp;
  private final List<String> warnings = new ArrayList<>();

  private UserCache at(Path root) {
    return at(root, folder -> Files.createTempFile(folder, ".p", ".tmp"));
  }

  private UserCache at(Path root, UserCache.WriteProbe probe) {
    return new UserCache(
        Map.of("GRADUS_CACHE", root.toString()), "Linux", temp, probe, warnings::add);
  }

  private static String root(String os, Map<String, String> environment) {
    return new UserCache(environment, os, message -> {}).root().toString().replace('\\', '/');
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void liesWhereThePlatformKeepsCaches() {
    assertThat(root("Linux", Map.of("HOME", "/h"))).isEqualTo("/h/.cache/gradus");
    assertThat(root("Linux", Map.of("HOME", "/h", "XDG_CACHE_HOME", "/x"))).isEqualTo("/x/gradus");
    assertThat(root("Linux", Map.of("HOME", "/h", "XDG_CACHE_HOME", "rel")))
        .isEqualTo("/h/.cache/gradus");
    assertThat(root("Mac OS X", Map.of("HOME", "/h", "XDG_CACHE_HOME", "/x")))
        .isEqualTo("/h/Library/Caches/gradus");
    assertThat(root("Windows 11", Map.of("HOME", "/h", "LOCALAPPDATA", "/l")))
        .isEqualTo("/l/gradus");
    assertThat(root("Windows 11", Map.of("HOME", "/h"))).isEqualTo("/h/AppData/Local/gradus");
    assertThat(root("Linux", Map.of("HOME", "")))
        .isEqualTo(System.getProperty("user.home") + "/.cache/gradus");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void gradusCacheGoesBeforeThePlatform() {
    assertThat(root("Linux", Map.of("HOME", "/h", "GRADUS_CACHE", "/my cache/../c")))
        .isEqualTo("/c");
  }

  @Test
  void namesWhatIsNotAPath() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> root("Linux", Map.of("GRADUS_CACHE", "a\0b")))
        .withMessageContaining("GRADUS_CACHE is not a path");
  }

  @Test
  void createsNothingBeforeItIsAsked() throws IOException {
    Path root = temp.resolve("cache");
    UserCache cache = at(root);
    assertThat(cache.places("datasets/penguins"))
        .containsExactly(root.resolve("datasets/penguins"));
    assertThat(root).doesNotExist();
    assertThat(cache.folder("datasets/penguins")).isDirectory().startsWith(root);
    assertThat(cache.fallback()).isEmpty();
  }

  @Test
  void staysInsideItself() {
    UserCache cache = at(temp.resolve("cache"));
    for (String name : List.of("../out", "", ".", "a/../../b", temp.resolve("x").toString())) {
      assertThatIllegalArgumentException().as(name).isThrownBy(() -> cache.folder(name));
    }
  }

  @Test
  void fallsBackOnceAndSaysSo() throws IOException {
    Path root = Files.writeString(temp.resolve("a-file"), "in the way");
    UserCache cache = at(root);
    Path first = cache.folder("datasets");
    assertThat(first).isDirectory().doesNotHaveToString(root.resolve("datasets").toString());
    assertThat(cache.folder("djl")).isDirectory().startsWith(first.getParent());
    assertThat(warnings).hasSize(1).first().asString().contains(root.toString(), "GRADUS_CACHE");
    assertThat(cache.fallback()).contains(warnings.get(0));
    assertThat(Files.readString(root)).isEqualTo("in the way");
    // The next run looks there too.
    assertThat(at(root).places("datasets")).containsExactly(root.resolve("datasets"), first);
  }

  @Test
  void fallsBackWhenTheDiskIsFull() throws IOException {
    Path root = temp.resolve("cache");
    UserCache cache =
        at(
            root,
            folder -> {
              if (folder.startsWith(root)) {
                throw new IOException("No space left on device");
              }
            });
    Path written = cache.write("results", "a.json", "{}".getBytes(StandardCharsets.UTF_8));
    assertThat(written).hasContent("{}");
    assertThat(warnings).singleElement().asString().contains("No space left on device");
  }

  @Test
  void writesElsewhereWhenTheCacheGoesAwayLater() throws IOException {
    Path root = temp.resolve("cache");
    UserCache cache = at(root);
    Path folder = cache.folder("results");
    // A folder where the file should be: the move fails, as on a disk that has become read-only.
    Files.createDirectories(folder.resolve("a.json/inside"));
    Path written = cache.write("results", "a.json", "{}".getBytes(StandardCharsets.UTF_8));
    assertThat(written).hasContent("{}").doesNotHaveToString(folder.resolve("a.json").toString());
    assertThat(warnings).hasSize(1);
  }

  @Test
  void saysWhatToDoWhenNothingCanBeWritten() throws IOException {
    Path root = Files.writeString(temp.resolve("a-file"), "");
    Files.writeString(temp.resolve("gradus-cache-" + System.getProperty("user.name")), "");
    UserCache cache = at(root);
    assertThatThrownBy(() -> cache.folder("x"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Set GRADUS_CACHE");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void refusesATemporaryFolderThatOthersCanWrite() throws IOException {
    Path shared = temp.resolve("gradus-cache-" + System.getProperty("user.name"));
    Files.createDirectory(shared);
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
    UserCache cache = at(Files.writeString(temp.resolve("a-file"), ""));
    assertThatThrownBy(() -> cache.folder("x")).hasStackTraceContaining("is not private to");
  }

  @Test
  void removesOldLeftoversOfKilledWrites() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("cache/results"));
    Path old = Files.writeString(folder.resolve(".a.json.1.tmp"), "half");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(3, ChronoUnit.DAYS)));
    Path young = Files.writeString(folder.resolve(".b.json.2.tmp"), "half");
    Path kept = Files.writeString(folder.resolve("c.json"), "{}");
    Files.setLastModifiedTime(kept, FileTime.from(Instant.now().minus(3, ChronoUnit.DAYS)));
    at(temp.resolve("cache"), f -> {}).folder("results");
    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(kept).exists();
  }

  @Test
  void anAtomicWriteReplacesAndLeavesNothingBeside() throws IOException {
    Path target = temp.resolve("report.json");
    AtomicFile.write(target, "old".getBytes(StandardCharsets.UTF_8));
    AtomicFile.write(target, "new".getBytes(StandardCharsets.UTF_8));
    assertThat(target).hasContent("new");
    try (Stream<Path> all = Files.list(temp)) {
      assertThat(all).containsExactly(target);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void anAtomicWriteGivesTheUsualPermissions() throws IOException {
    Path usual = Files.createFile(temp.resolve("usual"));
    Path target = temp.resolve("report.json");
    AtomicFile.write(target, new byte[1]);
    assertThat(Files.getPosixFilePermissions(target))
        .isEqualTo(Files.getPosixFilePermissions(usual));
  }

  @Test
  void aFailedAtomicWriteLeavesTheTargetAndNothingBeside() throws IOException {
    Path target = Files.createDirectories(temp.resolve("report.json/inside")).getParent();
    assertThatThrownBy(() -> AtomicFile.write(target, new byte[1])).isInstanceOf(IOException.class);
    assertThat(target.resolve("inside")).isDirectory();
    try (Stream<Path> all = Files.list(temp)) {
      assertThat(all).containsExactly(target);
    }
  }
}
