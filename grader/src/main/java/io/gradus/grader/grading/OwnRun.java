package io.gradus.grader.grading;

import io.gradus.datasets.cache.UserCache;
import io.gradus.grader.session.NativeCache;
import io.gradus.grader.session.WorkerCommand;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the learner's own main method as the learner, without a sandbox: it is their code on their
 * machine. Offline, like everything else.
 */
public final class OwnRun {
  private final List<Path> kit;
  private final UserCache cache;

  /** With the kit's jars, and the natives in the user's cache. */
  public OwnRun(List<Path> kit, UserCache cache) {
    this.kit = List.copyOf(kit);
    this.cache = cache;
  }

  /**
   * Runs a class and waits for its end. Its input and output are this program's.
   *
   * @param folder what it runs in
   * @param classes class files by binary name
   * @return its exit status
   * @throws IOException if it can't be started
   */
  public int run(Path folder, Map<String, byte[]> classes, String mainClass, List<String> arguments)
      throws IOException {
    Path natives = NativeCache.prepare(cache.folder("djl"), kit);
    WorkerCommand worker = WorkerCommand.of(kit).withDjl(natives);
    Path folderOfClasses = Files.createTempDirectory("gradus-run-");
    try {
      write(folderOfClasses, classes);
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(options(worker));
      command.add("-cp");
      command.add(
          Stream.concat(Stream.of(folderOfClasses), kit.stream())
              .map(Path::toString)
              .collect(Collectors.joining(File.pathSeparator)));
      command.add(mainClass);
      command.addAll(arguments);
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
      builder.environment().putAll(worker.toJvmCommand().environment());
      Process process = builder.start();
      Thread ending = new Thread(() -> end(process, folderOfClasses));
      Runtime.getRuntime().addShutdownHook(ending);
      int status = process.waitFor();
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

  /** By Ctrl-C both programs are ended, and this one would leave the classes behind. */
  private static void end(Process process, Path folder) {
    process.destroyForcibly();
    try {
      process.waitFor();
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
