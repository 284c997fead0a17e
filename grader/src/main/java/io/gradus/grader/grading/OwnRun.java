package io.gradus.grader.grading;

import io.gradus.datasets.cache.UserCache;
import io.gradus.grader.session.NativeCache;
import io.gradus.grader.session.WorkerCommand;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the learner's own main method as the learner, without a sandbox: it is their code on their
 * machine. Offline, like everything else.
 */
public final class OwnRun {
  private static final long LOOK_MILLISECONDS = 200;
  private static final long GRACE_SECONDS = 3;

  private final List<Path> kit;
  private final UserCache cache;

  /** With the kit's jars, and the natives in the user's cache. */
  public OwnRun(List<Path> kit, UserCache cache) {
    this.kit = List.copyOf(kit);
    this.cache = cache;
  }

  /** Who looks at a run. */
  public interface Watcher {
    /** Takes what the program prints, a line each, instead of letting it print by itself. */
    Optional<Consumer<String>> output();

    /** Called a few times a second while the program runs, and once when it is over. */
    void look(boolean over);

    /** Nobody. */
    Watcher NOBODY =
        new Watcher() {
          @Override
          public Optional<Consumer<String>> output() {
            return Optional.empty();
          }

          @Override
          public void look(boolean over) {}
        };
  }

  /**
   * Runs a class and waits for its end. Its input is this program's. Its trainings are recorded
   * below {@code runs} in the folder.
   *
   * @param folder what it runs in
   * @param classes class files by binary name
   * @param launch marks the runs that it records
   * @return its exit status
   * @throws IOException if it can't be started
   */
  public int run(
      Path folder,
      Map<String, byte[]> classes,
      String mainClass,
      List<String> arguments,
      String launch,
      Watcher watcher)
      throws IOException {
    Path natives = NativeCache.prepare(cache.folder("djl"), kit);
    WorkerCommand worker = WorkerCommand.of(kit).withDjl(natives);
    Path folderOfClasses = Files.createTempDirectory("gradus-run-");
    try {
      write(folderOfClasses, RecordedClasses.of(classes));
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(options(worker));
      command.add("-Dgradus.launch=" + launch);
      command.add("-cp");
      command.add(
          Stream.concat(Stream.of(folderOfClasses), kit.stream())
              .map(Path::toString)
              .collect(Collectors.joining(File.pathSeparator)));
      command.add(mainClass);
      command.addAll(arguments);
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
      builder.environment().putAll(worker.toJvmCommand().environment());
      if (watcher.output().isPresent()) {
        builder.redirectOutput(ProcessBuilder.Redirect.PIPE).redirectErrorStream(true);
      }
      Process process = builder.start();
      Thread ending = new Thread(() -> end(process, folderOfClasses));
      Runtime.getRuntime().addShutdownHook(ending);
      Optional<Thread> reader = watcher.output().map(take -> reader(process, take));
      while (!process.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        watcher.look(false);
      }
      if (reader.isPresent()) {
        reader.get().join(TimeUnit.SECONDS.toMillis(GRACE_SECONDS));
      }
      watcher.look(true);
      int status = process.exitValue();
      Runtime.getRuntime().removeShutdownHook(ending);
      return status;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      delete(folderOfClasses);
    }
  }

  /**
   * A worker's options, but with the learner's own home and temporary folder: a worker has its work
   * folder for both, and here that would fill the workspace with hidden folders.
   */
  static List<String> options(WorkerCommand worker) {
    return worker.toJvmCommand().jvmOptions().stream()
        .filter(option -> !option.startsWith("-Duser.home="))
        .filter(option -> !option.startsWith("-Djava.io.tmpdir="))
        .toList();
  }

  private static Thread reader(Process process, Consumer<String> take) {
    Thread reader =
        new Thread(
            () -> {
              try (BufferedReader lines =
                  new BufferedReader(
                      new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                  take.accept(line);
                }
              } catch (IOException e) {
                take.accept("gradus: the program's output broke off: " + e.getMessage());
              }
            },
            "gradus-output");
    reader.setDaemon(true);
    reader.start();
    return reader;
  }

  /** By Ctrl-C both programs are ended, and this one would leave the classes behind. */
  private static void end(Process process, Path folder) {
    // Asked first, so that it can say in its records that it was stopped.
    process.destroy();
    try {
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      delete(folder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // A temporary folder that stays is the system's to sweep.
    }
  }

  private static void write(Path folder, Map<String, byte[]> classes) throws IOException {
    for (Map.Entry<String, byte[]> one : classes.entrySet()) {
      Path file = folder.resolve(one.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, one.getValue());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
