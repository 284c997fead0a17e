package io.gradus.grader.compile;

import io.gradus.datasets.cache.AtomicFile;
import io.gradus.datasets.cache.OldFiles;
import io.gradus.grader.compile.CompilerMessages.Wish;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * javac's classes as this JDK keeps them in memory, so that the compiler's JVM starts faster. Made
 * once for a JDK and a build of Gradus, both of which are in the file's name; outside any sandbox.
 */
public final class CompilerArchive {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration OLD = Duration.ofDays(7);

  private CompilerArchive() {}

  /**
   * The archive that fits this JVM and this build, if it was made.
   *
   * @param folder of the user's cache, not writable from a sandbox
   */
  static Optional<Path> find(Path folder, List<Path> ownClassPath) {
    try {
      return name(ownClassPath).map(folder.toAbsolutePath()::resolve).filter(Files::isReadable);
    } catch (IOException e) {
      return Optional.empty(); // a jar of ours that can't be read: the start itself will say so
    }
  }

  /** Whether {@link #make} would find it there, or can't make one. */
  public static boolean isMade(Path folder) throws IOException {
    Optional<String> name = name(CompilerCommand.ownClassPath());
    return name.isEmpty() || Files.isReadable(folder.resolve(name.get()));
  }

  /**
   * Makes the archive, unless it is there; those of other builds go when they are a week old. Takes
   * about three seconds of processor time, so best done beside other work.
   *
   * @param folder of the user's cache; must exist
   * @param learnersClassPath jars, as for {@link JavacService}
   * @return the archive; empty when Gradus runs from class folders, which the JVM can't archive
   * @throws IOException if it can't be made; javac starts without it then
   */
  public static Optional<Path> make(Path folder, List<Path> learnersClassPath) throws IOException {
    return make(folder, learnersClassPath, CompilerCommand.ownClassPath());
  }

  static Optional<Path> make(Path folder, List<Path> learnersClassPath, List<Path> ownClassPath)
      throws IOException {
    Optional<Path> target = name(ownClassPath).map(folder.toAbsolutePath()::resolve);
    if (target.isEmpty() || Files.isReadable(target.get())) {
      return target;
    }
    Path temporary = AtomicFile.sibling(target.get());
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    List<String> record = List.of("-XX:ArchiveClassesAtExit=" + temporary);
    try (CompilerChild child =
        CompilerChild.start(
            CompilerLauncher.plain(),
            CompilerCommand.of(
                ownClassPath, learnersClassPath, CompilerLimits.DEFAULT, record, List.of()),
            clock)) {
      child.awaitReady();
      child.ask(CompilerMessages.encode(Wish.COMPILE, WarmUp.TYPICAL), CompilerLimits.DEFAULT);
      child.ask(CompilerMessages.encode(Wish.ANALYZE, WarmUp.TYPICAL), CompilerLimits.DEFAULT);
      if (!child.finish(PATIENCE) || Files.size(temporary) == 0) {
        throw new IOException("the JVM wrote no class-data archive into " + folder);
      }
      AtomicFile.publish(temporary, target.get());
      OldFiles.sweep(folder.toAbsolutePath(), "javac-*.jsa", target.get(), OLD);
    } finally {
      clock.shutdown();
      Files.deleteIfExists(temporary);
    }
    return target;
  }

  /** JDK, options and jars with size and time: the JVM refuses an archive of other ones. */
  private static Optional<String> name(List<Path> ownClassPath) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    update(digest, System.getProperty("java.home"));
    update(digest, System.getProperty("java.vm.version"));
    for (Path jar : ownClassPath) {
      if (!Files.isRegularFile(jar)) {
        return Optional.empty();
      }
      update(digest, jar.toString());
      update(digest, Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis());
    }
    return Optional.of("javac-" + HexFormat.of().formatHex(digest.digest(), 0, 8) + ".jsa");
  }

  private static void update(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    digest.update(bytes);
  }
}
