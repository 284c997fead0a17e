package io.gradus.exercises.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Looks into the jars as they are shipped: nothing private may reach learners. */
class JarsPackaged {
  private static final Path MAIN = Path.of(System.getProperty("gradus.jar"));
  private static final Path KEYS = Path.of(System.getProperty("gradus.keys"));

  private static Map<String, byte[]> entries(Path jar) throws IOException {
    Map<String, byte[]> entries = new HashMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
        entries.put(entry.getName(), file.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void theMainJarHoldsNothingFromAKey() throws IOException {
    Map<String, byte[]> main = entries(MAIN);
    assertThat(main).isNotEmpty();
    assertThat(main.keySet()).noneMatch(name -> name.matches("(.*/)?key(/.*)?"));
    main.forEach(
        (name, bytes) ->
            assertThat(text(bytes))
                .as(name)
                // Keys finds the folder by name; no other class or page may know of it.
                .doesNotContain("org/junit")
                .doesNotContainPattern("episode\\d/\\w+/key/"));
  }

  @Test
  void theMainJarHoldsNoLineThatOnlyAKeyHas() throws IOException {
    Map<String, byte[]> main = entries(MAIN);
    try (URLClassLoader both =
        new URLClassLoader(new URL[] {MAIN.toUri().toURL(), KEYS.toUri().toURL()}, null)) {
      Course course = Course.load(both);
      Keys keys = Keys.find(both).orElseThrow();
      // A third hint may show a line of the solution, and a worked example shows the steps done:
      // that is what they are for.
      main.keySet()
          .removeIf(
              name -> name.endsWith("/hints.md") || name.matches("episode\\d/WorkedExample.java"));
      for (ExerciseSpec spec : course.exercises()) {
        Secrets secrets = Secrets.of(keys, spec);
        assertThat(secrets.lines()).as(spec.id()).isNotEmpty();
        main.forEach(
            (name, bytes) ->
                assertThat(secrets.leaks(name, text(bytes)))
                    .as("lines of %s that give %s away", name, spec.id())
                    .isEmpty());
      }
    }
  }

  @Test
  void theKeysAreInAJarOfTheirOwn() throws IOException {
    Map<String, byte[]> keys = entries(KEYS);
    assertThat(keys.keySet())
        .filteredOn(name -> !name.startsWith("META-INF/"))
        .isNotEmpty()
        .allMatch(name -> name.contains("/key/"));
  }

  @Test
  void learnersHaveTheWholeCourseAndNoKeys() throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {MAIN.toUri().toURL()}, null)) {
      Course course = Course.load(loader);
      assertThat(course.exercises()).isNotEmpty();
      assertThat(Keys.find(loader)).isEmpty();
      for (ExerciseSpec spec : course.exercises()) {
        assertThat(course.starter(spec)).isNotBlank();
        assertThat(course.readme(spec)).isNotBlank();
        assertThat(course.hints(spec)).hasSize(3);
        if (spec.kind().isCode()) {
          assertThat(loader.getResource(course.contractClass(spec).replace('.', '/') + ".class"))
              .isNotNull();
        }
      }
    }
  }

  @Test
  void theKitNamesItsJarsItselfFirst() throws IOException {
    List<String> kit = text(entries(MAIN).get(CourseBuild.KIT)).lines().toList();
    assertThat(kit.get(0)).startsWith("io.gradus:exercises:");
    assertThat(kit.get(1)).startsWith("io.gradus:datasets:");
    assertThat(kit).allMatch(gav -> gav.matches("[\\w.-]+:[\\w.-]+:[\\w.-]+(:[\\w.-]+)?"));
    assertThat(kit).noneMatch(gav -> gav.contains("junit") || gav.contains("assertj"));
    assertThat(kit).anyMatch(gav -> gav.startsWith("ai.djl.pytorch:pytorch-engine:"));
  }
}
