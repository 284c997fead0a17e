package io.gradus.grader.session;

import io.gradus.grader.session.course.Contract;
import io.gradus.grader.session.course.Probe;
import io.gradus.grader.session.course.ProbedView;
import io.gradus.grader.session.course.View;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Learners' classes compiled in memory, all in package {@code episode9}. */
final class Learners {
  private final Map<String, String> sources = new HashMap<>();
  private final Map<String, ByteArrayOutputStream> compiled = new HashMap<>();

  /** Adds a class by its members; it implements the tests' contract. */
  Learners add(String name, String members) {
    return addSource(
        name, "public class %s implements Contract {\n%s\n}\n".formatted(name, members));
  }

  /** Adds a class by its whole declaration. */
  Learners addSource(String name, String declaration) {
    sources.put(
        name,
        "package episode9; import java.util.*; import java.io.*; import %s;\n%s"
            .formatted(Contract.class.getName(), declaration));
    return this;
  }

  /** Compiles everything added. */
  Learners compile() throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((name, text) -> units.add(new Source(name, text)));
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (JavaFileManager files = new InMemory(javac.getStandardFileManager(problems, null, null))) {
      boolean done =
          javac.getTask(null, files, problems, List.of("-proc:none"), null, units).call();
      if (!done) {
        throw new IllegalStateException(problems.getDiagnostics().toString());
      }
    }
    return this;
  }

  /** A class and what is nested in it, to be called through {@link View}. */
  Candidate candidate(String name) {
    return candidate(name, View.class, Optional.empty());
  }

  /** The same through the probe. */
  Candidate probed(String name) {
    return candidate(name, ProbedView.class, Optional.of(Probe.class.getName()));
  }

  private Candidate candidate(String name, Class<?> view, Optional<String> probe) {
    String binary = "episode9." + name;
    Map<String, byte[]> classes =
        compiled.entrySet().stream()
            .filter(e -> e.getKey().equals(binary) || e.getKey().startsWith(binary + "$"))
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toByteArray()));
    return new Candidate(
        view.getName(),
        Contract.class.getName(),
        probe,
        binary,
        classes,
        Map.of("episode9/" + name + ".java", "src/main/java/episode9/" + name + ".java"),
        1);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///episode9/" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
    InMemory(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("mem:///" + className + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          compiled.put(className, out);
          return out;
        }
      };
    }
  }
}
