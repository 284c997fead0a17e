package io.gradus.grader.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.datasets.Datasets;
import io.gradus.datasets.cache.UserCache;
import io.gradus.grader.sandbox.Sandboxes;
import io.gradus.grader.sandbox.Tier;
import io.gradus.grader.sandbox.TierReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  @TempDir Path temporary;

  private UserCache cache(Path root) {
    return new UserCache(Map.of("GRADUS_CACHE", root.toString()), "Linux", warning -> {});
  }

  @Test
  @DisplayName("a check that fails itself is a failure, and the others still run")
  void failingCheck() {
    Check broken = check("broken", new IOException("the disk is on fire"));
    Check fine = check("fine", null);
    List<Item> told = new ArrayList<>();

    List<Item> items = new Doctor(List.of(broken, fine)).examine(told::add);

    assertThat(items).isEqualTo(told);
    assertThat(items).extracting(Item::state).containsExactly(Item.State.FAIL, Item.State.OK);
    assertThat(items.get(0).found()).contains("the disk is on fire");
  }

  private static Check check(String name, IOException trouble) {
    return new Check() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Item run() throws IOException {
        if (trouble != null) {
          throw trouble;
        }
        return Item.ok(name, "works");
      }
    };
  }

  @Test
  @DisplayName("this JDK has a compiler, or these tests would not be here")
  void java() {
    assertThat(new JavaCheck(Platform.DEBIAN).run().state()).isEqualTo(Item.State.OK);
  }

  @Test
  @DisplayName("Maven's answer is read; an old one and a broken one are told apart")
  void maven() {
    MavenCheck check = new MavenCheck(Platform.DEBIAN);
    assertThat(
            check.judge(new ChildProgram.Ended(0, "\u001b[1mApache Maven 3.8.7\u001b[m\nx"), "f"))
        .isEqualTo(Item.ok("Maven", "Apache Maven 3.8.7"));
    assertThat(check.judge(new ChildProgram.Ended(0, "Apache Maven 4.0.0-rc-4 (x)"), "f").state())
        .isEqualTo(Item.State.OK);
    assertThat(check.judge(new ChildProgram.Ended(0, "Apache Maven 3.6.3"), "f").state())
        .isEqualTo(Item.State.WARN);
    assertThat(check.judge(new ChildProgram.Ended(1, "Error: JAVA_HOME"), "f").state())
        .isEqualTo(Item.State.WARN);
  }

  @Test
  @DisplayName("the cache is written to; one that can't be is told")
  void cache() throws Exception {
    assertThat(new CacheCheck(cache(temporary.resolve("cache"))).run().state())
        .isEqualTo(Item.State.OK);
    Path file = Files.writeString(temporary.resolve("file"), "");
    Item item = new CacheCheck(cache(file)).run();
    assertThat(item.state()).isEqualTo(Item.State.WARN);
    assertThat(item.fix()).contains("GRADUS_CACHE");
  }

  @Test
  @DisplayName("too little space fails, little space warns, for a folder that is not there yet")
  void disk() throws Exception {
    Path folder = temporary.resolve("not/yet");
    assertThat(new DiskCheck("disk", folder, 1, 2).run().state()).isEqualTo(Item.State.OK);
    assertThat(new DiskCheck("disk", folder, 1, Long.MAX_VALUE).run().state())
        .isEqualTo(Item.State.WARN);
    assertThat(new DiskCheck("disk", folder, Long.MAX_VALUE, Long.MAX_VALUE).run().state())
        .isEqualTo(Item.State.FAIL);
  }

  @Test
  @DisplayName("a picture is drawn to see whether pictures can be drawn, and does not stay")
  void pictures() throws Exception {
    Item item = new PictureCheck().run();
    assertThat(item.state()).isEqualTo(Item.State.OK);
    assertThat(item.found()).contains("XChart 4.0.3");
  }

  @Test
  @DisplayName("without real data the stand-ins are named, with the command that fetches")
  void data() throws Exception {
    UserCache cache = cache(temporary.resolve("cache"));
    Item item = new DataCheck(Datasets.of(Map.of("GRADUS_OFFLINE", "1"), cache)).run();

    assertThat(item.state()).isEqualTo(Item.State.WARN);
    assertThat(item.found()).contains("stand-in: ").contains("penguins");
    assertThat(item.fix()).contains("gradus data fetch");
  }

  @Test
  @DisplayName("a data file that is not what it should be is named")
  void corruptData() throws Exception {
    Path folder = Files.createDirectories(temporary.resolve("data"));
    UserCache cache = cache(temporary.resolve("cache"));
    Datasets datasets =
        Datasets.of(Map.of("GRADUS_DATASETS", folder.toString(), "GRADUS_OFFLINE", "1"), cache);
    String name = datasets.catalogue().dataset("penguins").files().get(0).name();
    Path file;
    try (Stream<Path> places =
        datasets.resolver().inspect(datasets.catalogue().dataset("penguins")).stream()
            .map(place -> place.path())
            .filter(path -> path.startsWith(folder))) {
      file = places.findFirst().orElseThrow();
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, "species\n");

    Item item = new DataCheck(datasets).run();

    assertThat(item.state()).isEqualTo(Item.State.WARN);
    assertThat(item.fix()).contains(name);
  }

  @Test
  @DisplayName("the best tier that holds counts; a weaker one comes with the better one's fix")
  void sandbox() {
    SandboxCheck check = new SandboxCheck(Sandboxes.current(cache(temporary.resolve("cache"))));
    TierReport a = new TierReport(Tier.A, true, "tried, and it holds", "");
    TierReport noA = new TierReport(Tier.A, false, "not installed", "apt install bubblewrap");
    TierReport b = new TierReport(Tier.B, true, "tried, and it holds", "");
    TierReport noB = new TierReport(Tier.B, false, "an old kernel", "a new kernel");
    TierReport c = new TierReport(Tier.C, true, "tried", "");
    TierReport noC = new TierReport(Tier.C, false, "no java", "install");

    assertThat(check.judge(List.of(a, b, c)).state()).isEqualTo(Item.State.OK);
    Item onlyB = check.judge(List.of(noA, b, c));
    assertThat(onlyB.state()).isEqualTo(Item.State.WARN);
    assertThat(onlyB.fix()).isEqualTo("apt install bubblewrap");
    assertThat(check.judge(List.of(noA, noB, c)).found()).contains("not for a class");
    assertThat(check.judge(List.of(noA, noB, noC)).state()).isEqualTo(Item.State.FAIL);
  }

  @Test
  @DisplayName("an engine that computes wrongly, crashes or says nothing fails")
  void engine() {
    EngineCheck check =
        new EngineCheck(Sandboxes.current(cache(temporary.resolve("c"))), new Random(1));
    int[] left = new Random(2).ints(25, 0, 1000).toArray();
    int[] right = new Random(3).ints(25, 0, 1000).toArray();
    String good = "PyTorch 2 on cpu()\n" + String.join("\n", EngineCheck.product(left, right));

    assertThat(check.judge(new ChildProgram.Ended(0, good), left, right, 1).state())
        .isEqualTo(Item.State.OK);
    assertThat(check.judge(new ChildProgram.Ended(0, good + "1"), left, right, 1).state())
        .isEqualTo(Item.State.FAIL);
    assertThat(check.judge(new ChildProgram.Ended(134, good), left, right, 1).state())
        .isEqualTo(Item.State.FAIL);
    assertThat(check.judge(new ChildProgram.Ended(0, ""), left, right, 1).state())
        .isEqualTo(Item.State.FAIL);
  }

  @Test
  @DisplayName("the product that is compared with: rows times columns")
  void product() {
    int[] left = new int[25];
    int[] right = new int[25];
    left[1] = 2; // row 0, column 1
    right[5 + 3] = 7; // row 1, column 3
    assertThat(EngineCheck.product(left, right)).hasSize(25).element(3).isEqualTo("14.0");
    assertThat(EngineCheck.product(left, right)).filteredOn("0.0"::equals).hasSize(24);
  }

  @Test
  @DisplayName("a graphics processor's driver that fails is told, none is fine")
  void gpu() {
    GpuCheck check = new GpuCheck(temporary.resolve("none"));
    assertThat(check.judge(new ChildProgram.Ended(0, "NVIDIA H100, 550, 80 GiB")).found())
        .contains("H100", "-Pgpu");
    assertThat(check.judge(new ChildProgram.Ended(9, "mismatch")).state())
        .isEqualTo(Item.State.WARN);
  }

  @Test
  @DisplayName("advice is the platform's own")
  void platforms() throws Exception {
    Path release = temporary.resolve("os-release");
    Files.writeString(release, "NAME=x\nID=ubuntu\nID_LIKE=debian\n");
    assertThat(Platform.of("Linux", release)).isEqualTo(Platform.DEBIAN);
    Files.writeString(release, "ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n");
    assertThat(Platform.of("Linux", release)).isEqualTo(Platform.FEDORA);
    assertThat(Platform.of("Linux", temporary.resolve("none"))).isEqualTo(Platform.LINUX);
    assertThat(Platform.of("Mac OS X", release)).isEqualTo(Platform.MAC);
    assertThat(Platform.of("Windows 11", release)).isEqualTo(Platform.WINDOWS);
    assertThat(Platform.DEBIAN.install("a", "b", "c", "d")).isEqualTo("apt install a");
  }

  @Test
  @DisplayName("a program that does not end is stopped")
  @DisabledOnOs(OS.WINDOWS)
  void limit() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> ChildProgram.run(List.of("sleep", "600"), Map.of(), Duration.ofMillis(50)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("did not end");
  }
}
