package io.gradus.grader.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class KitInstallerTest {
  @TempDir Path temporary;

  private Path home;
  private Path repository;
  private List<Coordinates> kit;
  private Coordinates jackson;

  @BeforeEach
  void distribution() throws Exception {
    home = temporary.resolve("dist");
    repository = temporary.resolve("repository");
    Files.createDirectories(home.resolve("lib"));
    kit = Distribution.at(home).kit();
    jackson =
        kit.stream().filter(jar -> jar.artifact().equals("jackson-core")).findFirst().orElseThrow();
    for (Coordinates jar : kit) {
      Files.writeString(home.resolve("lib").resolve(jar.jarName()), jar.toString());
    }
  }

  private KitInstaller.Installed install() throws Exception {
    return new KitInstaller(Distribution.at(home), repository).install();
  }

  private Path inRepository(Coordinates jar, String name) {
    return repository.resolve(jar.folder()).resolve(name);
  }

  @Test
  @DisplayName("the kit comes with a description that lists every jar beside it and no parent")
  void kit() throws Exception {
    assertThat(install().kit()).isEqualTo(kit.get(0));

    assertThat(inRepository(kit.get(0), kit.get(0).jarName())).hasContent(kit.get(0).toString());
    Document pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(inRepository(kit.get(0), kit.get(0).pomName()).toFile());
    assertThat(pom.getElementsByTagName("parent").getLength()).isZero();
    assertThat(pom.getElementsByTagName("dependency").getLength()).isEqualTo(kit.size() - 1);
  }

  @Test
  @DisplayName("the keys do not get into the repository")
  void noKeys() throws Exception {
    Files.writeString(home.resolve("lib/exercises-0.1.0-keys.jar"), "secret");

    install();

    try (var files = Files.walk(repository)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("keys"));
    }
  }

  @Test
  @DisplayName("another's jar without its own description is left to Maven")
  void noShortenedPom() throws Exception {
    assertThat(install().missing()).contains(jackson);
    assertThat(repository.resolve(jackson.folder())).doesNotExist();
  }

  @Test
  @DisplayName("another's jar is added with its own description and that one's parents")
  void withPom() throws Exception {
    Path poms = home.resolve("lib/poms");
    Path pom = poms.resolve(jackson.folder()).resolve(jackson.pomName());
    Path parent = poms.resolve("org/example/parent/1/parent-1.pom");
    Files.createDirectories(pom.getParent());
    Files.createDirectories(parent.getParent());
    Files.writeString(pom, "<project>jackson</project>");
    Files.writeString(parent, "<project>parent</project>");

    assertThat(install().missing()).doesNotContain(jackson);

    assertThat(inRepository(jackson, jackson.jarName())).hasContent(jackson.toString());
    assertThat(inRepository(jackson, jackson.pomName())).hasContent("<project>jackson</project>");
    assertThat(repository.resolve("org/example/parent/1/parent-1.pom")).exists();
  }

  @Test
  @DisplayName("what Maven fetched is not touched")
  void present() throws Exception {
    Path jar = inRepository(jackson, jackson.jarName());
    Files.createDirectories(jar.getParent());
    Files.writeString(jar, "from Maven");
    Files.writeString(inRepository(jackson, jackson.pomName()), "<project/>");

    assertThat(install().missing()).doesNotContain(jackson);
    assertThat(jar).hasContent("from Maven");
  }

  @Test
  @DisplayName("an older kit of the same version is replaced, the same one left alone")
  void replaced() throws Exception {
    Path jar = inRepository(kit.get(0), kit.get(0).jarName());
    Files.createDirectories(jar.getParent());
    Files.writeString(jar, "older");
    install();
    assertThat(jar).hasContent(kit.get(0).toString());

    FileTime then = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Files.setLastModifiedTime(jar, then);
    install();
    assertThat(Files.getLastModifiedTime(jar)).isEqualTo(then);
  }

  @Test
  @DisplayName("a distribution without the kit's jar is told")
  void notWhole() throws Exception {
    Files.delete(home.resolve("lib").resolve(kit.get(0).jarName()));

    assertThatThrownBy(this::install)
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining(kit.get(0).jarName());
  }
}
