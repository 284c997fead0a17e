package io.gradus.grader.corpus;

/**
 * Whether a fault did harm, and whether a training without one came out well, by the test rows that
 * no curve shows: a fault that harmed nothing is not to be found, and a sane recipe that came out
 * badly is not to be praised. Both are counted, and neither is judged.
 */
enum Truth {
  HEALTHY,
  FAULTY,
  NEITHER;

  /** Test loss above its own minimum over the epochs that still is as good as it. */
  private static final double LIKE_THE_BEST = 1.15;

  private static final double LIKE_THE_BEST_OF_CONSTANT = 0.02;

  /** Less than this share of a constant's loss has to be left. */
  private static final double LEARNED = 0.8;

  /** Less accuracy, or less variance explained, than a simple model or the twin: harm. */
  private static final double ACCURACY = 0.05;

  private static final double VARIANCE = 0.1;

  private static final double ACCURACY_OF_TWIN = 0.07;

  /** Test loss above its own minimum by which something was learned by heart. */
  private static final double BY_HEART = 1.5;

  static Truth of(CorpusRun run, Corpus corpus) {
    return switch (run.recipe().fault()) {
      case NONE -> isHealthy(run) ? HEALTHY : NEITHER;
      // What these do to a curve or to its meaning does not depend on luck.
      case SOFTMAX_TWICE, TINY_VALIDATION, LEAK -> FAULTY;
      case TOO_LARGE -> run.test().lastLoss() < BY_HEART * run.test().bestLoss() ? NEITHER : FAULTY;
      default -> corpus.twin(run).filter(twin -> isWorse(run, twin)).isPresent() ? FAULTY : NEITHER;
    };
  }

  private static boolean isHealthy(CorpusRun run) {
    CorpusRun.Test test = run.test();
    double constant = run.series().context().constantLoss().orElse(1);
    return test.lastLoss() <= LIKE_THE_BEST * test.bestLoss() + LIKE_THE_BEST_OF_CONSTANT * constant
        && test.lastLoss() < LEARNED * constant
        && test.lastScore() >= test.simpleScore() - (run.isRegression() ? VARIANCE : ACCURACY);
  }

  private static boolean isWorse(CorpusRun run, CorpusRun twin) {
    double least = twin.test().lastScore() - (run.isRegression() ? VARIANCE : ACCURACY_OF_TWIN);
    return !(run.test().lastScore() >= least); // NaN is worse
  }
}
