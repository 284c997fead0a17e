package io.gradus.grader.cli;

import io.gradus.datasets.cache.UserCache;
import io.gradus.grader.session.KitJars;
import io.gradus.grader.session.NativeCache;
import java.io.IOException;
import java.nio.file.Path;

/**
 * For commands that train in this very process, no learner's code being near: as a worker would.
 */
final class TrainingHere {
  private TrainingHere() {}

  /** Makes DJL ready: offline, with one thread. */
  static void prepare(UserCache cache) throws IOException {
    Path natives = NativeCache.prepare(cache.folder("djl"), KitJars.ofThisProgram());
    System.setProperty("DJL_CACHE_DIR", natives.toString());
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    // Two threads on two busy cores make a training step twenty times slower.
    System.setProperty("ai.djl.pytorch.num_threads", "1");
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
  }
}
