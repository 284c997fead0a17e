package io.gradus.grader.corpus;

import java.util.List;

/**
 * How one training is done. The healthy one is sane in everything; a fault changes one thing.
 *
 * @param task name of the dataset
 * @param seed of data, first weights and order
 * @param hidden units of the hidden layers; channels where the network is convolutional
 * @param convolutional whether pictures go through convolutions
 * @param activation between layers
 * @param optimizer {@code adam}, {@code sgd} (with momentum) or {@code plain} (sgd without)
 * @param rate learning rate
 * @param batch rows in a batch
 * @param epochs to train
 * @param fault what was planted
 */
record Recipe(
    String task,
    long seed,
    List<Integer> hidden,
    boolean convolutional,
    Nonlinearity activation,
    String optimizer,
    double rate,
    int batch,
    int epochs,
    Fault fault) {

  /** What stands between layers. */
  enum Nonlinearity {
    RELU,
    TANH,
    SIGMOID,
    NONE
  }

  /** Seeds from here on are kept back. */
  static final long FIRST_HELD_OUT = 43;

  /** Whether thresholds may be tuned on it. */
  boolean isForTuning() {
    return seed < FIRST_HELD_OUT;
  }

  /** How architectures and optimizers are paired in a part of the corpus: one way or the other. */
  boolean isPairedEvenly() {
    return (architecture() + optimizers().indexOf(optimizer)) % 2 == 0;
  }

  /** The first or the second of the architectures that a task has. */
  private int architecture() {
    return (int) (seed % 2);
  }

  static List<String> optimizers() {
    return List.of("adam", "sgd", "plain");
  }

  /** A sane training. */
  static Recipe healthy(String task, String optimizer, long seed) {
    boolean first = seed % 2 == 0;
    boolean pictures = task.equals("bars");
    List<Integer> hidden =
        switch (task) {
          case "penguins" -> first ? List.of(10) : List.of(16, 8);
          case "weather" -> first ? List.of(6) : List.of(6, 4);
          case "moons" -> first ? List.of(16) : List.of(16, 16);
          case "clouds" -> first ? List.of(24) : List.of(24, 12);
          case "friedman" -> first ? List.of(16) : List.of(16, 8);
          default -> first ? List.of(24) : List.of(8);
        };
    double rate =
        switch (optimizer) {
          case "adam" -> 0.006;
          case "sgd" -> 0.03;
          default -> 0.15;
        };
    int epochs =
        switch (task) {
          case "penguins" -> 60;
          case "weather" -> 15;
          case "moons" -> 90;
          case "clouds" -> 25;
          case "friedman" -> 70;
          default -> 20;
        };
    return new Recipe(
        task,
        seed,
        hidden,
        pictures && !first,
        first ? Nonlinearity.RELU : seed % 3 == 0 ? Nonlinearity.TANH : Nonlinearity.RELU,
        optimizer,
        rate,
        32,
        epochs,
        Fault.NONE);
  }

  Recipe with(Fault planted) {
    return new Recipe(
        task, seed, hidden, convolutional, activation, optimizer, rate, batch, epochs, planted);
  }

  Recipe withRate(double other) {
    return new Recipe(
        task, seed, hidden, convolutional, activation, optimizer, other, batch, epochs, fault);
  }

  Recipe withHidden(List<Integer> other, Nonlinearity between) {
    return new Recipe(
        task, seed, other, convolutional, between, optimizer, rate, batch, epochs, fault);
  }

  Recipe withBatch(int other) {
    return new Recipe(
        task, seed, hidden, convolutional, activation, optimizer, rate, other, epochs, fault);
  }

  Recipe withEpochs(int other) {
    return new Recipe(
        task, seed, hidden, convolutional, activation, optimizer, rate, batch, other, fault);
  }

  /** Whether there is dropout behind the hidden layers. */
  boolean dropout() {
    return fault == Fault.NONE && seed % 7 == 3 && hidden.size() == 2;
  }

  /** A name for people, such as {@code moons 16-16 relu, sgd 0.03, seed 5}. */
  String describe() {
    return "%s %s%s %s, %s %s, batch %d, %d epochs, seed %d"
        .formatted(
            task,
            convolutional ? "conv " : "",
            String.join("-", hidden.stream().map(String::valueOf).toList()),
            activation.name().toLowerCase(java.util.Locale.ROOT),
            optimizer,
            rate,
            batch,
            epochs,
            seed);
  }
}
