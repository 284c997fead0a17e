package io.gradus.grader.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.exercises.judging.BaselineScore;
import io.gradus.exercises.judging.TabularDraw;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedBaselinesTest {
  private static final List<BaselineScore> SCORES =
      List.of(new BaselineScore("majority class", 0.4375), new BaselineScore("tree", 0.9));

  @TempDir Path temporary;
  private final AtomicInteger computed = new AtomicInteger();

  private Baselines cached(Path folder, String version) {
    return new CachedBaselines(
        folder,
        version,
        draw -> {
          computed.incrementAndGet();
          return SCORES;
        },
        3);
  }

  private Path folder() {
    return temporary.resolve("baselines");
  }

  private static TabularDraw draw(String dataset, float value, int label) {
    float[][] rows = {{1, 2}, {3, value}};
    return new TabularDraw(dataset, true, rows, new int[] {0, label}, rows, new int[] {0, 1}, 2);
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  @Test
  void computesOnce() {
    assertThat(cached(folder(), "1").run(draw("a", 1, 1))).isEqualTo(SCORES);
    assertThat(cached(folder(), "1").run(draw("a", 1, 1))).isEqualTo(SCORES);
    assertThat(computed).hasValue(1);
  }

  @Test
  void anyDifferenceIsAnotherDraw() {
    cached(folder(), "1").run(draw("a", 1, 1));
    cached(folder(), "2").run(draw("a", 1, 1));
    cached(folder(), "1").run(draw("b", 1, 1));
    cached(folder(), "1").run(draw("a", Math.nextUp(1f), 1));
    cached(folder(), "1").run(draw("a", 1, 0));
    float[][] other = {{1, 2, 3}, {1}};
    cached(folder(), "1")
        .run(
            new TabularDraw(
                "a",
                true,
                other,
                new int[] {0, 1},
                new float[][] {{1, 2}, {3, 1}},
                new int[] {0, 1},
                2));
    assertThat(computed).hasValue(6);
  }

  @Test
  void aDamagedFileIsReplaced() throws IOException {
    TabularDraw draw = draw("a", 1, 1);
    cached(folder(), "1").run(draw);
    String good = Files.readString(onlyFile());
    for (String damaged :
        List.of(
            "",
            "{",
            "[]",
            "null",
            good.substring(0, good.length() / 2),
            good.replace("0.9", "0.8"),
            good.replace("majority", "minority"),
            "\u0000".repeat(100),
            " ".repeat(100_000) + good)) {
      computed.set(0);
      Files.writeString(onlyFile(), damaged, StandardCharsets.UTF_8);
      assertThat(cached(folder(), "1").run(draw)).isEqualTo(SCORES);
      assertThat(computed).as(damaged.strip()).hasValue(1);
      assertThat(onlyFile()).hasContent(good);
    }
  }

  @Test
  void aFileOfAnotherDrawIsNotTaken() throws IOException {
    cached(folder(), "1").run(draw("a", 1, 1));
    Path first = onlyFile();
    byte[] content = Files.readAllBytes(first);
    Files.delete(first);
    cached(folder(), "1").run(draw("b", 1, 1));
    Files.write(onlyFile(), content);
    cached(folder(), "1").run(draw("b", 1, 1));
    assertThat(computed).hasValue(3);
  }

  @Test
  void aFolderThatCannotBeOneOnlyCostsTime() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "x");
    Baselines cached = cached(file, "1");
    assertThat(cached.run(draw("a", 1, 1))).isEqualTo(SCORES);
    assertThat(cached.run(draw("a", 1, 1))).isEqualTo(SCORES);
    assertThat(computed).hasValue(2);
    assertThat(file).hasContent("x");
  }

  @Test
  void theOldestGoWhereThereAreTooMany() throws IOException {
    Baselines cached = cached(folder(), "1");
    for (int i = 0; i < 3; i++) {
      cached.run(draw("a", i, 1));
      try (Stream<Path> files = Files.list(folder())) {
        for (Path file : files.toList()) {
          Instant past = Files.getLastModifiedTime(file).toInstant().minusSeconds(60);
          Files.setLastModifiedTime(file, FileTime.from(past));
        }
      }
    }
    cached.run(draw("a", 3, 1));
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files).hasSize(3);
    }
    computed.set(0);
    cached.run(draw("a", 1, 1));
    cached.run(draw("a", 2, 1));
    cached.run(draw("a", 3, 1));
    assertThat(computed).hasValue(0);
    cached.run(draw("a", 0, 1));
    assertThat(computed).hasValue(1);
  }
}
