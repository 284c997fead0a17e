package io.gradus.grader.compile;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/**
 * javac's view of the world: sources and class files in memory, the class path as it is, nothing
 * else. The class path's jars stay open from one compilation to the next.
 */
final class InMemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final int maxClasses;
  private final long maxBytes;
  private final Map<String, ByteArrayOutputStream> outputs = new LinkedHashMap<>();
  private long bytes;
  private boolean overflowed;

  InMemoryFiles(JavaFileManager standard, int maxClasses, long maxBytes) {
    super(standard);
    this.maxClasses = maxClasses;
    this.maxBytes = maxBytes;
  }

  /** Forgets the last compilation. */
  void clear() {
    outputs.clear();
    bytes = 0;
    overflowed = false;
  }

  /** Whether javac wanted to write more than it may. */
  boolean overflowed() {
    return overflowed;
  }

  Map<String, byte[]> classes() {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    outputs.forEach((name, content) -> classes.put(name, content.toByteArray()));
    return classes;
  }

  @Override
  public boolean hasLocation(Location location) {
    return location == StandardLocation.SOURCE_PATH
        || location == StandardLocation.CLASS_OUTPUT
        || super.hasLocation(location);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    if (location == StandardLocation.SOURCE_PATH || location == StandardLocation.CLASS_OUTPUT) {
      return List.of();
    }
    // sources inside a jar must never be compiled along
    return super.list(location, packageName, Set.of(Kind.CLASS), recurse);
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof Source ? "" : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a.toUri().equals(b.toUri());
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, FileObject sibling) {
    return new SimpleJavaFileObject(uri(className.replace('.', '/') + kind.extension), kind) {
      @Override
      public OutputStream openOutputStream() throws IOException {
        if (outputs.size() >= maxClasses) {
          overflowed = true;
          throw new IOException("too many classes");
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        outputs.put(className, content);
        return new Counted(content);
      }
    };
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, FileObject sibling)
      throws IOException {
    throw new IOException("only class files are written");
  }

  private static URI uri(String path) {
    return URI.create("memory:///" + URLEncoder.encode(path, StandardCharsets.UTF_8));
  }

  private final class Counted extends FilterOutputStream {
    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      count(1);
      out.write(b);
    }

    @Override
    public void write(byte[] content, int from, int length) throws IOException {
      count(length);
      out.write(content, from, length);
    }

    private void count(int more) throws IOException {
      bytes += more;
      if (bytes > maxBytes) {
        overflowed = true;
        throw new IOException("too many bytes");
      }
    }
  }

  /** A learner's file. */
  static final class Source extends SimpleJavaFileObject {
    private final String path;
    private final String text;

    Source(SourceFile file) {
      super(uri(file.path()), Kind.SOURCE);
      this.path = file.path();
      this.text = file.text();
    }

    String path() {
      return path;
    }

    String text() {
      return text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    // some file systems store names decomposed, while people type them composed
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      return kind == Kind.SOURCE
          && Normalizer.normalize(name, Normalizer.Form.NFC)
              .equals(Normalizer.normalize(simpleName, Normalizer.Form.NFC) + kind.extension);
    }
  }
}
