package io.gradus.grader.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a grading leaves for editors. */
class LastGradeTest {
  @TempDir private Path workspace;

  @Test
  @DisplayName("the report lies in the workspace, in the form of every JSON report")
  void written() throws Exception {
    LastGrade.write(workspace, SampleReports.mixed());

    assertThat(workspace.resolve(".gradus/last-grade.json"))
        .hasContent(new JsonReport().render(SampleReports.mixed()));
  }

  @Test
  @DisplayName("a link in the folder's place is not followed")
  void link() throws Exception {
    Path elsewhere = Files.createDirectory(workspace.resolve("elsewhere"));
    Files.createSymbolicLink(workspace.resolve(".gradus"), elsewhere);

    assertThatThrownBy(() -> LastGrade.write(workspace, SampleReports.mixed()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(".gradus is a link");
    assertThat(elsewhere).isEmptyDirectory();
  }
}
