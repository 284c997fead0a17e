package io.gradus.grader.hostile;

import io.gradus.datasets.cache.UserCache;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.grader.cli.ExitCode;
import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.ExerciseResult.State;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.GradeReport;
import io.gradus.grader.grading.GradeRequest;
import io.gradus.grader.grading.GraderSetup;
import io.gradus.grader.grading.GradingListener;
import io.gradus.grader.grading.LocalGrader;
import io.gradus.grader.judge.GradingSeed;
import io.gradus.grader.render.HtmlReport;
import io.gradus.grader.render.JUnitXmlReport;
import io.gradus.grader.render.JsonReport;
import io.gradus.grader.render.TerminalReport;
import io.gradus.grader.render.TerminalStyle;
import io.gradus.grader.sandbox.SandboxEnvironment;
import io.gradus.grader.sandbox.SandboxMode;
import io.gradus.grader.sandbox.Sandboxes;
import io.gradus.grader.sandbox.Tier;
import io.gradus.grader.session.CallLimits;
import io.gradus.grader.submission.WorkspaceProblem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Grades hostile learners in one tier, and tells what each got away with. */
final class HostileSuite implements AutoCloseable {
  static final List<String> PAGES = List.of("running.md", "sources.md", "claims.md");

  /** Short, so that the suite is; what exercises state is longer. */
  private static final CallLimits LIMITS =
      new CallLimits(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(6), 0);

  private static final long SEED = 20261120;

  private final Tier tier;
  private final Path scratch;
  private final Path outside;
  private final ServerSocket listener;
  private final Course course;
  private final Keys keys;
  private final LocalGrader grader;
  private int connections;

  HostileSuite(Tier tier, Path scratch) throws IOException {
    this.tier = tier;
    this.scratch = scratch;
    this.outside = Files.createDirectories(scratch.resolve("outside " + tier));
    // Open to everybody, so that only the sandbox keeps learners from it.
    Files.setPosixFilePermissions(outside, PosixFilePermissions.fromString("rwxrwxrwx"));
    Files.writeString(outside.resolve("report.json"), "untouched");
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread accepting = new Thread(this::accept, "hostile-listener");
    accepting.setDaemon(true);
    accepting.start();
    ClassLoader loader = HostileSuite.class.getClassLoader();
    this.course = Course.load(loader);
    this.keys = Keys.find(loader).orElseThrow();
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("GRADUS_CACHE", scratch.resolve("cache").toString());
    environment.put(SandboxEnvironment.FORCED_TIER, tier.name());
    UserCache cache =
        new UserCache(environment, System.getProperty("os.name"), System.err::println);
    this.grader =
        new LocalGrader(
            new GraderSetup(
                course,
                keys,
                cache,
                new Sandboxes(SandboxEnvironment.current(cache, environment)),
                SandboxMode.AUTO,
                environment,
                Clock.systemUTC(),
                spec -> LIMITS));
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        listener.accept().close();
        connections++;
      } catch (IOException closed) {
        return;
      }
    }
  }

  /** The learners that this tier has to hold. */
  List<HostileLearner> learners() {
    Map<String, String> values =
        Map.of(
            "OUTSIDE", outside.toString(),
            "PORT", Integer.toString(listener.getLocalPort()),
            "KEYS", keysJar());
    return PAGES.stream()
        .flatMap(page -> HostileLearner.read(page, values).stream())
        .filter(learner -> learner.tiers().contains(tier.name()))
        .toList();
  }

  private static String keysJar() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith("-keys.jar"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the keys' jar is not on the class path"));
  }

  /** What is wrong after this learner was graded; empty if all held. */
  List<String> grade(HostileLearner learner) {
    ExerciseSpec spec = course.find(learner.exercise()).orElseThrow();
    GradeReport report = grade(spec, learner.path(), learner.source());
    ExerciseResult result = report.results().get(0);
    List<String> wrong = new ArrayList<>();
    if (result.state() == State.PASSED) {
      wrong.add("it passed");
    }
    if (learner.exercise().equals("2.32") && result.points() > 0) {
      wrong.add("it earned " + result.points() + " points");
    }
    List<String> codes = findings(result).map(Finding::code).toList();
    if (codes.stream().noneMatch(learner::expects)) {
      wrong.add("the report says " + codes + ", not " + learner.expect());
    }
    int exit = ExitCode.of(report);
    if (learner.exit() >= 0 ? exit != learner.exit() : exit == ExitCode.OK) {
      wrong.add("exit code " + exit);
    }
    if (!report.tier().equals(tier.name())) {
      wrong.add("it ran in tier " + report.tier());
    }
    wrong.addAll(harm());
    wrong.addAll(unclean(report));
    return wrong;
  }

  /** Whether an honest learner still passes in the same grader. */
  boolean referencePasses() {
    ExerciseSpec spec = course.find("2.32").orElseThrow();
    return grade(spec, "", keys.reference(spec)).results().get(0).state() == State.PASSED;
  }

  private static Stream<Finding> findings(ExerciseResult result) {
    return Stream.concat(
        result.findings().stream(),
        result.tests().stream().flatMap(test -> test.finding().stream()));
  }

  private GradeReport grade(ExerciseSpec spec, String path, String source) {
    try {
      Path workspace = Files.createTempDirectory(scratch, "work space ");
      Path file = workspace.resolve(path.isEmpty() ? spec.workspacePath() : path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, source);
      return grader.grade(
          new GradeRequest(workspace, List.of(spec), new GradingSeed(SEED)),
          GradingListener.SILENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (WorkspaceProblem e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> harm() {
    List<String> harm = new ArrayList<>();
    if (Files.exists(outside.resolve("harmed"))) {
      harm.add("it reached the folder outside");
    }
    try {
      if (tier != Tier.C && !Files.readString(outside.resolve("report.json")).equals("untouched")) {
        harm.add("it wrote over a report outside");
      }
    } catch (IOException e) {
      harm.add("it removed a report outside");
    }
    if (connections > 0) {
      harm.add("it connected to a socket outside");
    }
    return harm;
  }

  /** Every rendering must be free of what a terminal, a log or a page would obey. */
  private static List<String> unclean(GradeReport report) {
    List<String> unclean = new ArrayList<>();
    Map<String, String> renderings =
        Map.of(
            "terminal",
            new TerminalReport(TerminalStyle.plain()).render(report, List.of()),
            "JSON",
            new JsonReport().render(report),
            "JUnit XML",
            new JUnitXmlReport().render(report),
            "HTML",
            new HtmlReport().render(report));
    renderings.forEach(
        (name, text) -> {
          if (text.codePoints()
              .anyMatch(
                  c ->
                      (c < 0x20 && c != '\n')
                          || (c >= 0x7f && c < 0xa0)
                          || (c >= 0x202a && c <= 0x202e)
                          || (c >= 0x2066 && c <= 0x2069))) {
            unclean.add("control characters in " + name);
          }
          if (name.equals("terminal")
              && text.lines().anyMatch(line -> line.startsWith("::") || line.startsWith("##["))) {
            unclean.add("workflow command in " + name);
          }
          if (name.equals("HTML") && text.contains("<script>alert")) {
            unclean.add("markup in " + name);
          }
        });
    return unclean;
  }

  @Override
  public void close() throws IOException {
    grader.close();
    listener.close();
  }
}
