package io.gradus.grader.evaluate;

import io.gradus.grader.network.ShapeCode;
import io.gradus.grader.network.ShapeFault;
import io.gradus.grader.network.TensorShape;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What goes wrong with arrays while a learner's function is followed: the first of it. */
final class ArrayFaults {
  private Optional<ShapeFault> found = Optional.empty();

  /** Follows a function, and tells what went wrong in it. */
  ShapeFunction.Result during(Supplier<List<TensorShape>> function) {
    Optional<ShapeFault> before = found;
    found = Optional.empty();
    try {
      List<TensorShape> outputs = function.get();
      return found.isPresent()
          ? new ShapeFunction.Result(List.of(TensorShape.UNKNOWN), found)
          : new ShapeFunction.Result(outputs, Optional.empty());
    } finally {
      found = before;
    }
  }

  void report(ShapeFault fault) {
    if (found.isEmpty()) {
      found = Optional.of(fault);
    }
  }

  void mismatch(String message) {
    report(new ShapeFault(ShapeCode.MISMATCH, message, ""));
  }
}
