package io.gradus.grader.cli;

import picocli.CommandLine.Command;

/** {@code gradus course}: for those who write exercises. */
@Command(
    name = "course",
    description = "Prove the course's exercises; for authors and teachers.",
    commandListHeading = "%nCommands:%n",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CourseCheckCommand.class,
      CourseCoverageCommand.class,
      CourseCurvesCommand.class,
      CourseFiguresCommand.class
    })
final class CourseCommand extends GradusCommand {
  @Override
  public Integer call() {
    throw CommandFailure.wrongUse(
        "course: what about it?",
        "Use: gradus course check [ID…], gradus course coverage, gradus course curves or gradus course"
            + " figures.");
  }
}
