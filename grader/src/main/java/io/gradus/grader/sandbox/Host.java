package io.gradus.grader.sandbox;

import io.gradus.datasets.cache.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What all tiers need of this machine, found once.
 *
 * @param reach how the sandbox's user gets at files
 * @param users for root that may become others: whom to run as
 * @param shared a folder that the sandbox's user can read, and only we can write
 * @param work the parent of work folders on disk
 */
record Host(
    SandboxEnvironment environment,
    Reach reach,
    Optional<WorkerUsers> users,
    Path shared,
    Path work,
    Starter starter) {

  /**
   * @throws IOException if no folder can be made for what a sandbox must read
   */
  static Host find(SandboxEnvironment environment, Starter starter) throws IOException {
    if (environment.isRoot() && canBecomeOthers(environment, starter)) {
      ReadableStage stage = ReadableStage.open(environment.stageFolders());
      Path work = stage.folder("work");
      Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwx--x--x"));
      return new Host(
          environment,
          new Reach(Optional.of(stage), stage.reach(environment.javaHome())),
          Optional.of(WorkerUsers.ofThisMachine()),
          stage.folder("sandbox"),
          work,
          starter);
    }
    return new Host(
        environment,
        new Reach(Optional.empty(), environment.javaHome().toRealPath()),
        Optional.empty(),
        environment.userCache().folder("sandbox"),
        environment.userCache().folder("work"),
        starter);
  }

  /** Root of a container may be forbidden to become another user. */
  private static boolean canBecomeOthers(SandboxEnvironment environment, Starter starter)
      throws IOException {
    Optional<Path> setpriv = environment.tool("setpriv");
    Optional<Path> harmless = environment.tool("true");
    if (setpriv.isEmpty() || harmless.isEmpty()) {
      return false;
    }
    List<String> line = new ArrayList<>();
    line.add(setpriv.get().toString());
    line.addAll(WorkerUsers.setprivOptions(WorkerUsers.FIRST));
    line.add(harmless.get().toString());
    return Tool.run(starter, line).status() == 0;
  }

  /** A file with this content in the shared folder, written where it is missing. */
  Path sharedFile(String name, byte[] content) throws IOException {
    Path file = shared.resolve(name);
    if (!Files.exists(file) || !java.util.Arrays.equals(Files.readAllBytes(file), content)) {
      AtomicFile.write(file, content);
    }
    return file;
  }
}
