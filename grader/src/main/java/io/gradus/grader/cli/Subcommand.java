package io.gradus.grader.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * One row of the table of subcommands. The table is text, so that {@code --help}, {@code --version}
 * and one subcommand can run without loading the classes of the others: a new subcommand is one row
 * here and one line in {@link #create()}.
 *
 * @param name as it is typed
 * @param summary one line for {@code gradus --help}; the command's own first description line
 */
record Subcommand(String name, String summary) {
  /** In the order in which a learner meets them. */
  static final List<Subcommand> ALL =
      List.of(
          new Subcommand("demo", "Grade a half-solved workspace, to see what a report looks like."),
          new Subcommand("init", "Make a workspace with the course's exercises."),
          new Subcommand("list", "List the exercises: what is passed, begun, next."),
          new Subcommand("run", "Run your solution, or an episode's worked example."),
          new Subcommand(
              "hint", "Show the next hint: a nudge, the concept, the shape of the code."),
          new Subcommand("explain", "Explain what a finding means, and how to mend it."),
          new Subcommand("grade", "Grade a workspace with the hidden tests."),
          new Subcommand("watch", "Grade an exercise, or run it, each time that you save a file."),
          new Subcommand("reveal", "Show the model answer of an exercise that you have tried."),
          new Subcommand("reset", "Bring an exercise's starter back; the old file is kept aside."),
          new Subcommand("diagnose", "Say what a training curve shows, and what to try first."),
          new Subcommand("curve", "Draw the curves of recorded runs, one over another."),
          new Subcommand("results", "Show the table of results: model, metric, test set, comment."),
          new Subcommand("data", "List, fetch and verify the course's datasets."),
          new Subcommand("doctor", "Try everything that Gradus needs on this machine."),
          new Subcommand("course", "Prove the course's exercises; for authors and teachers."),
          new Subcommand("benchmark", "Measure how long Gradus takes on this machine."));

  static Optional<Subcommand> named(String name) {
    return ALL.stream().filter(row -> row.name.equals(name)).findFirst();
  }

  /** Loads the command's class and makes an instance of it. */
  Callable<Integer> create() {
    return switch (name) {
      case "demo" -> new DemoCommand();
      case "list" -> new ListCommand();
      case "run" -> new RunCommand();
      case "hint" -> new HintCommand();
      case "explain" -> new ExplainCommand();
      case "grade" -> new GradeCommand();
      case "init" -> new InitCommand();
      case "watch" -> new WatchCommand();
      case "reveal" -> new RevealCommand();
      case "reset" -> new ResetCommand();
      case "diagnose" -> new DiagnoseCommand();
      case "curve" -> new CurveCommand();
      case "results" -> new ResultsCommand();
      case "data" -> new DataCommand();
      case "doctor" -> new DoctorCommand();
      case "course" -> new CourseCommand();
      case "benchmark" -> new BenchmarkCommand();
      default -> throw new IllegalStateException("No class for the subcommand " + name);
    };
  }
}
