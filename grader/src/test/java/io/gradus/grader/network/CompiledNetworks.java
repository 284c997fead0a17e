package io.gradus.grader.network;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Random networks, compiled by javac in memory: what they make is what DJL makes of them. */
final class CompiledNetworks extends ClassLoader {
  private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

  private CompiledNetworks() {
    super(CompiledNetworks.class.getClassLoader());
  }

  static CompiledNetworks of(List<RandomNetwork> networks) {
    CompiledNetworks loader = new CompiledNetworks();
    List<JavaFileObject> sources = new ArrayList<>();
    for (RandomNetwork network : networks) {
      sources.add(new Source(network));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    JavaFileManager files = loader.new Memory(compiler.getStandardFileManager(said, null, null));
    List<String> options = List.of("-proc:none", "-nowarn", "-g:none");
    if (!compiler.getTask(null, files, said, options, null, sources).call()) {
      throw new AssertionError("the generator wrote what javac refuses: " + said.getDiagnostics());
    }
    return loader;
  }

  /**
   * The real block, initialised.
   *
   * @throws Throwable what DJL says where it refuses
   */
  Block initialise(RandomNetwork network, NDManager manager) throws Throwable {
    Class<?> type = loadClass(network.packageName() + "." + RandomNetwork.CLASS);
    try {
      return (Block) type.getMethod("ready", NDManager.class).invoke(null, manager);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    ByteArrayOutputStream code = classes.remove(name);
    if (code == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, code.toByteArray(), 0, code.size());
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(RandomNetwork network) {
      super(
          URI.create(
              "mem:///"
                  + network.packageName()
                  + "/"
                  + RandomNetwork.CLASS
                  + Kind.SOURCE.extension),
          Kind.SOURCE);
      this.text = network.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    Memory(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      if (location != StandardLocation.CLASS_OUTPUT) {
        throw new IllegalArgumentException(location.getName().toLowerCase(Locale.ROOT));
      }
      return new SimpleJavaFileObject(
          URI.create("mem:///" + className.replace('.', '/') + kind.extension), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream code = new ByteArrayOutputStream();
          classes.put(className, code);
          return code;
        }
      };
    }
  }
}
