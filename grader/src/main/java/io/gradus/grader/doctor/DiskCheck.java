package io.gradus.grader.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Free space where a folder is or would be made.
 *
 * @param name such as {@code disk}
 * @param folder need not exist
 * @param needed bytes without which Gradus does not work
 * @param comfortable bytes with which it works well
 */
record DiskCheck(String name, Path folder, long needed, long comfortable) implements Check {
  private static final double GIGABYTE = 1e9;

  @Override
  public Item run() throws IOException {
    Path there = folder.toAbsolutePath().normalize();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    long free = Files.getFileStore(there).getUsableSpace();
    String found = "%.1f GB free for %s".formatted(free / GIGABYTE, folder);
    String fix =
        "Free some space: %.1f GB are comfortable (or move it by GRADUS_CACHE)."
            .formatted(comfortable / GIGABYTE);
    if (free < needed) {
      return Item.fail(name, found, fix);
    }
    return free < comfortable ? Item.warn(name, found, fix) : Item.ok(name, found);
  }
}
