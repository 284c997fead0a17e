package io.gradus.grader.session;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the engine's exceptions mean, for those that learners meet and whose own words do not say
 * what to do. A test provokes each of them in DJL 0.35.1 with PyTorch 2.7.1.
 */
final class EngineWords {
  private record Word(Pattern said, String meaning) {}

  private static final List<Word> WORDS =
      List.of(
          word(
              "mat1 and mat2 shapes cannot be multiplied",
              "A dense layer got another number of inputs than it was initialized for: compare the"
                  + " columns of the data with the shape given to initialize"),
          word(
              "Gradient values are all zeros",
              "No weight would change in this step: look for a loss that does not depend on the"
                  + " network's output, ReLU units that are 0 for every row, or rows that all"
                  + " cancel"),
          word(
              "does not require (grad|a gradient)|element 0 of tensors does not require grad",
              "The loss was not computed by parameters that learn while a gradient collector was"
                  + " open: open it before the forward pass, and initialize the trainer first"),
          word(
              "Native resource has been release",
              "An NDArray was used after its manager was closed: attach it to a manager that lives"
                  + " longer, or take its values out before"),
          word(
              "expected scalar type|Expected object of scalar type|same dtype|must have the same"
                  + " dtype",
              "Two arrays of different data types meet: convert one with toType, mostly to"
                  + " FLOAT32"),
          word(
              "The size of tensor a \\(\\d+\\) must match the size of tensor b",
              "Two arrays of different shapes are put together element by element: print both"
                  + " shapes before this line"),
          word(
              "(Target|index) \\d+ is out of bounds|out of bounds for dimension|index \\d+ is out of"
                  + " bounds",
              "An index is larger than its axis: labels count from 0 to classes - 1"));

  private EngineWords() {}

  private static Word word(String said, String meaning) {
    return new Word(Pattern.compile(said), meaning);
  }

  /** What a message means, without a full stop. */
  static Optional<String> meaning(String message) {
    return WORDS.stream()
        .filter(word -> word.said().matcher(message).find())
        .map(Word::meaning)
        .findFirst();
  }

  /** How many are known. */
  static int size() {
    return WORDS.size();
  }
}
