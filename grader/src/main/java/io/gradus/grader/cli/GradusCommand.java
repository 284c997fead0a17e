package io.gradus.grader.cli;

import io.gradus.grader.render.TerminalStyle;
import io.gradus.grader.render.Terminals;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What every subcommand has: {@code --help}, and the streams to print to. Results go to {@link
 * #out()}, progress and complaints to {@link #err()}. Returns one of {@link ExitCode}; throws
 * {@link CommandFailure} to end with a sentence.
 */
@Command(
    sortOptions = false,
    synopsisHeading = "Usage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n")
abstract class GradusCommand implements Callable<Integer> {
  @SuppressWarnings("UnusedVariable") // picocli looks for it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this text.")
  private boolean help;

  @Spec private CommandSpec spec;

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** What standard output can show of a report. */
  static TerminalStyle terminal() {
    return TerminalStyle.of(
        System.getenv(), Terminals.isOutput(), TerminalStyle.charsetOf(System.getProperties()));
  }

  final PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
