package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.feedback.Severity;
import java.util.List;

/**
 * The table of what checks find. Codes are stable; each has a page of the same name. A finding is
 * an error where the program fails or learns nothing, else a warning.
 */
public enum CheckCode {
  /** A layer that needs height, width or time stands behind a flatten. */
  FLATTEN_TOO_EARLY("flatten-too-early", Severity.ERROR, 4),
  /** Two layers with nothing that bends between them are one. */
  NO_ACTIVATION("no-activation", Severity.WARNING, 4),
  /** The network squeezes its scores, and the loss does it again. */
  SOFTMAX_TWICE("softmax-twice", Severity.WARNING, 5),
  /** The loss expects probabilities or their logarithms, and gets something else. */
  SOFTMAX_MISSING("softmax-missing", Severity.WARNING, 5),
  /** Numbers that are to be measured are squeezed into shares of 1. */
  SOFTMAX_IN_REGRESSION("softmax-in-regression", Severity.ERROR, 4),
  /** An activation behind the last layer cuts off what a regression may have to say. */
  RELU_IN_REGRESSION_OUTPUT("relu-in-regression-output", Severity.WARNING, 4),
  /** A ReLU behind a classifier's last layer cuts scores off. */
  RELU_ON_SCORES("relu-on-scores", Severity.WARNING, 4),
  /** DJL's loss for sigmoid's probabilities lacks its minus sign. */
  SIGMOID_LOSS_SIGN("sigmoid-loss-sign", Severity.ERROR, 5),
  /** The last layer has not as many units as there are classes or labels. */
  OUTPUT_UNITS("output-units", Severity.ERROR, 4),
  /** A dropout rate that drops all, nearly all, or is no rate. */
  DROPOUT_RATE("dropout-rate", Severity.ERROR, 4),
  /** Dropout behind the last layer makes answers 0. */
  DROPOUT_AFTER_OUTPUT("dropout-after-output", Severity.WARNING, 4),
  /** Batch normalization behind the last layer makes an answer depend on the others. */
  BATCHNORM_AFTER_OUTPUT("batchnorm-after-output", Severity.WARNING, 4),
  /** So many sigmoids that next to no gradient reaches the first layers. */
  DEEP_SIGMOID("deep-sigmoid", Severity.WARNING, 4),
  /** All weights begin at one number, so that all units of a layer stay the same. */
  SAME_WEIGHTS("same-weights", Severity.WARNING, 4),
  /** Frozen weights, but running statistics that still move. */
  FROZEN_BATCHNORM("frozen-batchnorm", Severity.WARNING, 9),
  /** Freezing that {@code newTrainer} undoes. */
  LOADED_UNFREEZES("loaded-unfreezes", Severity.WARNING, 9),
  /** A share of right answers where answers are numbers. */
  ACCURACY_IN_REGRESSION("accuracy-in-regression", Severity.WARNING, 8),
  /** Validation on rows that the network learns from. */
  SAME_DATA_TWICE("same-data-twice", Severity.WARNING, 6),
  /** A learning rate that its optimizer can hardly learn with. */
  LEARNING_RATE("learning-rate", Severity.WARNING, 5),
  /** A random split that is another one in each run. */
  SPLIT_WITHOUT_SEED("split-without-seed", Severity.WARNING, 3),
  /** Rows that stand class by class, in batches of that order. */
  SHUFFLE_MISSING("shuffle-missing", Severity.WARNING, 6),
  /** Figures are asked for that nobody notes. */
  METRICS_MISSING("metrics-missing", Severity.WARNING, 6),
  /** Early stopping by DJL's listener, which knows the last epoch only. */
  EARLY_STOPPING_LAST_EPOCH("early-stopping-last-epoch", Severity.WARNING, 9),
  /** Early stopping by a validation loss that there is none of. */
  NO_VALIDATION_FOR_EARLY_STOPPING("no-validation-for-early-stopping", Severity.WARNING, 6),
  /** Gradients of a loop by hand that nobody sets back to 0. */
  GRADIENTS_ADD_UP("gradients-add-up", Severity.WARNING, 6),
  /** Tribuo's Adam multiplies where it should divide. */
  TRIBUO_ADAM("tribuo-adam", Severity.WARNING, 5),
  /** Half of the mean squared error, taken for all of it. */
  L2_HALVES("l2-halves", Severity.WARNING, 8),
  /** More rows in a batch than there are. */
  BATCH_SIZE("batch-size", Severity.WARNING, 6),
  /** A network that is asked before it has weights. */
  TRAINER_NOT_INITIALIZED("trainer-not-initialized", Severity.ERROR, 6),
  /** The last epoch's figures, taken for those of a test. */
  EVALUATE_STALE("evaluate-stale", Severity.WARNING, 8),
  /** A network that answers as if it were being trained. */
  PREDICTS_AS_TRAINING("predicts-as-training", Severity.WARNING, 7),
  /** A scaler that has measured test rows. */
  SCALER_LEAK("scaler-leak", Severity.WARNING, 3),
  /** Rows that are scaled before they are split. */
  SPLIT_AFTER_SCALING("split-after-scaling", Severity.WARNING, 3),
  /** Test rows that are validated on. */
  TEST_FOR_VALIDATION("test-for-validation", Severity.WARNING, 6),
  /** Inputs in the size in which they were measured. */
  INPUTS_NOT_SCALED("inputs-not-scaled", Severity.WARNING, 3),
  /** Labels that stand in their features, or before them. */
  LABELS_SHIFTED("labels-shifted", Severity.WARNING, 2);

  private final String code;
  private final Severity severity;
  private final int step;

  CheckCode(String name, Severity severity, int step) {
    this.code = "check/" + name;
    this.severity = severity;
    this.step = step;
  }

  /** Such as {@code check/softmax-twice}. */
  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }

  /** The step of the course's workflow that it belongs to. */
  public int step() {
    return step;
  }

  /**
   * A finding of this code.
   *
   * @param message one line: what is wrong and what to do
   * @param why one sentence
   */
  SourceFinding at(SourceSpan span, String message, String why, SourceFix... fixes) {
    return new SourceFinding(code, severity, span, message, why, step, List.of(fixes));
  }
}
