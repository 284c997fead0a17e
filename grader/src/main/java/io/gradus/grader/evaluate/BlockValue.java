package io.gradus.grader.evaluate;

import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.network.Block;
import io.gradus.grader.network.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A block that the program makes. */
public abstract sealed class BlockValue implements Value, Block
    permits LayerValue,
        SequentialValue,
        ParallelValue,
        FunctionValue,
        OwnBlockValue,
        AlternativesValue,
        RepeatedValue,
        UnknownBlockValue {
  private static final int MOST_INPUTS = 4;

  private final SourceSpan madeAt;
  private final List<List<TensorShape>> inputs = new ArrayList<>();
  private boolean part;
  private boolean used;
  private Optional<String> name = Optional.empty();
  private Optional<SourceSpan> nameSpan = Optional.empty();

  BlockValue(SourceSpan madeAt) {
    this.madeAt = madeAt;
  }

  @Override
  public final SourceSpan madeAt() {
    return madeAt;
  }

  @Override
  public Optional<Block> block() {
    return Optional.of(this);
  }

  /** The inputs that the program initializes it for. */
  public final List<List<TensorShape>> inputs() {
    return List.copyOf(inputs);
  }

  /** Whether it is part of another block. */
  public final boolean isPart() {
    return part;
  }

  /** Whether the program gives it to a model or initializes it: it is a network of its own. */
  public final boolean isUsed() {
    return used;
  }

  /** The variable or method that it is known by. */
  public final Optional<String> name() {
    return name;
  }

  /** Where that variable is declared. */
  public final Optional<SourceSpan> nameSpan() {
    return nameSpan;
  }

  final void initializedFor(List<TensorShape> shapes) {
    used = true;
    if (inputs.size() < MOST_INPUTS && !inputs.contains(shapes)) {
      inputs.add(List.copyOf(shapes));
    }
  }

  final void markPart() {
    part = true;
  }

  final void markUsed() {
    used = true;
  }

  final void nameIfNameless(String newName, SourceSpan span) {
    if (name.isEmpty()) {
      name = Optional.of(newName);
      nameSpan = Optional.of(span);
    }
  }
}
