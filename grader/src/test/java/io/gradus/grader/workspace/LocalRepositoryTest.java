package io.gradus.grader.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRepositoryTest {
  @TempDir Path home;

  private Path settings(String content) throws IOException {
    Path file = home.resolve(".m2/settings.xml");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  @Test
  void theDefault() throws Exception {
    assertThat(LocalRepository.find(Map.of(), home)).isEqualTo(home.resolve(".m2/repository"));
  }

  @Test
  void anOptionInTheEnvironmentComesFirst() throws Exception {
    settings("<settings><localRepository>/elsewhere</localRepository></settings>");

    assertThat(
            LocalRepository.find(
                Map.of("MAVEN_OPTS", "-Xmx1g -Dmaven.repo.local=/a/b -Dx=y"), home))
        .isEqualTo(Path.of("/a/b"));
    assertThat(LocalRepository.find(Map.of("MAVEN_ARGS", "-Dmaven.repo.local=\"/a b/c\""), home))
        .isEqualTo(Path.of("/a b/c"));
  }

  @Test
  void settingsOfTheUser() throws Exception {
    settings(
        """
        <settings xmlns="http://maven.apache.org/SETTINGS/1.0.0">
          <!-- <localRepository>/not/this</localRepository> -->
          <localRepository>${user.home}/${env.WHERE}/repo</localRepository>
        </settings>
        """);

    assertThat(LocalRepository.find(Map.of("WHERE", "x$1"), home))
        .isEqualTo(home.resolve("x$1/repo"));
  }

  @Test
  void settingsOfMaven() throws Exception {
    Path conf = Files.createDirectories(home.resolve("maven/conf"));
    Files.writeString(
        conf.resolve("settings.xml"), "<settings><localRepository>/m</localRepository></settings>");

    assertThat(LocalRepository.find(Map.of("MAVEN_HOME", home.resolve("maven").toString()), home))
        .isEqualTo(Path.of("/m"));
  }

  @Test
  void damagedSettingsAreNamed() throws Exception {
    Path file = settings("<settings>");

    assertThatThrownBy(() -> LocalRepository.find(Map.of(), home))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString());
  }
}
