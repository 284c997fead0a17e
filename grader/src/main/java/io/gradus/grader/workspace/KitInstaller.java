package io.gradus.grader.workspace;

import io.gradus.datasets.cache.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts the kit into the local Maven repository, so that a workspace compiles offline and in any
 * editor. The kit's own jars are described without a parent and with all they need listed, for the
 * project's pom is not in any repository. Other people's jars are added only where they are missing
 * and only with their original description: a shortened one would break other projects of the same
 * user.
 */
public final class KitInstaller {
  private static final String OWN_GROUP = "io.gradus";

  private final Distribution distribution;
  private final Path repository;

  /** From the distribution into the repository, which is made if need be. */
  public KitInstaller(Distribution distribution, Path repository) {
    this.distribution = distribution;
    this.repository = repository;
  }

  /**
   * What was done.
   *
   * @param kit the jar that a workspace depends on
   * @param missing jars that are neither in the repository nor in the distribution with their
   *     description; Maven fetches them when it is next online
   */
  public record Installed(Coordinates kit, List<Coordinates> missing) {
    public Installed {
      missing = List.copyOf(missing);
    }
  }

  /**
   * Installs.
   *
   * @throws IOException if the repository can't be written or the distribution is not whole
   */
  public Installed install() throws IOException {
    List<Coordinates> kit = distribution.kit();
    List<Coordinates> missing = new ArrayList<>();
    for (Coordinates jar : kit) {
      if (jar.group().equals(OWN_GROUP)) {
        installOwn(jar, jar.equals(kit.get(0)) ? kit.subList(1, kit.size()) : List.of());
      } else if (!isInstalled(jar) && !installOther(jar)) {
        missing.add(jar);
      }
    }
    return new Installed(kit.get(0), missing);
  }

  /**
   * Installs one jar more, such as a teacher's own exercise.
   *
   * @throws IOException if the repository can't be written
   */
  public void install(Coordinates name, Path jar) throws IOException {
    Path folder = Files.createDirectories(repository.resolve(name.folder()));
    replace(folder.resolve(name.jarName()), Files.readAllBytes(jar));
    replace(
        folder.resolve(name.pomName()),
        KitPom.of(name, List.of()).getBytes(StandardCharsets.UTF_8));
  }

  private boolean isInstalled(Coordinates jar) {
    Path folder = repository.resolve(jar.folder());
    return Files.isRegularFile(folder.resolve(jar.jarName()))
        && Files.isRegularFile(folder.resolve(jar.pomName()));
  }

  private void installOwn(Coordinates jar, List<Coordinates> needs) throws IOException {
    Path source =
        distribution
            .jar(jar)
            .orElseThrow(
                () ->
                    new NoSuchFileException(jar.jarName(), null, "the distribution is not whole"));
    Path folder = Files.createDirectories(repository.resolve(jar.folder()));
    replace(folder.resolve(jar.jarName()), Files.readAllBytes(source));
    replace(folder.resolve(jar.pomName()), KitPom.of(jar, needs).getBytes(StandardCharsets.UTF_8));
  }

  /** Leaves a file alone that is already as it should be: an editor may have it open. */
  private static void replace(Path target, byte[] content) throws IOException {
    if (!Files.isRegularFile(target)
        || !java.util.Arrays.equals(Files.readAllBytes(target), content)) {
      AtomicFile.write(target, content);
    }
  }

  private boolean installOther(Coordinates jar) throws IOException {
    Optional<Path> source = distribution.jar(jar);
    Optional<Path> poms = distribution.poms();
    if (source.isEmpty()
        || poms.isEmpty()
        || !Files.isRegularFile(poms.get().resolve(jar.folder()).resolve(jar.pomName()))) {
      return false;
    }
    installPoms(poms.get());
    Path folder = Files.createDirectories(repository.resolve(jar.folder()));
    addMissing(source.get(), folder.resolve(jar.jarName()));
    return true;
  }

  /** All of them, parents too: they are small, and each is what Maven would have fetched. */
  private void installPoms(Path poms) throws IOException {
    try (Stream<Path> files = Files.walk(poms)) {
      for (Path pom : files.filter(file -> file.toString().endsWith(".pom")).toList()) {
        Path target = repository.resolve(poms.relativize(pom).toString());
        if (!Files.exists(target)) {
          Files.createDirectories(target.getParent());
          addMissing(pom, target);
        }
      }
    }
  }

  private static void addMissing(Path source, Path target) throws IOException {
    if (Files.exists(target)) {
      return;
    }
    Path temporary = AtomicFile.sibling(target);
    try {
      Files.copy(source, temporary, StandardCopyOption.REPLACE_EXISTING);
      AtomicFile.publish(temporary, target);
    } catch (FileAlreadyExistsException e) {
      // Maven was faster; what it fetched is as good.
      return;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
