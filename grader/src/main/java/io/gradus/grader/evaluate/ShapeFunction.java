package io.gradus.grader.evaluate;

import io.gradus.grader.network.ShapeFault;
import io.gradus.grader.network.TensorShape;
import java.util.List;
import java.util.Optional;

/** What a learner's function does to shapes. */
interface ShapeFunction {
  /**
   * The shapes that come out, and what is wrong with what went in.
   *
   * @param inputs one list for each {@code NDList} that it takes
   */
  Result apply(List<List<TensorShape>> inputs);

  /** An unknown result has one unknown output. */
  record Result(List<TensorShape> outputs, Optional<ShapeFault> fault) {
    static final Result UNKNOWN = new Result(List.of(TensorShape.UNKNOWN), Optional.empty());
  }
}
