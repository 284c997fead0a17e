package io.gradus.grader.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.EpisodeFile;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceSetupTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:15:00.5Z");

  @TempDir Path temporary;

  private final Course course = Course.load(getClass().getClassLoader());
  private final ExerciseSpec code =
      course.exercises().stream().filter(spec -> spec.kind().isCode()).findFirst().orElseThrow();
  private final WorkspaceSetup setup = setup("0.1.0");

  private WorkspaceSetup setup(String version) {
    return new WorkspaceSetup(course, Coordinates.parse("io.gradus:exercises:" + version), NOW);
  }

  @Test
  @DisplayName("a new workspace holds a starter and a page for every exercise")
  void everyExercise() throws Exception {
    Path folder = temporary.resolve("mein Ordner/Übung");

    WorkspaceSetup.Outcome outcome = setup.starters(folder);

    assertThat(outcome.upgraded()).isFalse();
    for (ExerciseSpec spec : course.exercises()) {
      assertThat(folder.resolve(spec.workspacePath())).hasContent(course.starter(spec));
      assertThat(folder.resolve("pages/episode" + spec.episode() + "/" + spec.id() + ".md"))
          .content()
          .startsWith(course.readme(spec).stripTrailing())
          .contains("`" + spec.workspacePath() + "`");
    }
    assertThat(course.episodeFiles()).isNotEmpty();
    for (EpisodeFile file : course.episodeFiles()) {
      assertThat(folder.resolve(file.workspacePath())).hasBinaryContent(course.content(file));
    }
    assertThat(folder.resolve("gradus.json")).content().contains("\"2026-11-20T10:15:00Z\"");
    assertThat(folder.resolve("pom.xml"))
        .content()
        .contains("<artifactId>exercises</artifactId>", "<version>0.1.0</version>")
        .doesNotContain("@");
  }

  @Test
  @DisplayName("nothing of a key is in a workspace without --solved")
  void noKeys() throws Exception {
    Keys keys = Keys.find(getClass().getClassLoader()).orElseThrow();
    setup.starters(temporary.resolve("w"));

    Map<String, String> files = contents(temporary.resolve("w"));

    assertThat(files.keySet()).noneMatch(path -> path.contains("/key/"));
    for (ExerciseSpec spec : course.exercises()) {
      String reference = keys.reference(spec);
      String answer = keys.answer(spec);
      assertThat(files.values())
          .allSatisfy(text -> assertThat(text).isNotEqualTo(reference).isNotEqualTo(answer));
    }
    assertThat(files.values()).noneMatch(text -> text.contains(".key;"));
  }

  @Test
  @DisplayName("--solved writes every reference")
  void solved() throws Exception {
    Keys keys = Keys.find(getClass().getClassLoader()).orElseThrow();

    setup.solved(temporary.resolve("w"), keys);

    for (ExerciseSpec spec : course.exercises()) {
      assertThat(temporary.resolve("w").resolve(spec.workspacePath()))
          .hasContent(keys.reference(spec));
    }
    assertThat(temporary.resolve("w/pages/episode2/TEACHERS.md"))
        .hasContent(keys.teachersPage(2).orElseThrow());
  }

  @Test
  @DisplayName("a second init changes nothing")
  void twice() throws Exception {
    setup.starters(temporary.resolve("w"));
    Map<String, String> before = contents(temporary.resolve("w"));

    WorkspaceSetup.Outcome second = setup.starters(temporary.resolve("w"));

    assertThat(second.upgraded()).isTrue();
    assertThat(List.of(second.added(), second.updated(), second.kept()))
        .allSatisfy(paths -> assertThat(paths).isEmpty());
    assertThat(contents(temporary.resolve("w"))).isEqualTo(before);
  }

  @Test
  @DisplayName("exercises that an older course did not have arrive beside what the learner wrote")
  void newExercises() throws Exception {
    Path folder = temporary.resolve("w");
    setup.starters(folder);
    ExerciseSpec fresh = course.exercises().get(course.exercises().size() - 1);
    Path marker = folder.resolve("gradus.json");
    // As if it had been made before: neither there nor known to the marker.
    ObjectNode known = (ObjectNode) new JsonMapper().readTree(marker.toFile());
    ((ObjectNode) known.path("files")).remove(List.of(fresh.workspacePath(), fresh.pagePath()));
    Files.writeString(marker, known.toString());
    Files.delete(folder.resolve(fresh.workspacePath()));
    Files.delete(folder.resolve(fresh.pagePath()));
    Files.writeString(folder.resolve(code.workspacePath()), "class Mine {}\n");

    WorkspaceSetup.Outcome outcome = setup("0.2.0").starters(folder);

    assertThat(outcome.added()).containsExactlyInAnyOrder(fresh.workspacePath(), fresh.pagePath());
    assertThat(folder.resolve(fresh.workspacePath())).hasContent(course.starter(fresh));
    assertThat(folder.resolve(code.workspacePath())).hasContent("class Mine {}\n");
  }

  @Test
  @DisplayName(
      "the index names every exercise once, and every link from page to page leads somewhere")
  void index() throws Exception {
    Path folder = temporary.resolve("w");
    setup.starters(folder);

    String index = Files.readString(folder.resolve(TaskPages.INDEX));
    for (ExerciseSpec spec : course.exercises()) {
      assertThat(index.split(Pattern.quote("`" + spec.workspacePath() + "`"), -1)).hasSize(2);
    }
    try (Stream<Path> pages = Files.walk(folder.resolve("pages"))) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".md")).toList()) {
        Matcher link =
            Pattern.compile("]\\(([^):#]+\\.(?:md|png))\\)").matcher(Files.readString(page));
        while (link.find()) {
          assertThat(page.resolveSibling(link.group(1))).as("%s", page).exists();
        }
      }
    }
    assertThat(Files.readString(folder.resolve("README.md")))
        .contains(TaskPages.INDEX + "#episode-2");
  }

  @Test
  @DisplayName("an upgrade keeps what the learner wrote and brings the rest up to date")
  void upgrade() throws Exception {
    Path folder = temporary.resolve("w");
    setup.starters(folder);
    Files.writeString(folder.resolve(code.workspacePath()), "class Mine {}\n");
    Files.writeString(folder.resolve("README.md"), "my notes\n");
    Files.delete(folder.resolve(".gitignore"));

    WorkspaceSetup.Outcome outcome = setup("0.2.0").starters(folder);

    assertThat(folder.resolve(code.workspacePath())).hasContent("class Mine {}\n");
    assertThat(folder.resolve("README.md")).hasContent("my notes\n");
    assertThat(outcome.added()).containsExactly(".gitignore");
    assertThat(outcome.updated()).containsExactly("pom.xml");
    assertThat(outcome.kept()).isEmpty();
    assertThat(folder.resolve("pom.xml")).content().contains("<version>0.2.0</version>");
    assertThat(folder.resolve("gradus.json")).content().contains("\"course\" : \"0.2.0\"");
  }

  @Test
  @DisplayName("a changed file for which the course has something new is named")
  void named() throws Exception {
    Path folder = temporary.resolve("w");
    setup.starters(folder);
    Files.writeString(folder.resolve("pom.xml"), "<project/>");

    WorkspaceSetup.Outcome outcome = setup("0.2.0").starters(folder);

    assertThat(outcome.kept()).containsExactly("pom.xml");
    assertThat(folder.resolve("pom.xml")).hasContent("<project/>");
  }

  @Test
  @DisplayName("a folder with other files is refused and left as it was")
  void notEmpty() throws Exception {
    Files.writeString(temporary.resolve("thesis.tex"), "x");

    assertThatThrownBy(() -> setup.starters(temporary))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("thesis.tex");
    assertThat(contents(temporary)).containsOnlyKeys("thesis.tex");
  }

  @Test
  @DisplayName("a fresh repository's folder will do")
  void repository() throws Exception {
    Files.createDirectories(temporary.resolve(".git"));

    assertThat(setup.starters(temporary).added()).contains("pom.xml");
  }

  @Test
  @DisplayName("a file in the folder's place is refused")
  void file() throws Exception {
    Path file = Files.writeString(temporary.resolve("w"), "x");

    assertThatThrownBy(() -> setup.starters(file)).isInstanceOf(WorkspaceException.class);
    assertThat(file).hasContent("x");
  }

  @Test
  @DisplayName("a link in a file's place is not written through")
  void link() throws Exception {
    Path folder = temporary.resolve("w");
    setup.starters(folder);
    Path elsewhere = Files.writeString(temporary.resolve("elsewhere"), "precious");
    Files.delete(folder.resolve("pom.xml"));
    Files.createSymbolicLink(folder.resolve("pom.xml"), elsewhere);

    setup("0.2.0").starters(folder);

    assertThat(elsewhere).hasContent("precious");
  }

  @Test
  @DisplayName("a folder that would lie in a file is refused")
  void underAFile() throws Exception {
    Files.writeString(temporary.resolve("file"), "x");
    assertThatThrownBy(() -> setup.starters(temporary.resolve("file/sub/w")))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("file is there and is not a folder");
  }

  @Test
  @DisplayName("what a killed init left is no obstacle, and is swept when it is old")
  void afterAKill() throws Exception {
    Path left = temporary.resolve("w/.gradus.json.193d9f4b-8c84.tmp");
    Files.createDirectories(left.getParent());
    Files.writeString(left, "{");
    Files.setLastModifiedTime(left, FileTime.from(Instant.EPOCH));

    assertThat(setup.starters(temporary.resolve("w")).upgraded()).isFalse();

    assertThat(left).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"course\": ", "", "null", "[]", "{\"files\": {\"a\": null}}"})
  @DisplayName("a damaged gradus.json is named, and nothing is written")
  void damaged(String json) throws Exception {
    setup.starters(temporary.resolve("w"));
    Files.writeString(temporary.resolve("w/gradus.json"), json);
    Files.delete(temporary.resolve("w/pom.xml"));

    assertThatThrownBy(() -> setup.starters(temporary.resolve("w")))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("gradus.json");
    assertThat(temporary.resolve("w/pom.xml")).doesNotExist();

    Path file = temporary.resolve("w").resolve(code.workspacePath());
    Files.writeString(file, "mine");
    assertThatThrownBy(() -> Workspace.open(temporary.resolve("w")).reset(course, code, NOW))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("gradus.json");
    assertThat(file).hasContent("mine");
  }

  @Test
  @DisplayName("reset keeps the learner's file aside, each time under a new name")
  void reset() throws Exception {
    Workspace workspace = setup.starters(temporary.resolve("w")).workspace();
    Path file = workspace.file(code);

    Files.writeString(file, "first");
    assertThat(workspace.reset(course, code, NOW).orElseThrow())
        .hasContent("first")
        .hasFileName(code.file() + ".2026-11-20T101500Z.bak");
    Files.writeString(file, "second");
    assertThat(workspace.reset(course, code, NOW).orElseThrow())
        .hasContent("second")
        .hasFileName(code.file() + ".2026-11-20T101500Z-2.bak");

    assertThat(file).hasContent(course.starter(code));
    assertThat(workspace.reset(course, code, NOW)).isEmpty();
  }

  @Test
  @DisplayName("reset of a file that was deleted brings it back")
  void resetDeleted() throws Exception {
    Workspace workspace = setup.starters(temporary.resolve("w")).workspace();
    Files.delete(workspace.file(code));

    assertThat(workspace.reset(course, code, NOW)).isEmpty();
    assertThat(workspace.file(code)).hasContent(course.starter(code));
  }

  @Test
  @DisplayName("a workspace is found from a folder inside it")
  void around() throws Exception {
    setup.starters(temporary.resolve("w"));

    assertThat(Workspace.around(temporary.resolve("w/src/main/java")).orElseThrow().folder())
        .isEqualTo(temporary.resolve("w"));
    assertThat(Workspace.around(temporary)).isEmpty();
    Path inside = temporary.resolve("w/src/main/java");
    assertThat(Workspace.meantBy(inside)).as("named, so it is meant").isEqualTo(inside);
    assertThat(Workspace.meantBy(Path.of("."))).as("of no workspace").isEqualTo(Path.of("."));
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString().replace('\\', '/'),
            // pictures too: every byte a character
            new String(
                Files.readAllBytes(file),
                file.toString().endsWith(".png")
                    ? StandardCharsets.ISO_8859_1
                    : StandardCharsets.UTF_8));
      }
    }
    return contents;
  }
}
