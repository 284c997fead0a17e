package io.gradus.languageserver.task;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How {@code gradus} is started: the command line of a child process. */
public interface GradusProgram {
  /** The command line for these arguments. */
  List<String> commandLine(List<String> arguments);

  /**
   * The program that this server belongs to. Its launcher, which knows the archive of its classes;
   * where that is none that can be started as it is, Java.
   *
   * @param home the distribution's folder, {@code -Dgradus.home}
   */
  static GradusProgram of(Optional<String> home) {
    Optional<Path> launcher = home.map(folder -> Path.of(folder, "gradus"));
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    if (!windows && launcher.filter(Files::isExecutable).isPresent()) {
      return arguments -> with(List.of(launcher.get().toString()), arguments);
    }
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
    home.ifPresent(folder -> java.add("-Dgradus.home=" + folder));
    java.add("-cp");
    java.add(
        home.map(folder -> Path.of(folder, "lib") + "/*")
            .orElse(System.getProperty("java.class.path")));
    java.add("io.gradus.grader.cli.Gradus");
    return arguments -> with(java, arguments);
  }

  private static List<String> with(List<String> start, List<String> arguments) {
    List<String> all = new ArrayList<>(start);
    all.addAll(arguments);
    return all;
  }
}
