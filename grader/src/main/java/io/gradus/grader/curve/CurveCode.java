package io.gradus.grader.curve;

import io.gradus.grader.feedback.Severity;

/** What a curve can say, in the course's words, and what to try first. */
public enum CurveCode {
  DIVERGING(
      "diverging",
      Severity.ERROR,
      "The steps are so large that they lead away from the minimum instead of towards it.",
      "Lower the learning rate to a tenth; if that does not help, scale the inputs.",
      "Goodfellow, Bengio, Courville: Deep Learning (2016), 8.2 and 11.4"),
  NOT_SCALED(
      "not-scaled",
      Severity.WARNING,
      "First weights are drawn for inputs of about 1. Far larger ones make outputs and steps far too"
          + " large, kill ReLU units, and a feature in large units drowns the others.",
      "Scale each feature by the mean and the deviation of the training rows, or begin with"
          + " BatchNorm.",
      "LeCun, Bottou, Orr, Mueller: Efficient BackProp (1998), 4.3"),
  DEAD_RELU(
      "dead-relu",
      Severity.WARNING,
      "A ReLU unit whose input is negative for every row gives 0 and gets no gradient: it never"
          + " learns again.",
      "Check that the inputs are scaled, then lower the learning rate to a tenth; a leaky ReLU"
          + " helps too.",
      "Lu, Shin, Su, Karniadakis: Dying ReLU and initialization (2020)"),
  EXPLODING_GRADIENT(
      "exploding-gradient",
      Severity.WARNING,
      "Gradients grow from layer to layer, so that a step overshoots by far.",
      "Scale the inputs and keep the default first weights; then clip gradients, or use BatchNorm.",
      "Pascanu, Mikolov, Bengio: On the difficulty of training recurrent neural networks (2013)"),
  VANISHING_GRADIENT(
      "vanishing-gradient",
      Severity.WARNING,
      "Hardly anything of the gradient arrives at the first layers: they stay as they were drawn.",
      "Replace sigmoid by ReLU between the layers; BatchNorm or fewer layers help too.",
      "Glorot, Bengio: Understanding the difficulty of training deep feedforward networks (2010)"),
  NOT_LEARNING(
      "not-learning",
      Severity.WARNING,
      "The network does no better than one that always says the same: it uses nothing of the"
          + " inputs.",
      "Check that every label belongs to its row and that the loss fits the outputs; then try"
          + " another learning rate.",
      "Karpathy: A recipe for training neural networks (2019), step 2"),
  TINY_VALIDATION(
      "tiny-validation",
      Severity.WARNING,
      "So few rows say little: one row more or less right moves the figure by a lot.",
      "Validate on more rows, or by cross-validation.",
      "standard error of a share p on n rows: sqrt(p (1 - p) / n)"),
  VALIDATION_BETTER(
      "validation-better",
      Severity.WARNING,
      "New rows should be harder than rows that were learned from. Easier ones are no new rows.",
      "Look for rows that are in both sets, and for rows copied before the split.",
      "Kaufman, Rosset, Perlich: Leakage in data mining (2012)"),
  OVERFITTING(
      "overfitting",
      Severity.WARNING,
      "From there on the network learns the training rows by heart, and gets worse on others.",
      "Stop early and keep the best epoch; then dropout, fewer units, or more data.",
      "Prechelt: Early stopping, but when? (1998)"),
  OSCILLATING(
      "oscillating",
      Severity.WARNING,
      "Each step jumps over the minimum and back.",
      "Lower the learning rate to a third, or take larger batches.",
      "Goodfellow, Bengio, Courville: Deep Learning (2016), 8.3"),
  PLATEAU(
      "plateau",
      Severity.WARNING,
      "The loss has stopped falling well above what it could reach.",
      "Check that the loss gets raw scores and inputs are scaled; then try another learning rate.",
      "AutoTrainer (Zhang et al., 2021): slow convergence"),
  UNDERFITTING(
      "underfitting",
      Severity.WARNING,
      "Training and validation rows are predicted equally badly: the network is too simple for"
          + " them, or cannot learn as it is set up.",
      "Use more units or another layer with an activation between them.",
      "Goodfellow, Bengio, Courville: Deep Learning (2016), 5.2"),
  STOPPED_EARLY(
      "stopped-early",
      Severity.INFORMATION,
      "It was still getting better when it stopped.",
      "Train for twice as many epochs; with early stopping, allow more patience.",
      "Prechelt: Early stopping, but when? (1998)"),
  SLOW(
      "slow",
      Severity.INFORMATION,
      "It learns, but in steps that are too small to arrive.",
      "Raise the learning rate to three times, or train longer; BatchNorm helps too.",
      "Bengio: Practical recommendations for gradient-based training (2012), 3.1.1"),
  GOOD(
      "good",
      Severity.INFORMATION,
      "The loss falls smoothly and levels off, and nothing else stands out.",
      "Look at rows that the network has not seen: the test set.",
      "");

  private final String name;
  private final Severity severity;
  private final String meaning;
  private final String next;
  private final String source;

  CurveCode(String name, Severity severity, String meaning, String next, String source) {
    this.name = name;
    this.severity = severity;
    this.meaning = meaning;
    this.next = next;
    this.source = source;
  }

  /** Such as {@code curve/overfitting}, as in every rendering. */
  public String code() {
    return "curve/" + name;
  }

  /** Such as {@code overfitting}. */
  public String shortName() {
    return name;
  }

  public Severity severity() {
    return severity;
  }

  /** What it means, in a sentence. */
  public String meaning() {
    return meaning;
  }

  /** The one change to try first, and what after it. */
  public String next() {
    return next;
  }

  /** Where advice or signature come from; empty for common sense. */
  public String source() {
    return source;
  }
}
