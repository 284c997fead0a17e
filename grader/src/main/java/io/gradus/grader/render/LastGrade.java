package io.gradus.grader.render;

import io.gradus.grader.feedback.GradeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The report of a workspace's last grading, for editors: they show it at its lines, whoever started
 * the grading.
 */
public final class LastGrade {
  /** Where it lies in a workspace, in the form of {@link JsonReport}. */
  public static final String PATH = ".gradus/last-grade.json";

  private LastGrade() {}

  /**
   * Writes it, whole or not at all.
   *
   * @throws IOException if it can't be written, with a sentence for the user
   */
  public static void write(Path workspace, GradeReport report) throws IOException {
    Path file = workspace.resolve(PATH);
    Path folder = file.getParent();
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(folder);
    } else if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(folder + " is a link or a file. Move it away.");
    }
    ReportWriter.write(file, new JsonReport().render(report));
  }
}
