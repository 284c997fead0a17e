package io.gradus.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.exercises.kit.Exercise;
import io.gradus.grader.feedback.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassFilesTest {
  private static final String HEAD =
      "package episode2; import io.gradus.exercises.kit.Exercise; import episode2.build_net.Contract; ";
  private static final String CONTRACT = "package episode2.build_net; public interface Contract {}";

  private static final String KIT =
      Path.of(
              URI.create(
                  Exercise.class.getProtectionDomain().getCodeSource().getLocation().toString()))
          .toString();

  @TempDir Path folder;

  private Map<String, byte[]> compile(String... sources) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    List<String> options = List.of("-proc:none", "-d", folder.toString(), "-cp", KIT);
    List<SimpleJavaFileObject> units =
        Stream.concat(Stream.of(CONTRACT), Arrays.stream(sources))
            .map(Unit::new)
            .map(u -> (SimpleJavaFileObject) u)
            .toList();
    assertThat(javac.getTask(null, null, d -> {}, options, null, units).call()).isTrue();
    Map<String, byte[]> classes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(f -> f.toString().endsWith(".class") && !f.endsWith("Contract.class"))
          .forEach(f -> classes.put(nameOf(f), read(f)));
    }
    return classes;
  }

  private String nameOf(Path file) {
    String path = folder.relativize(file).toString().replace('\\', '/').replace('/', '.');
    return path.substring(0, path.length() - ".class".length());
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A source whose file is named after its first public type. */
  private static final class Unit extends SimpleJavaFileObject {
    private final String text;

    Unit(String text) {
      super(URI.create("memory:///Unit.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return kind == Kind.SOURCE;
    }
  }

  private ClassFiles inspect(String... sources) throws IOException {
    return ClassFiles.inspect(compile(sources), Specs.ALL);
  }

  private List<String> wrong(String source) throws IOException {
    ClassFiles.Solver solver = inspect(HEAD + source).solver(Specs.BUILD_NET);
    assertThat(solver).isInstanceOf(ClassFiles.Solver.None.class);
    return ((ClassFiles.Solver.None) solver).findings().stream().map(Finding::code).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public class A implements Contract {}",
        "public class A extends B {} class B implements C {} interface C extends Contract {}",
        "public class A implements Contract { public A() {} private A(int x) {} Runnable r = () -> {}; }",
        "public final class A implements Contract { enum D { X { } } Object o = new Object() {}; }"
      })
  void aClassThatFits(String source) throws IOException {
    ClassFiles files = inspect(HEAD + "@Exercise(\"2.16-build-net\") " + source);

    assertThat(files.findings()).isEmpty();
    assertThat(files.solver(Specs.BUILD_NET)).isEqualTo(new ClassFiles.Solver.Found("episode2.A"));
  }

  @Test
  void aNestedClassMayFit() throws IOException {
    ClassFiles files =
        inspect(
            HEAD
                + "public class O { @Exercise(\"2.16-build-net\") public static class A implements Contract {} }");

    assertThat(files.solver(Specs.BUILD_NET))
        .isEqualTo(new ClassFiles.Solver.Found("episode2.O$A"));
  }

  @Test
  void whatDoesNotFit() throws IOException {
    String marked = "@Exercise(\"2.16-build-net\") ";
    assertThat(wrong("public class A implements Contract {}"))
        .containsExactly("submission/no-class");
    assertThat(wrong(marked + "class A implements Contract {}"))
        .containsExactly("submission/no-constructor", "submission/not-public");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "submission/not-public: MARK class A implements Contract { public A() {} }",
        "submission/not-public: class O { MARK public static class A implements Contract {} }",
        "submission/no-constructor: MARK public class A implements Contract { public A(int x) {} }",
        "submission/no-constructor: MARK public class A implements Contract { A() {} }",
        "submission/no-constructor: MARK public enum A implements Contract { X }",
        "submission/abstract: MARK public abstract class A implements Contract {}",
        "submission/abstract: MARK public interface A extends Contract {}",
        "submission/not-static: public class O { MARK public class A implements Contract {} }",
        "submission/wrong-contract: MARK public class A {}",
        "submission/wrong-contract: MARK public class A implements Cloneable {}",
        "submission/two-classes: MARK public class A implements Contract {} MARK class B implements Contract {}"
      })
  void oneThingWrong(String line) throws IOException {
    String[] parts = line.split(": ", 2);

    assertThat(wrong(parts[1].replace("MARK", "@Exercise(\"2.16-build-net\")")))
        .containsExactly(parts[0]);
  }

  @Test
  void anotherAnnotationOfThatNameDoesNotCount() throws IOException {
    assertThat(
            ((ClassFiles.Solver.None)
                    inspect(
                            "package p; @interface Exercise { String value(); } @Exercise(\"2.16-build-net\") class A implements episode2.build_net.Contract {}")
                        .solver(Specs.BUILD_NET))
                .findings())
        .extracting(Finding::code)
        .containsExactly("submission/no-class");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.gradus",
        "io.gradus.exercises.worker",
        "\\u0069o.gradus.x",
        "ai.djl.nn",
        "javax.x",
        "jdk.x",
        "sun.x",
        "com.sun.x",
        "org.junit.jupiter",
        "episode2.build_net",
        "episode2.confusion_matrix.\\u006bey"
      })
  void reservedPackages(String name) throws IOException {
    ClassFiles files = inspect("package " + name + "; class A {} class B {}");

    assertThat(files.findings())
        .extracting(Finding::code)
        .containsExactly("compile/reserved-package");
  }

  @ParameterizedTest
  @ValueSource(strings = {"episode2", "io.gradusx", "mine.java.x", "episode2.build_nets"})
  void ownPackages(String name) throws IOException {
    assertThat(inspect("package " + name + "; class A {}").findings()).isEmpty();
  }

  @Test
  void bytesThatAreNoClassFile() {
    ClassFiles files =
        ClassFiles.inspect(Map.of("episode2.A", new byte[] {1, 2, 3}, "B", new byte[0]), Specs.ALL);

    assertThat(files.findings())
        .extracting(Finding::code)
        .containsExactly("compile/javac-failed", "compile/javac-failed");
    assertThat(files.classes()).isEmpty();
  }

  @Test
  void aClassUnderAnotherName() throws IOException {
    byte[] bytes = compile("package io.gradus.x; class A {}").get("io.gradus.x.A");

    assertThat(ClassFiles.inspect(Map.of("episode2.A", bytes), Specs.ALL).findings())
        .extracting(Finding::code)
        .containsExactly("compile/javac-failed");
  }
}
