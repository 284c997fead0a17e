package io.gradus.exercises.kit.record;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.util.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A network in a few words. */
final class NetworkShape {
  private static final int NAMED = 8;

  private NetworkShape() {}

  /** Such as {@code 4-10-3, 83 parameters}. */
  static String describe(Block network) {
    long parameters = 0;
    List<Long> dense = new ArrayList<>();
    int others = 0;
    for (Pair<String, Parameter> pair : network.getParameters()) {
      Parameter parameter = pair.getValue();
      Shape shape = parameter.isInitialized() ? parameter.getShape() : new Shape();
      parameters += shape.dimension() == 0 ? 0 : shape.size();
      if (parameter.getType() == Parameter.Type.WEIGHT) {
        if (shape.dimension() == 2 && others == 0) {
          if (dense.isEmpty()) {
            dense.add(shape.get(1));
          }
          dense.add(shape.get(0));
        } else {
          others++;
        }
      }
    }
    String count = String.format(Locale.ROOT, "%,d parameters", parameters);
    boolean plain = others == 0 && !dense.isEmpty() && dense.size() <= NAMED;
    return plain
        ? String.join("-", dense.stream().map(String::valueOf).toList()) + ", " + count
        : count;
  }

  /** Whether the first block that has parameters is a batch norm. */
  static boolean beginsWithBatchNorm(Block network) {
    Block at = network;
    while (!at.getChildren().isEmpty()) {
      Optional<Block> first =
          at.getChildren().values().stream()
              .filter(child -> !child.getParameters().isEmpty())
              .findFirst();
      if (first.isEmpty()) {
        return false;
      }
      at = first.get();
    }
    return at instanceof BatchNorm;
  }

  /** Whether training rows are made harder than validation rows. */
  static boolean hasDropout(Block network) {
    return network instanceof Dropout
        || network.getChildren().values().stream().anyMatch(NetworkShape::hasDropout);
  }
}
