package io.gradus.exercises.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources in memory and loads a class. */
final class LearnersCode {
  private LearnersCode() {}

  /** Instances of the class, each of them loaded anew, with sources by class name. */
  static Supplier<Object> instances(String className, Map<String, String> sources) {
    Map<String, byte[]> classes = compile(sources);
    return () -> instance(className, classes);
  }

  private static Object instance(String className, Map<String, byte[]> classes) {
    ClassLoader loader =
        new ClassLoader(LearnersCode.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
              throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
          }
        };
    try {
      return loader.loadClass(className).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(className + " can't be made", e);
    }
  }

  private static Map<String, byte[]> compile(Map<String, String> sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Map<String, ByteArrayOutputStream> outputs = new HashMap<>();
    List<SimpleJavaFileObject> units =
        sources.entrySet().stream().map(entry -> unit(entry.getKey(), entry.getValue())).toList();
    try (JavaFileManager files =
        new ForwardingJavaFileManager<>(
            javac.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name), kind) {
              @Override
              public OutputStream openOutputStream() {
                return outputs.computeIfAbsent(name, n -> new ByteArrayOutputStream());
              }
            };
          }
        }) {
      boolean compiled =
          javac
              .getTask(
                  null,
                  files,
                  diagnostics,
                  List.of("-proc:none", "-implicit:none", "-sourcepath", "", "-nowarn"),
                  null,
                  units)
              .call();
      if (!compiled) {
        throw new AssertionError(
            sources.keySet()
                + " do not compile: "
                + diagnostics.getDiagnostics().stream().map(Diagnostic::toString).toList());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    Map<String, byte[]> classes = new HashMap<>();
    outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  private static SimpleJavaFileObject unit(String className, String source) {
    return new SimpleJavaFileObject(
        URI.create("string:///" + className.replace('.', '/') + ".java"),
        JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }
}
