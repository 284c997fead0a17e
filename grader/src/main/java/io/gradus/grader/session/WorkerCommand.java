package io.gradus.grader.session;

import io.gradus.exercises.worker.Worker;
import io.gradus.grader.sandbox.JvmCommand;
import io.gradus.grader.sandbox.Sandboxes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JVM that a worker runs in.
 *
 * @param classPath the kit's jars, see {@link KitJars}
 * @param natives the prepared folder of DJL's native libraries, see {@link NativeCache}
 * @param archive a class-data archive, see {@link WorkerArchive}
 * @param warmDjl whether the worker loads DJL's engine before it says ready
 */
public record WorkerCommand(
    List<Path> classPath, Optional<Path> natives, Optional<Path> archive, boolean warmDjl) {
  private static final int NATIVE_ACCESS_WARNS = 22;

  public WorkerCommand {
    classPath = List.copyOf(classPath);
  }

  /** A worker with these jars: no natives, no archive, the engine loaded at first use. */
  public static WorkerCommand of(List<Path> classPath) {
    return new WorkerCommand(classPath, Optional.empty(), Optional.empty(), false);
  }

  /**
   * A worker with this program's kit, DJL loaded, and the class-data archive if one was made:
   * everything by paths that these sandboxes can read. Unpacks the natives at the first call on a
   * machine, which takes some seconds and 450 MB.
   *
   * @throws IOException if the kit is incomplete, or the natives can't be unpacked or loaded
   */
  public static WorkerCommand prepared(Sandboxes sandboxes) throws IOException {
    List<Path> jars = visibleJars(sandboxes);
    Path folder = sandboxes.nativeCacheFolder();
    WorkerCommand command = of(jars).withDjl(NativeCache.prepare(folder, jars));
    return command.withArchive(WorkerArchive.find(folder, command));
  }

  /**
   * As {@link #prepared}, but nothing is unpacked: where natives are not there yet, the worker is
   * one without them and without DJL.
   *
   * @throws IOException if the kit is incomplete
   */
  public static WorkerCommand found(Sandboxes sandboxes) throws IOException {
    List<Path> jars = visibleJars(sandboxes);
    if (NativeCache.isPrepared(sandboxes.nativeCacheFolder(), jars)) {
      return prepared(sandboxes);
    }
    WorkerCommand command = of(jars);
    return command.withArchive(WorkerArchive.find(sandboxes.nativeCacheFolder(), command));
  }

  private static List<Path> visibleJars(Sandboxes sandboxes) throws IOException {
    List<Path> visible = new ArrayList<>();
    for (Path jar : KitJars.ofThisProgram()) {
      visible.add(sandboxes.visible(jar));
    }
    return visible;
  }

  /**
   * With further jars before the kit's, such as a teacher's own exercises; without the class-data
   * archive then, which fits the kit's class path only.
   */
  public WorkerCommand before(List<Path> jars) {
    if (jars.isEmpty()) {
      return this;
    }
    List<Path> all = new ArrayList<>(jars);
    all.addAll(classPath);
    return new WorkerCommand(all, natives, Optional.empty(), warmDjl);
  }

  /** With DJL's natives in a prepared folder, and the engine loaded before ready. */
  public WorkerCommand withDjl(Path prepared) {
    return new WorkerCommand(classPath, Optional.of(prepared), archive, true);
  }

  /** As it is, but with the engine loaded at first use: for code that does without it. */
  public WorkerCommand withoutWarmDjl() {
    return new WorkerCommand(classPath, natives, archive, false);
  }

  /** With a class-data archive, or without where there is none. */
  public WorkerCommand withArchive(Optional<Path> found) {
    return new WorkerCommand(classPath, natives, found, warmDjl);
  }

  /** The command for a sandbox. */
  public JvmCommand toJvmCommand() {
    List<String> options = new ArrayList<>(jvmOptions());
    archive.ifPresent(file -> options.add("-XX:SharedArchiveFile=" + file));
    List<Path> readOnly = new ArrayList<>();
    natives.ifPresent(readOnly::add);
    archive.ifPresent(readOnly::add);
    return new JvmCommand(
        classPath,
        Worker.class.getName(),
        options,
        warmDjl ? List.of(Worker.WARM_DJL) : List.of(),
        environment(),
        readOnly);
  }

  /** Options of every worker; those of the archive's rehearsal must be the same. */
  static List<String> jvmOptions() {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xss1m",
                "-Xshare:auto",
                // The JVM's own words must not stand between frames.
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-Djava.awt.headless=true",
                // The work folder is the process' current folder.
                "-Djava.io.tmpdir=.",
                "-Duser.home=.",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.timezone=UTC",
                "-Dai.djl.offline=true",
                "-Dai.djl.pytorch.num_threads=1",
                "-Dai.djl.pytorch.num_interop_threads=1"));
    if (Runtime.version().feature() >= NATIVE_ACCESS_WARNS) {
      options.add("--enable-native-access=ALL-UNNAMED");
    }
    return List.copyOf(options);
  }

  private Map<String, String> environment() {
    Map<String, String> out = new HashMap<>();
    out.put("OPT_OUT_TRACKING", "true");
    out.put("OMP_NUM_THREADS", "1");
    out.put("MALLOC_ARENA_MAX", "2");
    out.put("LC_ALL", "C.UTF-8");
    natives.ifPresent(folder -> out.put("DJL_CACHE_DIR", folder.toString()));
    return out;
  }
}
