package io.gradus.grader.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * javac's parser and nothing behind it: no types, no class path, no files. Its own errors go
 * nowhere. The compiler and its file manager are made once; one text at a time.
 */
public final class JavacParser implements JavaParser {
  /** Longer texts are not parsed: a learner's file has some hundred lines. */
  static final int LONGEST_TEXT = 1_000_000;

  private static final List<String> OPTIONS = List.of("-proc:none", "-Xlint:none", "-nowarn");

  private final JavaCompiler compiler;
  private final JavaFileManager files;

  private JavacParser(JavaCompiler compiler) {
    this.compiler = compiler;
    this.files = new NoFiles(compiler.getStandardFileManager(diagnostic -> {}, null, null));
  }

  /** Whether this runtime has a compiler: a JRE has none. */
  public static boolean isAvailable() {
    return ModuleLayer.boot().findModule("jdk.compiler").isPresent();
  }

  /**
   * A parser of the running JDK.
   *
   * @throws IllegalStateException where {@link #isAvailable()} is false
   */
  public static JavacParser create() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("This Java runtime has no compiler.");
    }
    return new JavacParser(compiler);
  }

  @Override
  public synchronized Parsed parse(String fileName, String text) {
    if (text.length() > LONGEST_TEXT) {
      return new Unreadable("The file has more than " + LONGEST_TEXT + " characters.");
    }
    if (text.indexOf('\0') >= 0) {
      return new Unreadable("The file is not text.");
    }
    try {
      Attempt first = attempt(fileName, text, text);
      if (first.errors() == 0) {
        return first.parsed();
      }
      Optional<Attempt> second =
          HalfTyped.closed(text).map(closed -> attempt(fileName, text, closed));
      return second.filter(better -> better.errors() <= first.errors()).orElse(first).parsed();
    } catch (StackOverflowError tooDeep) {
      return new Unreadable("The file is nested too deeply.");
    } catch (RuntimeException | AssertionError fault) {
      // javac's parser is not proof against every text; what it cannot read has no notes.
      return new Unreadable("javac could not read it: " + fault);
    }
  }

  /** What became of a text, and how many errors javac had with it. */
  private record Attempt(Parsed parsed, int errors) {}

  private Attempt attempt(String fileName, String text, String toParse) {
    AtomicInteger errors = new AtomicInteger();
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                Writer.nullWriter(),
                files,
                diagnostic -> errors.incrementAndGet(),
                OPTIONS,
                null,
                List.of(new InMemory(toParse)));
    try {
      Iterator<? extends CompilationUnitTree> units = task.parse().iterator();
      Parsed parsed =
          units.hasNext()
              ? new SourceFile(
                  fileName, text, units.next(), Trees.instance(task).getSourcePositions())
              : new Unreadable("javac found nothing to read.");
      return new Attempt(parsed, errors.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps javac from looking through the class path for plug-ins, once for every text. */
  private static final class NoFiles extends ForwardingJavaFileManager<JavaFileManager> {
    NoFiles(JavaFileManager files) {
      super(files);
    }

    @Override
    public ClassLoader getClassLoader(Location location) {
      return ClassLoader.getPlatformClassLoader();
    }
  }

  /** A text that was never a file. */
  private static final class InMemory extends SimpleJavaFileObject {
    private final String text;

    InMemory(String text) {
      super(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
