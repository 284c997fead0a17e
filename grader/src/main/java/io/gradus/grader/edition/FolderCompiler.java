package io.gradus.grader.edition;

import io.gradus.exercises.course.CourseException;
import io.gradus.exercises.course.CourseFolder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a teacher's exercises in this process, and sorts class files: public, or of a key. */
final class FolderCompiler {
  private final CourseFolder sources;
  private final Path work;
  private final String classPath;

  FolderCompiler(CourseFolder sources, Path work, String classPath) throws IOException {
    this.sources = sources;
    this.work = work;
    this.classPath = classPath;
    Files.createDirectories(open());
    Files.createDirectories(keys());
  }

  /** Where public files are. */
  Path open() {
    return work.resolve("open");
  }

  /** Where those of keys are. */
  Path keys() {
    return work.resolve("keys");
  }

  /**
   * Compiles.
   *
   * @return the first thing that javac does not like, if any
   */
  Optional<CourseException> compile(List<CourseFolder.Entry> entries) throws IOException {
    List<Path> files = new ArrayList<>();
    for (CourseFolder.Entry entry : entries) {
      files.addAll(sources.sources(entry));
    }
    if (files.isEmpty()) {
      return Optional.empty();
    }
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new IOException("this Java has no compiler; a JDK is needed");
    }
    Path classes = Files.createDirectories(work.resolve("classes"));
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(told, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      boolean done =
          javac
              .getTask(
                  null,
                  manager,
                  told,
                  List.of(
                      "-proc:none",
                      "-nowarn",
                      "-d",
                      classes.toString(),
                      "-cp",
                      classPath + File.pathSeparator + classes),
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!done) {
        return Optional.of(problem(told));
      }
    }
    for (CourseFolder.Entry entry : entries) {
      if (!sources.sources(entry).isEmpty()
          && !Files.isDirectory(classes.resolve(entry.folder()))) {
        return Optional.of(otherPackage(entry));
      }
      sort(classes, entry);
    }
    return Optional.empty();
  }

  /** Whoever begins with a copy of another exercise forgets this easily. */
  private static CourseException otherPackage(CourseFolder.Entry entry) {
    String named = entry.folder().replace('/', '.');
    return new CourseException(
        entry.folder()
            + ": its sources are of another package, perhaps that of a folder that was copied. Let"
            + " them begin with: package %s; those of key with: package %s.key;"
                .formatted(named, named));
  }

  private void sort(Path classes, CourseFolder.Entry entry) throws IOException {
    try (Stream<Path> all = Files.walk(classes.resolve(entry.folder()))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path name = classes.relativize(file);
        boolean key = name.toString().replace('\\', '/').startsWith(entry.folder() + "/key/");
        Path target = (key ? keys() : open()).resolve(name.toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private CourseException problem(DiagnosticCollector<JavaFileObject> told) {
    for (Diagnostic<? extends JavaFileObject> one : told.getDiagnostics()) {
      if (one.getKind() == Diagnostic.Kind.ERROR && one.getSource() != null) {
        String file =
            sources
                .root()
                .relativize(Path.of(one.getSource().toUri()))
                .toString()
                .replace('\\', '/');
        String message =
            one.getMessage(Locale.ENGLISH)
                .lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.startsWith("location:"))
                .collect(Collectors.joining("; "));
        return new CourseException(
            "%s:%d: does not compile: %s. Mend it.".formatted(file, one.getLineNumber(), message));
      }
    }
    return new CourseException("javac failed: " + told.getDiagnostics());
  }
}
