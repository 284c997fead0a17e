package io.gradus.grader.evaluate;

import com.sun.source.tree.ExpressionTree;
import io.gradus.grader.analysis.SourceSpan;
import java.util.Optional;

/** A lambda or a method reference, with the variables that it sees. */
public final class Closure implements Value {
  private final ExpressionTree tree;
  private final Frame frame;
  private final Optional<Value> receiver;
  private final SourceSpan madeAt;

  Closure(ExpressionTree tree, Frame frame, Optional<Value> receiver, SourceSpan madeAt) {
    this.tree = tree;
    this.frame = frame;
    this.receiver = receiver;
    this.madeAt = madeAt;
  }

  ExpressionTree tree() {
    return tree;
  }

  Frame frame() {
    return frame;
  }

  /** What stands before the two colons of a method reference. */
  Optional<Value> receiver() {
    return receiver;
  }

  public SourceSpan madeAt() {
    return madeAt;
  }
}
