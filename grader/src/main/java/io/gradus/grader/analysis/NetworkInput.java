package io.gradus.grader.analysis;

import io.gradus.grader.evaluate.Network;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import io.gradus.grader.network.TensorShape.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An input that a network is meant for. What the program initializes it for comes first, then what
 * the learner wrote in a comment, then what the exercise says.
 *
 * @param known false where nothing tells
 */
record NetworkInput(List<TensorShape> shapes, boolean known) {

  static List<NetworkInput> of(
      Network network, InputComments comments, Optional<ExerciseFacts> exercise) {
    Optional<TensorShape> told = comments.of(network.block());
    Optional<TensorShape> expected =
        exercise.filter(facts -> !facts.inputShape().isEmpty()).map(NetworkInput::shape);
    List<NetworkInput> inputs = new ArrayList<>();
    for (List<TensorShape> shapes : network.block().inputs()) {
      List<TensorShape> batches =
          shapes.stream().map(shape -> asBatch(filled(shape, told, expected))).toList();
      if (batches.stream().anyMatch(TensorShape::hasRank)) {
        inputs.add(new NetworkInput(batches, true));
      }
    }
    if (!inputs.isEmpty()) {
      return inputs;
    }
    return told.or(() -> expected)
        .map(shape -> List.of(new NetworkInput(List.of(asBatch(shape)), true)))
        .orElse(List.of(new NetworkInput(List.of(TensorShape.UNKNOWN.from(Origin.INPUT)), false)));
  }

  private static TensorShape shape(ExerciseFacts facts) {
    List<Size> sizes = new ArrayList<>(List.of(Size.BATCH));
    facts.inputShape().forEach(size -> sizes.add(size < 0 ? Size.unknown() : Size.of(size)));
    return TensorShape.of(sizes);
  }

  /** A shape of which not all is known, completed from another source of the same rank. */
  private static TensorShape filled(
      TensorShape shape, Optional<TensorShape> told, Optional<TensorShape> expected) {
    TensorShape other = told.or(() -> expected).orElse(TensorShape.UNKNOWN);
    if (!shape.hasRank()) {
      return other;
    }
    if (!other.hasRank() || other.rank() != shape.rank()) {
      return shape;
    }
    List<Size> sizes = new ArrayList<>();
    for (int i = 0; i < shape.rank(); i++) {
      sizes.add(shape.get(i).isKnown() ? shape.get(i) : other.get(i));
    }
    return TensorShape.of(sizes);
  }

  /** The first axis is the batch, whatever its size is when the network is initialized. */
  private static TensorShape asBatch(TensorShape shape) {
    if (!shape.hasRank() || shape.rank() < 2) {
      return shape.from(Origin.INPUT);
    }
    List<Size> sizes = new ArrayList<>(shape.sizes());
    sizes.set(0, Size.BATCH);
    return TensorShape.of(sizes).from(Origin.INPUT);
  }
}
