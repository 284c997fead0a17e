package io.gradus.grader.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.sandbox.JvmCommand;
import io.gradus.grader.session.course.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers with the real natives, a class-data archive and DJL loaded. */
class DjlWorkerTest {
  private static final CallLimits LIMITS =
      new CallLimits(Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofSeconds(60), 0);

  /** Kept between builds: unpacking takes seconds and 432 MB. */
  private static final Path TARGET = Path.of("target", "natives").toAbsolutePath();

  @TempDir private static Path folder;
  private static WorkerCommand command;
  private static Learners learners;

  @BeforeAll
  static void prepare() throws IOException {
    List<Path> kit = KitJars.ofThisProgram();
    command = WorkerCommand.of(kit).withDjl(NativeCache.prepare(TARGET, kit));
    assertThat(NativeCache.isPrepared(TARGET, kit)).isTrue();
    learners =
        new Learners()
            .add(
                "Draws",
                """
                public int number(int x) {
                  try (var manager = ai.djl.ndarray.NDManager.newBaseManager()) {
                    var shape = new ai.djl.ndarray.types.Shape(x);
                    return (int) (1e6 * manager.randomNormal(shape).sum().getFloat());
                  }
                }
                """)
            .compile();
  }

  /** The tests' contract beside the kit, as a course's own jar would be. */
  private static JvmCommand withContract(WorkerCommand command) {
    JvmCommand plain = command.toJvmCommand();
    List<Path> classPath = new ArrayList<>(plain.classPath());
    classPath.add(Path.of("target", "test-classes").toAbsolutePath());
    return new JvmCommand(
        classPath,
        plain.mainClass(),
        plain.jvmOptions(),
        plain.arguments(),
        plain.environment(),
        plain.readOnly());
  }

  private static int draw(WorkerPool pool, WorkerSpec spec, int seed) throws IOException {
    Candidate draws = learners.candidate("Draws");
    Candidate seeded =
        new Candidate(
            draws.view(),
            draws.contract(),
            draws.probe(),
            draws.learner(),
            draws.classes(),
            draws.sources(),
            seed);
    try (WorkerSession session = WorkerSession.open(pool, spec, seeded, LIMITS)) {
      return ViewProxy.of(View.class, session).number(10);
    }
  }

  @Test
  void theEnginesSeedIsTheGraders() throws IOException {
    LocalSandbox sandbox = new LocalSandbox(folder);
    Path archive = WorkerArchive.make(folder, command);
    assertThat(WorkerArchive.find(folder, command)).contains(archive);
    assertThat(WorkerArchive.make(folder, command)).isEqualTo(archive);
    WorkerCommand fast = command.withArchive(Optional.of(archive));
    WorkerSpec spec = new WorkerSpec(withContract(fast), WorkerSessionTest.spec().limits());
    try (WorkerPool pool = new WorkerPool(sandbox, 1)) {
      int first = draw(pool, spec, 7);
      assertThat(draw(pool, spec, 7)).isEqualTo(first);
      assertThat(draw(pool, spec, 8)).isNotEqualTo(first);
    }
    assertThat(sandbox.alive()).isZero();
  }

  @Test
  @DisplayName("an archive that was cut is passed over")
  void cutArchive() throws IOException {
    Path archive = WorkerArchive.make(folder, command);
    Path other = Files.createDirectories(folder.resolve("copies"));
    Path copy = Files.copy(archive, other.resolve(archive.getFileName()));
    assertThat(WorkerArchive.find(other, command)).contains(copy);
    Files.delete(copy);
    Files.write(copy, Arrays.copyOf(Files.readAllBytes(archive), 4096));
    assertThat(WorkerArchive.find(other, command)).isEmpty();
  }
}
