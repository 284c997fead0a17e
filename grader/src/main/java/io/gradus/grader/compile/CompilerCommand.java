package io.gradus.grader.compile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import io.gradus.exercises.wire.Frames;
import io.gradus.grader.sandbox.JvmCommand;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The command line of the compiler's JVM: small heap, quick start, nothing inherited. */
final class CompilerCommand {
  /**
   * Locale variables decide how file names are read; SystemRoot is what Windows can't do without.
   */
  private static final Set<String> KEPT_VARIABLES =
      Set.of("LC_ALL", "LC_CTYPE", "LANG", "SystemRoot");

  private CompilerCommand() {}

  /** The child's own class path: this module's classes and what they need to talk in frames. */
  static List<Path> ownClassPath() {
    Set<Path> path = new LinkedHashSet<>();
    Stream.of(CompilerProcess.class, Frames.class, JsonFactory.class, CBORFactory.class)
        .forEach(type -> path.add(origin(type)));
    return List.copyOf(path);
  }

  private static Path origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of " + type + " is no path", e);
    }
  }

  static JvmCommand of(
      List<Path> ownClassPath,
      List<Path> learnersClassPath,
      CompilerLimits limits,
      List<String> furtherOptions,
      List<Path> furtherFiles) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xms64m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                // a JVM without memory can't be trusted to say so
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+ErrorFileToStderr",
                // whatever the JVM has to say must not stand among the frames
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dfile.encoding=UTF-8"));
    options.addAll(furtherOptions);
    List<String> arguments = new ArrayList<>();
    arguments.add(Integer.toString(limits.classes()));
    arguments.add(Long.toString(limits.classBytes()));
    learnersClassPath.forEach(jar -> arguments.add(jar.toAbsolutePath().toString()));
    List<Path> readable = new ArrayList<>();
    learnersClassPath.forEach(jar -> readable.add(jar.toAbsolutePath()));
    readable.addAll(furtherFiles);
    return new JvmCommand(
        ownClassPath, CompilerProcess.class.getName(), options, arguments, environment(), readable);
  }

  private static Map<String, String> environment() {
    Map<String, String> kept = new TreeMap<>();
    System.getenv()
        .forEach(
            (name, value) -> {
              if (KEPT_VARIABLES.contains(name)) {
                kept.put(name, value);
              }
            });
    return kept;
  }
}
