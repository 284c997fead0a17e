package io.gradus.grader.cli;

import io.gradus.grader.render.TerminalStyle;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command {@code gradus}. Only the subcommand that is asked for is loaded; see {@link
 * Subcommand} for the table.
 */
public final class Gradus {
  private final PrintWriter out;
  private final PrintWriter err;
  private final CrashReports crashes;

  Gradus(PrintWriter out, PrintWriter err, CrashReports crashes) {
    this.out = out;
    this.err = err;
    this.crashes = crashes;
  }

  /** Starts a command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    Starter.follow(Optional.ofNullable(System.getenv(Starter.VARIABLE)), Starter::end);
    StandardOutput stdout = StandardOutput.ofThisProcess();
    PrintWriter out = writer(stdout, "stdout");
    PrintWriter err = writer(System.err, "stderr");
    int code = new Gradus(out, err, CrashReports.ofUser(Clock.systemUTC())).run(arguments);
    System.exit(stdout.exitCode(code, err));
  }

  /** In the terminal's own encoding, which is not the default charset from Java 18 on. */
  private static PrintWriter writer(OutputStream stream, String name) {
    return new PrintWriter(stream, true, TerminalStyle.charsetOf(System.getProperties(), name));
  }

  /** Runs a command line; what goes wrong becomes a sentence and an exit code. */
  int run(String... arguments) {
    try {
      return dispatch(arguments);
    } catch (Throwable bug) {
      return failed(bug);
    } finally {
      out.flush();
      err.flush();
    }
  }

  private int dispatch(String[] arguments) throws IOException {
    String first = arguments.length == 0 ? "--help" : arguments[0];
    switch (first) {
      case "--version", "-V" -> {
        out.println("gradus " + version());
        return ExitCode.OK;
      }
      case "--help", "-h" -> {
        overview();
        return ExitCode.OK;
      }
      case "--load-classes" -> { // the launcher, when it makes a class-data archive
        ArchivedClasses.load();
        return ExitCode.OK;
      }
      case BackgroundArchives.ARGUMENT -> { // after a grading, for the next one
        BackgroundArchives.make();
        return ExitCode.OK;
      }
      case "language-server" -> throw notHere();
      case "help" -> {
        return arguments.length == 1
            ? dispatch(new String[] {"--help"})
            : dispatch(new String[] {arguments[1], "--help"});
      }
      default -> {
        return Subcommand.named(first)
            .map(row -> execute(row, arguments))
            .orElseGet(() -> unknown(first));
      }
    }
  }

  /** The launcher starts it directly; its module comes after this one. */
  private static CommandFailure notHere() {
    return CommandFailure.wrongUse(
        "The language server is a program of its own, which the launcher starts",
        "Run: gradus language-server");
  }

  private int execute(Subcommand row, String[] arguments) {
    CommandLine root = new CommandLine(CommandSpec.create().name("gradus"));
    root.addSubcommand(row.name(), row.create());
    // The setters reach the subcommands that are already there.
    root.setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false) // a folder's name may begin with @
        .setUsageHelpWidth(80)
        .setParameterExceptionHandler((error, args) -> wrongUse(error))
        .setExecutionExceptionHandler((error, commandLine, parsed) -> failed(error));
    return root.execute(arguments);
  }

  private void overview() {
    out.println("Usage: gradus COMMAND [OPTION…] [ARGUMENT…]");
    out.println();
    out.println("A deep-learning course that is taken in an editor, in Java.");
    out.println();
    out.println("Commands:");
    for (Subcommand row : Subcommand.ALL) {
      out.printf("  %-9s  %s%n", row.name(), row.summary());
    }
    out.println("  language-server");
    out.println("             Show shapes, findings and lenses in an editor, which starts it.");
    out.println();
    out.println("Options:");
    out.println("  -h, --help     Show this text; 'gradus COMMAND --help' tells more.");
    out.println("  -V, --version  Show the version.");
    out.println();
    out.println("Exit codes: 0 all that was started passed, 1 something is below its pass");
    out.println("mark, 2 wrong use or a broken submission, 3 Gradus itself failed.");
  }

  private int unknown(String typed) {
    String kind = typed.startsWith("-") ? "option" : "command";
    err.println("gradus: there is no " + kind + " '" + Printable.of(typed) + "'.");
    Spelling.closest(typed, Subcommand.ALL.stream().map(Subcommand::name).toList())
        .ifPresent(name -> err.println("Did you mean 'gradus " + name + "'?"));
    err.println("All commands: gradus --help");
    return ExitCode.WRONG_USE;
  }

  private int wrongUse(ParameterException error) {
    CommandLine commandLine = error.getCommandLine();
    CommandSpec spec = commandLine.getCommandSpec();
    if (error instanceof UnmatchedArgumentException unmatched) {
      unmatched(unmatched, spec);
    } else {
      String message = error.getMessage().replace(" is not a long", " is not a whole number");
      err.println("gradus: " + sentence(Printable.of(message)));
    }
    err.print("Usage: " + commandLine.getHelp().synopsis("Usage: ".length()));
    err.println("More: " + spec.qualifiedName() + " --help");
    return ExitCode.WRONG_USE;
  }

  /** A word too many: an option or a command that is not there, or one argument more. */
  private void unmatched(UnmatchedArgumentException error, CommandSpec spec) {
    String typed = error.getUnmatched().get(0);
    String command = "'" + spec.qualifiedName() + "'";
    String word = "'" + Printable.of(typed) + "'";
    if (error.isUnknownOption()) {
      err.println("gradus: " + command + " has no option " + word + ".");
      Spelling.closest(typed, spec.optionsMap().keySet())
          .ifPresent(option -> err.println("Did you mean '" + option + "'?"));
    } else if (!spec.subcommands().isEmpty()) {
      err.println("gradus: " + command + " has no command " + word + ".");
      Spelling.closest(typed, spec.subcommands().keySet())
          .ifPresent(
              name -> err.println("Did you mean '" + spec.qualifiedName() + " " + name + "'?"));
    } else {
      err.println("gradus: " + word + " is one word too many for " + command + ".");
      Spelling.closest(typed, Subcommand.ALL.stream().map(Subcommand::name).toList())
          .ifPresent(name -> err.println("There is a command 'gradus " + name + "'."));
    }
  }

  private int failed(Throwable error) {
    if (error instanceof CommandFailure failure) {
      err.println("gradus: " + sentence(Printable.lines(failure.getMessage())));
      if (!failure.remedy().isEmpty()) {
        err.println(Printable.lines(failure.remedy()));
      }
      return failure.exitCode();
    }
    if (error instanceof FileSystemException trouble) {
      err.println("gradus: " + Printable.of(FileTrouble.sentence(trouble)));
      err.println(FileTrouble.remedy(trouble));
      return ExitCode.TOOL_FAILED;
    }
    String message = error.getMessage() == null ? "" : error.getMessage();
    if (error instanceof IOException && FileTrouble.isFull(message)) {
      err.println("gradus: the disk is full (" + Printable.of(message) + ").");
      err.println("Free some space, or use a folder on another disk; then repeat the command.");
      return ExitCode.TOOL_FAILED;
    }
    String first = message.lines().findFirst().orElse("no message");
    err.println(
        "gradus: this should not have happened ("
            + error.getClass().getSimpleName()
            + ": "
            + Printable.of(first)
            + ").");
    err.println(crashes.keep(error));
    return ExitCode.TOOL_FAILED;
  }

  private static String sentence(String message) {
    String text = message.strip();
    return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
  }

  /** As the build wrote it into the jar. */
  static String version() {
    return Optional.ofNullable(Gradus.class.getPackage().getImplementationVersion())
        .orElse("(not packed)");
  }
}
