package io.gradus.grader.cli;

import io.gradus.exercises.course.Keys;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Loads the classes that commands start with, so that the JVM, run with {@code
 * -XX:DumpLoadedClassList}, names them for the class-data archive.
 */
final class ArchivedClasses {
  /** Beginnings of the names of jars all of whose classes are worth keeping. */
  private static final List<String> WHOLE_JARS =
      List.of("grader-", "exercises-", "datasets-", "picocli-", "jackson-", "asm-", "junit-");

  private ArchivedClasses() {}

  /** Loads classes by using them where that is harmless, the rest by name. */
  static void load() throws IOException {
    for (Subcommand row : Subcommand.ALL) {
      PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
      new Gradus(nowhere, nowhere, CrashReports.ofUser(java.time.Clock.systemUTC()))
          .run(row.name(), "--help");
    }
    Keys.find(ArchivedClasses.class.getClassLoader()).ifPresent(GradingRehearsal::rehearse);
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      String name = String.valueOf(Path.of(entry).getFileName());
      if (name.endsWith(".jar")
          && !name.endsWith("-keys.jar")
          && WHOLE_JARS.stream().anyMatch(name::startsWith)) {
        loadAll(Path.of(entry));
      }
    }
  }

  private static void loadAll(Path jar) throws IOException {
    ClassLoader loader = ArchivedClasses.class.getClassLoader();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (Enumeration<JarEntry> e = file.entries(); e.hasMoreElements(); ) {
        String name = e.nextElement().getName();
        if (!name.endsWith(".class") || name.startsWith("META-INF/") || name.contains("-")) {
          continue;
        }
        try {
          Class.forName(
              name.substring(0, name.length() - ".class".length()).replace('/', '.'),
              false,
              loader);
        } catch (ClassNotFoundException | LinkageError optional) {
          // Classes for libraries that are not there (picocli for Groovy) can't be kept; the
          // archive is as good without them.
        }
      }
    }
  }
}
