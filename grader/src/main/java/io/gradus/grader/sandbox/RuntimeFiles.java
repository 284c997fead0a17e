package io.gradus.grader.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The system's files that a JVM reads on Linux: shared libraries, the JDK, and those files to which
 * links in the JDK point (Debian keeps its settings and certificates under {@code /etc}).
 *
 * @param readable folders and files, real paths
 * @param links links at the top of the file system, such as {@code /lib}, with their targets
 * @param loaders the dynamic linker, which the kernel itself must execute
 */
record RuntimeFiles(List<Path> readable, Map<Path, Path> links, List<Path> loaders) {
  /** Processor numbers, which the JVM and libtorch count. */
  static final List<Path> KERNEL =
      List.of(Path.of("/sys/devices/system/cpu"), Path.of("/sys/devices/system/node"));

  /**
   * Devices without memory: {@code /dev/zero}, mapped shared, would be some that no limit counts.
   */
  static final List<Path> DEVICES =
      List.of(Path.of("/dev/null"), Path.of("/dev/urandom"), Path.of("/dev/random"));

  private static final List<String> TOP = List.of("/lib", "/lib64", "/usr/lib", "/usr/lib64");

  /** The locale that {@link Variables} names; in none, Java opens no path that is not ASCII. */
  private static final List<Path> LOCALE =
      List.of(
          Path.of("/usr/lib/locale/C.utf8"),
          Path.of("/usr/lib/locale/C.UTF-8"),
          Path.of("/usr/lib/locale/locale-archive"));

  static RuntimeFiles find(Path javaHome, SeccompFilter.Machine machine) throws IOException {
    Set<Path> readable = new TreeSet<>();
    Map<Path, Path> links = new LinkedHashMap<>();
    String multiarch =
        machine == SeccompFilter.Machine.X86_64 ? "x86_64-linux-gnu" : "aarch64-linux-gnu";
    for (String name : TOP) {
      Path top = Path.of(name);
      if (Files.isSymbolicLink(top)) {
        links.put(top, Files.readSymbolicLink(top));
      } else if (Files.isDirectory(top.resolve(multiarch))) {
        readable.add(top.resolve(multiarch)); // and not all that programs keep in /usr/lib
        loaderLinks(top, links);
      } else if (Files.isDirectory(top)) {
        readable.add(top);
      }
    }
    Path nix = Path.of("/nix/store");
    if (javaHome.startsWith(nix)) {
      readable.add(nix);
    }
    Path cache = Path.of("/etc/ld.so.cache");
    if (Files.isReadable(cache)) {
      readable.add(cache);
    }
    LOCALE.stream()
        .filter(Files::isReadable)
        .filter(path -> readable.stream().noneMatch(path::startsWith))
        .toList()
        .forEach(readable::add);
    readable.add(javaHome);
    readable.addAll(targetsOutside(javaHome, readable));
    return new RuntimeFiles(List.copyOf(readable), links, findLoaders());
  }

  private static void loaderLinks(Path folder, Map<Path, Path> links) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "ld-*.so*")) {
      for (Path link : all) {
        if (Files.isSymbolicLink(link)) {
          links.put(link, Files.readSymbolicLink(link));
        }
      }
    }
  }

  private static List<Path> findLoaders() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : List.of("/lib64", "/lib")) {
      if (Files.isDirectory(Path.of(folder))) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of(folder), "ld-*.so*")) {
          for (Path loader : all) {
            found.add(loader.toRealPath());
          }
        }
      }
    }
    return found;
  }

  private static Set<Path> targetsOutside(Path javaHome, Set<Path> readable) throws IOException {
    Set<Path> targets = new TreeSet<>();
    Files.walkFileTree(
        javaHome,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isSymbolicLink() && Files.isReadable(file)) {
              Path real = file.toRealPath();
              boolean regular = Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS);
              if (regular && readable.stream().noneMatch(real::startsWith)) {
                targets.add(real);
              }
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return targets;
  }
}
