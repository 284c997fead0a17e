package io.gradus.grader.hostile;

import io.gradus.grader.sandbox.Tier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The suite as a program, so that it can run as another user: {@code TIER FOLDER [isolation]},
 * where the last word leaves out the learners that do not depend on isolation.
 */
final class HostileMain {
  private HostileMain() {}

  /** Prints one line per learner; exits with 1 if any got away with something. */
  public static void main(String[] arguments) throws IOException {
    int wrong = 0;
    try (HostileSuite suite = new HostileSuite(Tier.valueOf(arguments[0]), Path.of(arguments[1]))) {
      boolean all = arguments.length < 3;
      for (HostileLearner learner : suite.learners()) {
        if (!all && !learner.needsIsolation()) {
          continue;
        }
        long begin = System.nanoTime();
        List<String> got = held(suite, learner);
        wrong += got.isEmpty() ? 0 : 1;
        System.out.printf(
            "%s %4.1f s  %s%s%n",
            got.isEmpty() ? "held " : "WRONG",
            (System.nanoTime() - begin) / 1e9,
            learner.name(),
            got.isEmpty() ? "" : ": " + got);
      }
      if (!suite.referencePasses()) {
        wrong++;
        System.out.println("WRONG an honest learner does not pass afterwards");
      }
    }
    System.out.println(wrong + " wrong");
    System.exit(wrong == 0 ? 0 : 1);
  }

  /** A grader that breaks is a learner that got through: the rest must be seen all the same. */
  private static List<String> held(HostileSuite suite, HostileLearner learner) {
    try {
      return suite.grade(learner);
    } catch (RuntimeException e) {
      return List.of("the grader broke: " + e);
    }
  }
}
