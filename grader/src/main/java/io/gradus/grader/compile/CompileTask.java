package io.gradus.grader.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import io.gradus.grader.compile.CompilerMessages.Answer;
import io.gradus.grader.compile.CompilerMessages.Outcome;
import io.gradus.grader.compile.CompilerMessages.Problem;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;

/** One run of javac inside the child: from sources to class files or to what is wrong. */
final class CompileTask implements TaskListener {
  static final int MAX_PROBLEMS = 20;
  private static final String SOURCES = "src/main/java/";
  private static final int PRINTED = 4_000;
  private static final int MESSAGE = 2_000;
  private static final List<String> OPTIONS =
      List.of(
          "--release",
          "17",
          "-proc:none",
          "-implicit:none",
          "-g",
          "-parameters",
          "-Xlint:none",
          "-nowarn",
          "-Xmaxerrs",
          Integer.toString(MAX_PROBLEMS),
          "-encoding",
          "UTF-8");

  private final InMemoryFiles files;
  private final JavacTask task;
  private final Map<URI, InMemoryFiles.Source> units = new LinkedHashMap<>();
  private final Printed printed = new Printed();
  private final List<Problem> problems = new ArrayList<>();

  CompileTask(JavaCompiler javac, InMemoryFiles files, List<SourceFile> sources) {
    this.files = files;
    for (SourceFile file : sources) {
      InMemoryFiles.Source unit = new InMemoryFiles.Source(file);
      units.put(unit.toUri(), unit);
    }
    files.clear();
    task = (JavacTask) javac.getTask(printed, files, this::report, OPTIONS, null, units.values());
    task.addTaskListener(this);
  }

  Answer run() {
    boolean compiled;
    try {
      compiled = task.call();
    } catch (StackOverflowError e) {
      return Answer.of(Outcome.TOO_DEEP, "");
    } catch (OutOfMemoryError e) {
      return Answer.of(Outcome.OUT_OF_MEMORY, "");
    } catch (RuntimeException | Error e) {
      return files.overflowed()
          ? Answer.of(Outcome.TOO_LARGE, "")
          : Answer.of(Outcome.FAILED, clip(e.toString(), PRINTED));
    }
    return answer(compiled);
  }

  private Answer answer(boolean compiled) {
    String said = printed.toString();
    if (files.overflowed()) {
      return Answer.of(Outcome.TOO_LARGE, "");
    }
    if (said.contains("java.lang.StackOverflowError")) {
      return Answer.of(Outcome.TOO_DEEP, "");
    }
    if (said.contains("java.lang.OutOfMemoryError")) {
      return Answer.of(Outcome.OUT_OF_MEMORY, "");
    }
    if (!problems.isEmpty()) {
      return new Answer(Outcome.ERRORS, Map.of(), problems, List.of(), "");
    }
    return compiled
        ? new Answer(Outcome.COMPILED, files.classes(), List.of(), List.of(), "")
        : Answer.of(Outcome.FAILED, said);
  }

  private void report(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getKind() != Diagnostic.Kind.ERROR || problems.size() >= MAX_PROBLEMS) {
      return;
    }
    String text = clip(diagnostic.getMessage(Locale.ENGLISH), MESSAGE);
    if (diagnostic.getSource() instanceof InMemoryFiles.Source source) {
      problems.add(problem("error", source, diagnostic.getPosition(), text));
    } else {
      problems.add(new Problem("error", "", 0, 0, text));
    }
  }

  /** javac's own columns count a tab as up to eight; ours count what an editor's cursor does. */
  private static Problem problem(
      String kind, InMemoryFiles.Source source, long position, String text) {
    if (position < 0 || position > source.text().length()) {
      return new Problem(kind, source.path(), 0, 0, text);
    }
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < position; i++) {
      char c = source.text().charAt(i);
      boolean insideCrLf = c == '\n' && i > 0 && source.text().charAt(i - 1) == '\r';
      if (insideCrLf) {
        lineStart = i + 1;
      } else if (c == '\n' || c == '\r') {
        line++;
        lineStart = i + 1;
      }
    }
    return new Problem(kind, source.path(), line, (int) position - lineStart + 1, text);
  }

  /** javac compiles a file wherever it lies; editors and Maven want it in its package's folder. */
  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() != TaskEvent.Kind.PARSE) {
      return;
    }
    // javac hands out its own wrapper of the source
    InMemoryFiles.Source source = units.get(event.getSourceFile().toUri());
    if (source == null || !source.path().startsWith(SOURCES)) {
      return;
    }
    CompilationUnitTree unit = event.getCompilationUnit();
    String declared = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    String folder = source.path().substring(SOURCES.length(), source.path().lastIndexOf('/') + 1);
    String expected =
        folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1).replace('/', '.');
    // an empty file declares nothing, so nothing is in the wrong place
    if (!declared.equals(expected) && !unit.getTypeDecls().isEmpty()) {
      long position =
          unit.getPackage() == null
              ? 0
              : Trees.instance(task).getSourcePositions().getStartPosition(unit, unit.getPackage());
      problems.add(problem("wrong-package", source, position, declared + "\n" + expected));
    }
  }

  private static String clip(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  /** What javac prints around its diagnostics, the start of it. */
  private static final class Printed extends Writer {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] buffer, int from, int length) {
      text.append(buffer, from, Math.min(length, PRINTED - text.length()));
    }

    @Override
    public void flush() throws IOException {
      // nothing lies between here and the text
    }

    @Override
    public void close() throws IOException {
      // nothing to give back
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
