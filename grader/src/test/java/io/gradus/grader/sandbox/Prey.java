package io.gradus.grader.sandbox;

import java.nio.file.Path;
import java.util.List;

/**
 * What an {@link Attacker} is after.
 *
 * @param folder that everyone may write into, with the files {@code canary…} in it
 * @param port of a listener on the loopback address
 * @param victim the number of another process of the grader's user
 * @param grader the number of the grader's process
 * @param java a program that exists in the sandbox
 */
record Prey(Path folder, int port, long victim, long grader, String java) {
  /** The name of a variable in the environment of the grader and of the victim. */
  static final String SECRET = "GRADUS_TEST_SECRET";

  /** The canaries beside the plain one: each for one attempt that changes it. */
  static final List<String> CHANGED =
      List.of("overwrite", "truncate", "delete", "move", "chmod", "touch");

  static Prey parse(String text) {
    String[] parts = text.split("\\|", -1);
    return new Prey(
        Path.of(parts[0]),
        Integer.parseInt(parts[1]),
        Long.parseLong(parts[2]),
        Long.parseLong(parts[3]),
        parts[4]);
  }

  String format() {
    return folder + "|" + port + "|" + victim + "|" + grader + "|" + java;
  }

  Path canary() {
    return folder.resolve("canary");
  }

  Path canary(String purpose) {
    return folder.resolve("canary-" + purpose);
  }

  /** A listening UNIX socket. */
  Path socket() {
    return folder.resolve("socket");
  }
}
