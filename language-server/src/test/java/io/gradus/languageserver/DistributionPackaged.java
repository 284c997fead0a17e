package io.gradus.languageserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the distribution's folder and in its two zips. */
class DistributionPackaged {
  private static final String VERSION = System.getProperty("gradus.version");
  private static final Path TARGET = Path.of(System.getProperty("gradus.target"));
  private static final Path DISTRIBUTION = TARGET.resolve("gradus-" + VERSION);

  private static Set<String> entries(String zip) throws IOException {
    try (ZipFile file = new ZipFile(TARGET.resolve(zip).toFile())) {
      Set<String> names = new TreeSet<>();
      file.stream().filter(entry -> !entry.isDirectory()).forEach(e -> names.add(e.getName()));
      return names;
    }
  }

  private static List<String> coordinates() throws IOException {
    return Files.readAllLines(DISTRIBUTION.resolve("lib/coordinates.txt"));
  }

  private static String jarName(String coordinates) {
    String[] part = coordinates.split(":", -1);
    return part[1] + "-" + part[2] + (part.length > 3 ? "-" + part[3] : "") + ".jar";
  }

  @Test
  @DisplayName("the launcher knows the project's version")
  void version() throws Exception {
    assertThat(Files.readAllLines(Path.of("../gradus"))).contains("version=" + VERSION);
    assertThat(Files.readString(Path.of("../gradus.cmd"))).contains("\"version=" + VERSION + "\"");
  }

  @Test
  @DisplayName("every jar has its coordinates, and every coordinate its jar")
  void coordinatesAndJars() throws Exception {
    try (Stream<Path> lib = Files.list(DISTRIBUTION.resolve("lib"))) {
      List<String> jars =
          lib.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".jar")).toList();
      assertThat(coordinates().stream().map(DistributionPackaged::jarName))
          .containsExactlyInAnyOrderElementsOf(jars);
    }
  }

  @Test
  @DisplayName("every jar of the kit is there in the same version")
  void kit() throws Exception {
    try (ZipFile jar =
        new ZipFile(
            DISTRIBUTION.resolve("lib").resolve("exercises-" + VERSION + ".jar").toFile())) {
      List<String> kit =
          new String(
                  jar.getInputStream(jar.getEntry("META-INF/gradus/kit.txt")).readAllBytes(),
                  java.nio.charset.StandardCharsets.UTF_8)
              .lines()
              .toList();
      assertThat(kit).hasSizeGreaterThan(5);
      assertThat(coordinates()).containsAll(kit);
    }
  }

  @Test
  @DisplayName("every library of other people is named with its licence, and no other")
  void licences() throws Exception {
    List<String> named =
        Files.readAllLines(DISTRIBUTION.resolve("THIRD-PARTY.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .toList();
    List<String> used =
        coordinates().stream()
            .filter(line -> !line.startsWith("io.gradus:"))
            .map(line -> line.substring(0, line.indexOf(':', line.indexOf(':') + 1)))
            .toList();

    // The natives are left out by -Pgpu.
    assertThat(named).containsAll(used);
    assertThat(named)
        .allSatisfy(
            name ->
                assertThat(used.contains(name) || name.endsWith(":pytorch-native-cpu"))
                    .as("%s is named but not used", name)
                    .isTrue());
  }

  @Test
  @DisplayName("the zip holds all of the folder and Maven's descriptions beside it")
  void zip() throws Exception {
    Set<String> expected = new TreeSet<>();
    try (Stream<Path> files = Files.walk(DISTRIBUTION)) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              f ->
                  expected.add(
                      "gradus-"
                          + VERSION
                          + "/"
                          + DISTRIBUTION.relativize(f).toString().replace('\\', '/')));
    }
    Set<String> actual = entries("gradus-" + VERSION + ".zip");

    assertThat(actual).containsAll(expected);
    actual.removeAll(expected);
    assertThat(actual)
        .allMatch(name -> name.startsWith("gradus-" + VERSION + "/lib/poms/"))
        .allMatch(name -> name.endsWith(".pom"));
    for (String line : coordinates()) {
      String[] part = line.split(":", -1);
      if (!part[0].equals("io.gradus")) {
        String folder = part[0].replace('.', '/') + "/" + part[1] + "/" + part[2] + "/";
        assertThat(actual)
            .contains(
                "gradus-" + VERSION + "/lib/poms/" + folder + part[1] + "-" + part[2] + ".pom");
      }
    }
  }

  @Test
  @DisplayName("the learner's zip is the same without the keys")
  void learnerZip() throws Exception {
    Set<String> full = entries("gradus-" + VERSION + ".zip");
    Set<String> learner = entries("gradus-" + VERSION + "-learner.zip");
    String keys = "gradus-" + VERSION + "/lib/exercises-" + VERSION + "-keys.jar";

    assertThat(full).contains(keys);
    full.remove(keys);
    assertThat(learner).isEqualTo(full);
  }

  @Test
  @DisplayName("no jar of the learner's zip holds anything from a key")
  void noKeys() throws Exception {
    try (ZipFile zip = new ZipFile(TARGET.resolve("gradus-" + VERSION + "-learner.zip").toFile())) {
      List<String> names =
          zip.stream().map(entry -> entry.getName()).filter(n -> n.endsWith(".jar")).toList();
      assertThat(names).hasSizeGreaterThan(20);
      for (String name : names) {
        Path jar = DISTRIBUTION.resolve("lib").resolve(name.substring(name.lastIndexOf('/') + 1));
        try (ZipFile inner = new ZipFile(jar.toFile())) {
          assertThat(inner.stream().map(entry -> entry.getName()))
              .as(name)
              .noneMatch(entry -> entry.matches("episode\\d+/[^/]+/key/.*"));
        }
      }
    }
  }

  @Test
  @DisplayName("jars are stored in the zips as they are")
  void stored() throws Exception {
    try (ZipFile zip = new ZipFile(TARGET.resolve("gradus-" + VERSION + ".zip").toFile())) {
      zip.stream()
          .filter(entry -> entry.getName().endsWith(".jar"))
          .forEach(
              entry ->
                  assertThat(entry.getMethod())
                      .as(entry.getName())
                      .isEqualTo(java.util.zip.ZipEntry.STORED));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-learner"})
  @DisplayName("an unpacked zip's launcher may be started")
  void executable(String edition) throws Exception {
    assumeThat(FakeMachine.find("unzip")).as("unzip is not installed here").isPresent();
    Process listing =
        new ProcessBuilder(
                "unzip", "-Z", TARGET.resolve("gradus-" + VERSION + edition + ".zip").toString())
            .redirectErrorStream(true)
            .start();
    try (var lines = listing.inputReader()) {
      assertThat(lines.lines().filter(line -> line.endsWith("/gradus")).toList())
          .singleElement()
          .asString()
          .startsWith("-rwxr-xr-x");
    }
  }
}
