package io.gradus.grader.curve;

/**
 * Where the lines are drawn. "Corpus" means: set on the tuning part of the corpus ({@code gradus
 * course curves}), as far from the healthy trainings as the planted ones allow; the held-out part
 * was never looked at for it. Losses are compared with that of the best constant prediction, so
 * that the numbers mean the same for any loss.
 */
final class Thresholds {
  /** Fewer epochs are no curve: no verdict but on NaN and infinity. From the specification. */
  static final int LEAST_EPOCHS = 5;

  /** Ending at so many times its own minimum, a loss grows. Corpus. */
  static final double GROWN = 2.5;

  /** What looks like a jump must be larger than so many standard deviations of the noise. */
  static final double BEYOND_NOISE = 4;

  /**
   * Ending above this share of a constant's loss, nothing was learned: within 3 % of it. Corpus.
   */
  static final double NOTHING_LEARNED = 0.97;

  /** A loss beyond so many times a constant's is out of bounds, wherever it came from. Corpus. */
  static final double OUT_OF_BOUNDS = 3;

  /** A score less than this above a constant's is none. Corpus. */
  static final double NO_SCORE = 0.02;

  /** Share of a ReLU layer's units that are silent. AutoTrainer warns at 0.7. Corpus. */
  static final double DEAD = 0.6;

  /** First layer's gradient to last layer's, each by its weights' norm. Corpus. */
  static final double VANISHED = 1e-3;

  /** Gradients only vanish through several layers. */
  static final int DEEP = 4;

  /** A gradient of so many times the weight's own norm. Corpus. */
  static final double EXPLODED = 20;

  /** On fewer rows the standard error of a share of 0.9 is above 0.06. */
  static final int TINY = 24;

  /** Validation loss below this share of training loss, on the same footing. Corpus. */
  static final double EASIER = 0.72;

  /** Rise of validation loss from its best, as a share of it. Prechelt (1998) studies 5 to 20 %. */
  static final double RISEN = 0.15;

  /** A rise smaller than this share of a constant's loss does not matter. Corpus. */
  static final double RISE_THAT_MATTERS = 0.1;

  /** The same for validation that is better than training. Corpus. */
  static final double GAP_THAT_MATTERS = 0.05;

  /** Median step of the second half, as a share of a constant's loss. Corpus. */
  static final double LARGE_STEP = 0.06;

  /** Of the steps, the share that turn back; independent noise turns two times of three. */
  static final double TURNING = 0.4;

  /** Ending above this share of a constant's loss, most is still to be learned. Corpus. */
  static final double POOR = 0.8;

  /** Behind a simple model's score by more than this, beyond chance. Corpus. */
  static final double WORSE_SCORE = 0.05;

  /** Behind a simple model's loss by more than this share of a constant's. Corpus. */
  static final double WORSE_LOSS = 0.12;

  /** Validation loss above training loss by this factor: what is learned does not carry over. */
  static final double APART = 1.6;

  /** The same as a share of a constant's loss, where no simple model is known. Corpus. */
  static final double FAR_APART = 0.3;

  /** Validation this close to its best has stopped getting better. */
  static final double NO_BETTER = 0.05;

  /** Fall over the second half, as a share of a constant's loss, that counts as still going. */
  static final double STILL_FALLING = 0.05;

  /** Of the second half's steps, the share that go down, where a loss falls steadily. */
  static final double STEADY = 0.75;

  /** Where less of a constant's loss is left, it does not matter that it still falls. Corpus. */
  static final double ENOUGH_LEFT = 0.15;

  /** Taking away this share of what is left in an epoch is fast. Corpus. */
  static final double STEEP = 0.03;

  /** A simple model that gains less over a constant has found nothing. Corpus. */
  static final double HARDLY_A_GAIN = 0.15;

  /** A first epoch at so many times a constant's loss: outputs out of all proportion. Corpus. */
  static final double OUT_OF_PROPORTION = 6;

  /**
   * Inputs of so many times the size that first weights are drawn for (He et al., 2015: variances
   * of about 1) are not scaled. Not tuned: it is said only where something is wrong with the curve.
   */
  static final double NOT_SCALED = 10;

  /** Softmax twice is suspicious only where nearly all is right. Corpus. */
  static final double NEARLY_ALL = 0.8;

  /** Nats by which a loss exceeds what honest probabilities of such accuracy would have. Corpus. */
  static final double UNSURE = 0.14;

  /**
   * Two networks on the same rows err on much the same ones: their difference is surer than if each
   * had rows of its own, by about this factor in the standard error.
   */
  static final double SAME_ROWS = 0.5;

  /**
   * As a share of a constant's loss: another seed alone often makes as much (CURVES.md says how
   * often more).
   */
  static final double WORTH_TELLING = 0.05;

  private Thresholds() {}
}
