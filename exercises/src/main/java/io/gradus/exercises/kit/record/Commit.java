package io.gradus.exercises.kit.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The commit that a folder's repository stands at, read from its files: git need not be there. */
final class Commit {
  private static final String REFERENCE = "ref: ";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final int SHORT = 9;

  private Commit() {}

  /** The first letters of the commit's id; nothing without a repository or without a commit. */
  static Optional<String> of(Path folder) {
    try {
      for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
        if (Files.isRegularFile(at.resolve(".git/HEAD"))) {
          return head(at.resolve(".git"));
        }
      }
    } catch (IOException e) {
      return Optional.empty(); // closed to us, or just being written: the run does without
    }
    return Optional.empty();
  }

  private static Optional<String> head(Path git) throws IOException {
    String head = Files.readString(git.resolve("HEAD"), StandardCharsets.UTF_8).strip();
    if (!head.startsWith(REFERENCE)) {
      return id(head);
    }
    String name = head.substring(REFERENCE.length()).strip();
    Path loose = git.resolve(name).normalize();
    if (loose.startsWith(git) && Files.isRegularFile(loose)) {
      return id(Files.readString(loose, StandardCharsets.UTF_8).strip());
    }
    Path packed = git.resolve("packed-refs");
    if (!Files.isRegularFile(packed)) {
      return Optional.empty();
    }
    return Files.readAllLines(packed, StandardCharsets.UTF_8).stream()
        .filter(line -> line.endsWith(" " + name))
        .findFirst()
        .flatMap(line -> id(line.substring(0, line.indexOf(' '))));
  }

  private static Optional<String> id(String text) {
    return ID.matcher(text).matches() ? Optional.of(text.substring(0, SHORT)) : Optional.empty();
  }
}
