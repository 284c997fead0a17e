package io.gradus.datasets.cache;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The folder in which Gradus keeps what it can make or fetch again: {@code $GRADUS_CACHE}, else the
 * platform's own place ({@code $XDG_CACHE_HOME/gradus} or {@code ~/.cache/gradus}; macOS {@code
 * ~/Library/Caches/gradus}; Windows {@code %LOCALAPPDATA%\gradus}).
 *
 * <p>Nothing is created before it is asked for. A cache that cannot be written (read-only, full,
 * not a folder) is told once, and a private temporary folder takes its place. Safe for use by
 * several threads, and by several processes at once: files in it are written by {@link AtomicFile}.
 */
public final class UserCache {
  private static final Duration STALE = Duration.ofDays(1);
  private static final int PROBE_BYTES = 4096;

  /** Tries to write into a folder; how a full disk is told from one with room. */
  @FunctionalInterface
  interface WriteProbe {
    void write(Path folder) throws IOException;
  }

  private final Path root;
  private final Path temporaryRoot;
  private final WriteProbe probe;
  private final Consumer<String> warning;
  private final Map<String, Path> opened = new HashMap<>();
  private Optional<String> fallback = Optional.empty();

  /**
   * @param environment such as {@link System#getenv()}
   * @param osName such as the system property {@code os.name}
   * @param warning told once, in a sentence for the user, when the cache cannot be written
   * @throws IllegalArgumentException if {@code GRADUS_CACHE} is not a path
   */
  public UserCache(Map<String, String> environment, String osName, Consumer<String> warning) {
    this(environment, osName, temporaryFolder(), warning);
  }

  /**
   * As the other constructor, with a folder for temporary files of the caller's choice.
   *
   * @param temporaryFolder where a private folder is made when the cache cannot be written
   */
  public UserCache(
      Map<String, String> environment,
      String osName,
      Path temporaryFolder,
      Consumer<String> warning) {
    this(environment, osName, temporaryFolder, UserCache::writeProbe, warning);
  }

  UserCache(
      Map<String, String> environment,
      String osName,
      Path temporaryFolder,
      WriteProbe probe,
      Consumer<String> warning) {
    this.root = locate(environment, osName);
    this.temporaryRoot =
        temporaryFolder.resolve("gradus-cache-" + System.getProperty("user.name", "user"));
    this.probe = probe;
    this.warning = warning;
  }

  /** The cache of this process's environment; ask {@link #fallback()} whether it could be used. */
  public static UserCache fromEnvironment() {
    return fromEnvironment(message -> {});
  }

  /** The cache of this process's environment. */
  public static UserCache fromEnvironment(Consumer<String> warning) {
    return new UserCache(System.getenv(), System.getProperty("os.name", ""), warning);
  }

  /** Where the cache lies by the environment; need not exist, and may be read-only. */
  public Path root() {
    return root;
  }

  /**
   * The warning that was given, if the cache could not be written and a temporary folder serves.
   */
  public synchronized Optional<String> fallback() {
    return fallback;
  }

  /**
   * Where something may lie for reading, best first: in the cache and, where an earlier run could
   * not write there, in the temporary folder. Creates nothing; none need exist.
   *
   * @param name relative, parts separated by {@code /}, such as {@code datasets/penguins}
   */
  public List<Path> places(String name) {
    List<Path> places = new ArrayList<>();
    places.add(inside(root, name));
    if (Files.isDirectory(temporaryRoot, LinkOption.NOFOLLOW_LINKS)
        && PrivateFolder.isOurs(temporaryRoot)) {
      places.add(inside(temporaryRoot, name));
    }
    return places;
  }

  /**
   * A folder that exists and can be written, in the cache or, where that cannot be written, in the
   * temporary folder.
   *
   * @param name relative, parts separated by {@code /}, such as {@code datasets/penguins}
   * @throws IOException if neither can be written; the message says what to do
   */
  public synchronized Path folder(String name) throws IOException {
    Path known = opened.get(name);
    if (known == null || !Files.isDirectory(known)) {
      known = fallback.isPresent() ? open(temporaryFor(name)) : openOrFallBack(name);
      opened.put(name, known);
    }
    return known;
  }

  /**
   * Writes a file atomically into a folder of the cache, or, when the cache turns out to be full or
   * read-only, into the temporary one.
   *
   * @return where it was written
   * @throws IOException if it can be written in neither
   */
  public synchronized Path write(String folder, String file, byte[] content) throws IOException {
    Path target = inside(folder(folder), file);
    try {
      AtomicFile.write(target, content);
      return target;
    } catch (IOException e) {
      if (fallback.isPresent()) {
        throw e;
      }
      fallBack(target.getParent(), e);
      Path second = inside(folder(folder), file);
      AtomicFile.write(second, content);
      return second;
    }
  }

  private Path openOrFallBack(String name) throws IOException {
    Path folder = inside(root, name);
    try {
      return open(folder);
    } catch (IOException e) {
      fallBack(folder, e);
      try {
        return open(temporaryFor(name));
      } catch (IOException second) {
        second.addSuppressed(e);
        throw second;
      }
    }
  }

  private void fallBack(Path folder, IOException cause) {
    opened.clear();
    String message =
        String.format(
            "The cache folder %s cannot be written (%s). %s serves for now; set GRADUS_CACHE to a"
                + " folder with free space that you can write.",
            folder, Reason.of(cause), temporaryRoot);
    fallback = Optional.of(message);
    warning.accept(message);
  }

  private Path open(Path folder) throws IOException {
    Files.createDirectories(folder);
    probe.write(folder);
    sweep(folder);
    return folder;
  }

  private Path temporaryFor(String name) throws IOException {
    try {
      PrivateFolder.ensure(temporaryRoot);
    } catch (IOException e) {
      throw new IOException(
          String.format(
              "Neither the cache folder %s nor the temporary folder %s can be written (%s). Set"
                  + " GRADUS_CACHE to a folder with free space that you can write.",
              root, temporaryRoot, Reason.of(e)),
          e);
    }
    return inside(temporaryRoot, name);
  }

  /** Removes what killed processes left of unfinished writes, once a day has passed. */
  private static void sweep(Path folder) throws IOException {
    Instant limit = Instant.now().minus(STALE);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, AtomicFile::isTemporary)) {
      for (Path file : left) {
        try {
          if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
            Files.deleteIfExists(file);
          }
        } catch (NoSuchFileException alreadyGone) {
          // another process was faster
        }
      }
    }
  }

  private static void writeProbe(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, ".probe.", ".tmp");
    try {
      Files.write(file, new byte[PROBE_BYTES]);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static Path inside(Path root, String name) {
    Path path = root.resolve(name).normalize();
    if (name.isEmpty() || path.equals(root) || !path.startsWith(root)) {
      throw new IllegalArgumentException("Not a name inside the cache: '" + name + "'");
    }
    return path;
  }

  private static Path temporaryFolder() {
    return Path.of(System.getProperty("java.io.tmpdir", "."));
  }

  private static Path locate(Map<String, String> environment, String osName) {
    String chosen = environment.getOrDefault("GRADUS_CACHE", "");
    if (!chosen.isBlank()) {
      try {
        return Path.of(chosen).toAbsolutePath().normalize();
      } catch (InvalidPathException e) {
        throw new IllegalArgumentException(
            "GRADUS_CACHE is not a path: '" + chosen + "'. Set it to a folder, or unset it.", e);
      }
    }
    String os = osName.toLowerCase(Locale.ROOT);
    Path platform;
    if (os.startsWith("windows")) {
      platform =
          absolute(environment, "LOCALAPPDATA")
              .orElseGet(() -> home(environment).resolve("AppData").resolve("Local"));
    } else if (os.startsWith("mac")) {
      platform = home(environment).resolve("Library").resolve("Caches");
    } else {
      platform =
          absolute(environment, "XDG_CACHE_HOME")
              .orElseGet(() -> home(environment).resolve(".cache"));
    }
    return platform.resolve("gradus").toAbsolutePath().normalize();
  }

  /** HOME first: Java's {@code user.home} is taken from the password file and ignores it. */
  private static Path home(Map<String, String> environment) {
    return absolute(environment, "HOME")
        .orElseGet(() -> Path.of(System.getProperty("user.home", ".")));
  }

  /** The XDG specification ignores relative paths; so do we, for all of these. */
  private static Optional<Path> absolute(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    try {
      return value.isBlank()
          ? Optional.empty()
          : Optional.of(Path.of(value)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
