package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.Layer;
import java.util.Optional;

/**
 * One thing that a network does to its arrays, behind others and before others.
 *
 * @param name what a learner calls it, such as {@code ReLU}
 * @param span where it is added to its network
 */
record Stage(Kind kind, String name, SourceSpan span, Inferred inferred) {

  /** What sort of thing it does. */
  enum Kind {
    DENSE,
    CONVOLUTION,
    RECURRENT,
    EMBEDDING,
    BATCH_NORM,
    LAYER_NORM,
    DROPOUT,
    /** A function of each number by itself that is not a straight line. */
    ACTIVATION,
    SOFTMAX,
    LOG_SOFTMAX,
    MAX_POOL,
    MEAN_POOL,
    FLATTEN,
    /** Axes are moved or cut otherwise, numbers stay. */
    SHAPE,
    /** Numbers are added, multiplied: a straight line, or not. */
    ARITHMETIC,
    IDENTITY,
    /** Not known: anything may happen here. */
    UNKNOWN
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Whether it is an activation of this name, as in {@code ReLU} or {@code sigmoid}. */
  boolean isActivation(String activation) {
    return kind == Kind.ACTIVATION && name.equals(activation);
  }

  /** Whether it multiplies by weights that are learnt, and does nothing else. */
  boolean isLinear() {
    return kind == Kind.DENSE || kind == Kind.CONVOLUTION;
  }

  /** Whether it has weights that make something new of what comes in. */
  boolean hasWeights() {
    return isLinear() || kind == Kind.RECURRENT || kind == Kind.EMBEDDING;
  }

  /** Whether every number comes out as it went in. */
  boolean keepsNumbers() {
    return kind == Kind.FLATTEN || kind == Kind.SHAPE || kind == Kind.IDENTITY;
  }

  Optional<Layer> layer() {
    return inferred.layer();
  }
}
