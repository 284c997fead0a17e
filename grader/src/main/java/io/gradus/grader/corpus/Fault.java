package io.gradus.grader.corpus;

import io.gradus.grader.corpus.Recipe.Nonlinearity;
import java.util.Collections;
import java.util.List;

/**
 * What is planted, and which diagnoses are right for it. The right ones were written down from what
 * the fault does to a network, before any corpus was trained; a rate that is too high, for one, may
 * make the loss grow, jump, or die with its units. Two were added after looking at the tuning half:
 * an explosion may leave a network that gives a constant, and a network without activations may be
 * unable to see anything at all (as in XOR).
 */
enum Fault {
  NONE("healthy", "good"),
  RATE_TOO_HIGH("rate too high", "diverging oscillating not-learning exploding-gradient dead-relu"),
  RATE_TOO_LOW("rate too low", "slow not-learning underfitting"),
  NO_SCALING(
      "inputs not scaled",
      "not-scaled diverging oscillating not-learning plateau underfitting dead-relu"
          + " exploding-gradient slow"),
  SHUFFLED_LABELS("labels shuffled", "not-learning overfitting underfitting"),
  SOFTMAX_TWICE("softmax twice", "plateau underfitting slow not-learning"),
  DEEP_SIGMOID("too deep a sigmoid", "vanishing-gradient not-learning slow underfitting"),
  DEAD_RELU("dead ReLU", "dead-relu not-learning underfitting"),
  EXPLODING_INITIALISATION(
      "exploding initialisation",
      "exploding-gradient diverging oscillating plateau underfitting overfitting slow dead-relu"
          + " not-learning"),
  TOO_SMALL("too small", "underfitting plateau slow"),
  TOO_LARGE("too large", "overfitting"),
  TOO_FEW_EPOCHS("too few epochs", "stopped-early slow underfitting"),
  TINY_VALIDATION("tiny validation set", "tiny-validation validation-better"),
  LEAK("leak", "validation-better"),
  BATCH_OF_ONE(
      "batches of one row", "oscillating diverging not-learning plateau dead-relu overfitting"),
  BATCH_OF_ALL("one batch of all rows", "slow stopped-early underfitting not-learning"),
  WRONG_LOSS("wrong loss", "not-learning plateau underfitting diverging"),
  FROZEN("frozen by mistake", "underfitting plateau slow not-learning"),
  MISSING_ACTIVATION("activation missing", "underfitting plateau not-learning");

  private final String title;
  private final String right;

  Fault(String title, String right) {
    this.title = title;
    this.right = right;
  }

  String title() {
    return title;
  }

  /** Whether this is a right first diagnosis; the code's last part, such as {@code slow}. */
  boolean isRight(String diagnosis) {
    return List.of(right.split(" ", -1)).contains(diagnosis);
  }

  /** The recipe with this fault in it; what concerns data and network is done by the training. */
  Recipe plantIn(Recipe healthy) {
    Recipe changed =
        switch (this) {
          case RATE_TOO_HIGH ->
              healthy.withRate(healthy.rate() * (healthy.optimizer().equals("adam") ? 150 : 60));
          case RATE_TOO_LOW -> healthy.withRate(healthy.rate() / 300);
          case DEEP_SIGMOID -> healthy.withHidden(Collections.nCopies(8, 12), Nonlinearity.SIGMOID);
          case DEAD_RELU -> healthy.withHidden(healthy.hidden(), Nonlinearity.RELU);
          case TOO_SMALL -> healthy.withHidden(List.of(1), healthy.activation());
          case TOO_LARGE ->
              healthy
                  .withHidden(List.of(128, 128), Nonlinearity.RELU)
                  .withEpochs(80)
                  .withRate(healthy.optimizer().equals("adam") ? 0.003 : healthy.rate() / 6);
          case TOO_FEW_EPOCHS -> healthy.withEpochs(6).withRate(healthy.rate() / 4);
          case BATCH_OF_ONE -> healthy.withBatch(1).withRate(healthy.rate() * 5).withEpochs(15);
          case BATCH_OF_ALL -> healthy.withBatch(10_000).withRate(healthy.rate() / 3);
          case MISSING_ACTIVATION -> healthy.withHidden(healthy.hidden(), Nonlinearity.NONE);
          default -> healthy;
        };
    return changed.with(this);
  }

  /** Whether it makes sense for a task. */
  boolean fits(Recipe healthy) {
    boolean regression = healthy.task().equals("weather") || healthy.task().equals("friedman");
    return switch (this) {
      case SOFTMAX_TWICE -> !regression;
      case DEEP_SIGMOID, TOO_SMALL, TOO_LARGE -> !healthy.convolutional();
      default -> true;
    };
  }
}
