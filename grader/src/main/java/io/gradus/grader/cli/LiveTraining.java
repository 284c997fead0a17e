package io.gradus.grader.cli;

import io.gradus.grader.curve.CurveDiagnosis;
import io.gradus.grader.grading.OwnRun;
import io.gradus.grader.render.ComparisonText;
import io.gradus.grader.render.DiagnosisText;
import io.gradus.grader.render.RunHeadline;
import io.gradus.grader.render.TerminalStyle;
import io.gradus.grader.render.Terminals;
import io.gradus.grader.runs.RecordedRun;
import io.gradus.grader.runs.RunComparison;
import io.gradus.grader.runs.Runs;
import io.gradus.grader.runs.UnreadableCurve;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Shows a training while it runs: on a terminal a curve that grows below what the program prints,
 * else a line now and then. At the end it says what the curve shows.
 */
final class LiveTraining implements OwnRun.Watcher {
  private static final String VARIABLE = "GRADUS_RUNS";
  private static final String OFF = "off";

  /** More trainings in one program are an experiment: the last one speaks for itself. */
  private static final int ALL_SHOWN = 3;

  /** Without a terminal, a line at every tenth of the epochs that are known by then. */
  private static final double MORE = 1.5;

  private final Optional<Runs> runs;
  private final PrintWriter out;
  private final PrintWriter err;
  private final TerminalStyle style;
  private final boolean terminal;
  private final String launch = UUID.randomUUID().toString();
  private final Set<Path> before = new LinkedHashSet<>();
  private final Set<Path> ours = new LinkedHashSet<>();
  private int height;
  private int shownEpochs;
  private Optional<Path> shownRun = Optional.empty();
  private long rest;

  LiveTraining(
      Optional<Runs> runs,
      PrintWriter out,
      PrintWriter err,
      TerminalStyle style,
      boolean terminal) {
    this.runs = runs;
    this.out = out;
    this.err = err;
    this.style = style;
    this.terminal = terminal;
    before.addAll(folders());
  }

  static LiveTraining of(Path workspace, PrintWriter out, PrintWriter err, TerminalStyle style) {
    String named = System.getenv().getOrDefault(VARIABLE, "").strip();
    Optional<Runs> runs =
        named.equals(OFF)
            ? Optional.empty()
            : Optional.of(named.isEmpty() ? Runs.of(workspace) : Runs.in(workspace.resolve(named)));
    boolean dumb = System.getenv().getOrDefault("TERM", "").equals("dumb");
    return new LiveTraining(runs, out, err, style, Terminals.isOutput() && !dumb);
  }

  /** What marks this program's runs. */
  String launch() {
    return launch;
  }

  @Override
  public Optional<Consumer<String>> output() {
    return terminal && runs.isPresent() ? Optional.of(this::printed) : Optional.empty();
  }

  /** What the program prints goes above the curve. */
  private synchronized void printed(String line) {
    erase();
    out.println(line);
    shownEpochs = 0;
    out.flush();
  }

  @Override
  public synchronized void look(boolean over) {
    long begun = System.nanoTime();
    if (!over && begun < rest) {
      return;
    }
    for (Path folder : folders()) {
      if (!before.contains(folder) && !ours.contains(folder)) {
        read(folder)
            .filter(run -> run.settings().getOrDefault("launch", "").equals(launch))
            .ifPresent(run -> ours.add(folder));
      }
    }
    Optional<RecordedRun> latest =
        ours.stream().reduce((first, second) -> second).flatMap(this::read);
    if (over) {
      erase();
      ends();
    } else if (latest.isPresent()) {
      show(latest.get());
    }
    // Reading a long curve takes its time: no more than a tenth of it is spent so.
    rest = System.nanoTime() + 9 * (System.nanoTime() - begun);
  }

  private void show(RecordedRun run) {
    int epochs = run.series().epochs();
    boolean another = !shownRun.equals(Optional.of(run.folder()));
    if (another) {
      shownEpochs = 0;
      shownRun = Optional.of(run.folder());
    }
    if (epochs == 0 || epochs == shownEpochs) {
      return;
    }
    if (!terminal) {
      if (epochs >= MORE * shownEpochs) {
        shownEpochs = epochs;
        err.println("gradus: " + RunHeadline.progress(run));
        err.flush();
      }
      return;
    }
    shownEpochs = epochs;
    erase();
    List<String> block = new ArrayList<>(curve(run));
    block.forEach(out::println);
    height = block.size();
    out.flush();
  }

  private List<String> curve(RecordedRun run) {
    List<String> block = new ArrayList<>();
    block.add("");
    block.add(RunHeadline.of(run, style));
    block.add("");
    block.addAll(DiagnosisText.curve(run.series(), style));
    block.add(" " + RunHeadline.progress(run));
    return block;
  }

  private void erase() {
    if (height > 0) {
      out.print("\u001b[" + height + "A\u001b[J");
      height = 0;
    }
  }

  private void ends() {
    List<Path> all = new ArrayList<>(ours);
    List<Path> shown = all.subList(all.size() <= ALL_SHOWN ? 0 : all.size() - 1, all.size());
    if (all.size() > ALL_SHOWN) {
      out.println();
      out.println(all.size() + " trainings were recorded; this is the last. All: gradus curve");
    }
    for (Path folder : shown) {
      read(folder)
          .ifPresent(
              run -> {
                curve(run).forEach(out::println);
                out.println();
                DiagnosisText.lines(CurveDiagnosis.of(run.series()), run.series().epochs(), style)
                    .forEach(out::println);
                if (all.size() == 1) {
                  predecessor(run).ifPresent(before -> compare(before, run));
                }
              });
    }
    out.flush();
  }

  /** The last step of the guide: whether what was changed since the run before it helped. */
  private void compare(RecordedRun before, RecordedRun run) {
    out.println();
    out.println(" Against the run before (gradus curve " + last(before) + " " + last(run) + "):");
    ComparisonText.lines(RunComparison.of(before, run), style).forEach(out::println);
  }

  private static String last(RecordedRun run) {
    String id = Printable.of(run.id());
    return id.substring(id.lastIndexOf('-') + 1);
  }

  private static Optional<RecordedRun> predecessor(RecordedRun run) {
    try {
      return Runs.before(run);
    } catch (IOException e) {
      return Optional.empty(); // closed to us: the run is shown without one
    }
  }

  private List<Path> folders() {
    try {
      return runs.isPresent() ? runs.get().folders() : List.of();
    } catch (IOException e) {
      return List.of(); // closed to us: the program runs all the same
    }
  }

  /** A run that is just being written may not be readable yet, and is looked at again. */
  private Optional<RecordedRun> read(Path folder) {
    try {
      return Optional.of(Runs.read(folder));
    } catch (IOException | UnreadableCurve e) {
      shownRun = Optional.empty();
      return Optional.empty();
    }
  }
}
