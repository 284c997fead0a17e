package io.gradus.grader.cli;

import io.gradus.datasets.Datasets;
import io.gradus.datasets.catalogue.Dataset;
import io.gradus.grader.render.Neutral;
import io.gradus.grader.render.Terminals;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** {@code gradus data}: which datasets there are, and whether they are here. */
@Command(
    name = "data",
    description = "List, fetch and verify the course's datasets.",
    commandListHeading = "%nCommands:%n",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {DataListCommand.class, DataFetchCommand.class, DataVerifyCommand.class})
final class DataCommand extends GradusCommand {
  private static final int COLUMNS = 80;

  private final Function<Consumer<String>, Datasets> source;
  private final boolean terminal;

  /** By the environment of this process. */
  DataCommand() {
    this(Datasets::fromEnvironment, Terminals.isError());
  }

  /**
   * By these datasets.
   *
   * @param source makes them; is given where warnings go
   * @param terminal whether standard error can show a line that changes
   */
  DataCommand(Function<Consumer<String>, Datasets> source, boolean terminal) {
    this.source = source;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    throw CommandFailure.wrongUse(
        "data: list, fetch or verify?",
        "Use: gradus data list, gradus data fetch [ID…] or gradus data verify [ID…].");
  }

  Datasets datasets() {
    return source.apply(this::complain);
  }

  boolean isTerminal() {
    return terminal;
  }

  /** What stood in the way, on standard error. */
  void complain(String sentence) {
    print(err(), "", sentence);
    err().flush();
  }

  /** Prints a path on one line however long it is, so that it can be copied. */
  static void printPath(PrintWriter to, String head, Path path) {
    to.println(head + Neutral.TERMINAL.own(path.toString()));
  }

  /**
   * Prints a paragraph: a head, and the text beside it in lines of the terminal's width. Words are
   * never broken: a path or an address must stay one that can be copied.
   */
  static void print(PrintWriter to, String head, String text) {
    StringBuilder line = new StringBuilder(head);
    String indent = " ".repeat(head.length());
    for (String word : Neutral.TERMINAL.own(text).split(" +", -1)) {
      boolean first = line.length() == indent.length();
      if (!first && line.length() + 1 + word.length() > COLUMNS) {
        to.println(line);
        line.setLength(0);
        line.append(indent);
        first = true;
      }
      line.append(first ? "" : " ").append(word);
    }
    to.println(line);
  }

  /**
   * The datasets with these ids; all where none is given.
   *
   * @throws CommandFailure wrong use, if there is no such dataset
   */
  static List<Dataset> chosen(Datasets datasets, List<String> ids) {
    if (ids.isEmpty()) {
      return List.copyOf(datasets.catalogue().all());
    }
    List<Dataset> chosen = new ArrayList<>();
    for (String id : ids.stream().distinct().toList()) {
      chosen.add(
          datasets.catalogue().find(id).orElseThrow(() -> unknown(id, datasets.catalogue().ids())));
    }
    return chosen;
  }

  private static CommandFailure unknown(String id, List<String> ids) {
    return CommandFailure.wrongUse(
        "there is no dataset '" + Printable.of(id) + "'.",
        Spelling.closest(id, ids)
            .map(near -> "Did you mean '" + near + "'? All: gradus data list")
            .orElse("All: gradus data list"));
  }
}
