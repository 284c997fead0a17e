package io.gradus.exercises.course;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import io.gradus.exercises.kit.plot.Plot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The pictures of the episodes' pages: none missing, none left over, none large. */
class PagePicturesTest {
  private static final Path COURSE = Path.of("src", "course", "java");
  private static final Pattern LINK = Pattern.compile("!\\[([^]]*)]\\((pictures/[^)]+)\\)");
  private static final long LARGEST = 100_000;

  @Test
  @DisplayName("each picture that a page links lies beside it, small and readable, and no other")
  void linked() throws IOException {
    int seen = 0;
    for (Path page : pages()) {
      TreeSet<String> wanted = new TreeSet<>();
      for (Matcher link = LINK.matcher(Files.readString(page)); link.find(); ) {
        assertThat(link.group(1)).as("what a reader who sees no pictures gets").isNotBlank();
        wanted.add(link.group(2));
      }
      TreeSet<String> there = new TreeSet<>();
      Path folder = page.resolveSibling("pictures");
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files.forEach(file -> there.add("pictures/" + file.getFileName()));
        }
      }
      assertThat(there).as("pictures of " + page).isEqualTo(wanted);
      for (String picture : wanted) {
        Path file = page.resolveSibling(picture);
        assertThat(Files.size(file)).as(picture).isLessThan(LARGEST);
        assertThat(ImageIO.read(file.toFile())).as(picture).isNotNull();
        seen++;
      }
    }
    assertThat(seen).as("pictures of all pages").isPositive();
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> episodes = Files.list(COURSE)) {
      episodes.map(folder -> folder.resolve("README.md")).filter(Files::exists).forEach(pages::add);
    }
    return pages;
  }

  /**
   * Draws those pictures that no worked example draws, into {@code target/pictures}: {@code mvn
   * package -pl exercises -am -Dtest=PagePicturesTest -Dgradus.pictures=draw
   * -Dsurefire.failIfNoSpecifiedTests=false}. The others come from {@code gradus run 2}.
   */
  @Test
  @EnabledIfSystemProperty(named = "gradus.pictures", matches = "draw")
  void draw() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    SequentialBlock network =
        new SequentialBlock()
            .add(Linear.builder().setUnits(10).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(3).build());
    Plot.network(network, new Shape(1, 4)).png(folder.resolve("network.png"));

    Map<String, DoubleUnaryOperator> functions = new LinkedHashMap<>();
    functions.put("sigmoid", PagePicturesTest::sigmoid);
    functions.put("ReLU", x -> Math.max(0, x));
    functions.put("identity", x -> x);
    Plot.functions("Activation functions", -4, 4, functions).png(folder.resolve("activations.png"));
    Map<String, DoubleUnaryOperator> gradients = new LinkedHashMap<>();
    gradients.put("sigmoid", x -> sigmoid(x) * (1 - sigmoid(x)));
    gradients.put("ReLU", x -> x > 0 ? 1 : 0);
    gradients.put("identity", x -> 1);
    Plot.functions("Their gradients", -4, 4, gradients).png(folder.resolve("gradients.png"));
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
