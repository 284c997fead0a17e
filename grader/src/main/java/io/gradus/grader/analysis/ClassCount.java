package io.gradus.grader.analysis;

import io.gradus.grader.evaluate.Network;
import io.gradus.grader.evaluate.SequentialValue;
import io.gradus.grader.network.Inference.Located;
import io.gradus.grader.network.Inference.Part;
import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.ShapeCode;
import io.gradus.grader.network.ShapeFault;
import io.gradus.grader.network.TensorShape;
import io.gradus.grader.network.layer.Dense;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Whether a network has an output for each class, where the exercise has classes. */
final class ClassCount {
  private ClassCount() {}

  static Optional<Located> fault(Network network, Inferred root, Optional<ExerciseFacts> exercise) {
    if (exercise.isEmpty()
        || exercise.get().classes().isEmpty()
        || !(network.block() instanceof SequentialValue sequential)) {
      return Optional.empty();
    }
    long classes = exercise.get().classes().getAsInt();
    List<Part> parts = sequential.parts();
    for (int i = Math.min(parts.size(), root.children().size()) - 1; i >= 0; i--) {
      Inferred child = root.children().get(i);
      if (child.layer().isPresent() && child.layer().get() instanceof Dense dense) {
        return wrong(dense, child.output(), classes)
            ? Optional.of(new Located(fault(dense, classes), parts.get(i).addedAt(), child.block()))
            : Optional.empty();
      }
      if (child.layer().isEmpty() || !child.layer().get().keepsShape()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** One unit with a sigmoid tells two classes apart. */
  private static boolean wrong(Dense dense, TensorShape output, long classes) {
    OptionalLong units = dense.units().value();
    return units.isPresent()
        && output.hasRank()
        && output.rank() == 2
        && units.getAsLong() != classes
        && !(classes == 2 && units.getAsLong() == 1);
  }

  private static ShapeFault fault(Dense dense, long classes) {
    return new ShapeFault(
        ShapeCode.CLASSES,
        "The network gives "
            + dense.units()
            + (dense.units().is(1) ? " number" : " numbers")
            + ", but this exercise tells "
            + classes
            + " classes apart: the last Linear needs "
            + classes
            + " units.",
        "A classifier gives one score for each class; the highest wins.");
  }
}
