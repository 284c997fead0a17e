package io.gradus.grader.edition;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;

/**
 * Loads a teacher's exercises before the built-in course, of which those of the same folder
 * disappear whole: a probe that the teacher's version lacks must not come from the other one.
 */
final class CourseLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Set<String> folders;

  /**
   * A loader.
   *
   * @param folders the exercises in the jars, such as {@code episode2/build_net}
   */
  CourseLoader(List<URL> jars, Set<String> folders, ClassLoader builtIn) {
    super("course", jars.toArray(URL[]::new), builtIn);
    this.folders = Set.copyOf(folders);
  }

  private boolean isOwn(String resource) {
    return folders.stream().anyMatch(folder -> resource.startsWith(folder + "/"));
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!isOwn(name.replace('.', '/'))) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> found = findLoadedClass(name);
      Class<?> type = found == null ? findClass(name) : found;
      if (resolve) {
        resolveClass(type);
      }
      return type;
    }
  }

  @Override
  public URL getResource(String name) {
    URL own = findResource(name);
    return own != null || isOwn(name) ? own : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return isOwn(name) ? findResources(name) : super.getResources(name);
  }
}
