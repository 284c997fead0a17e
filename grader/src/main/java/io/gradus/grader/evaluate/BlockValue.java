package io.gradus.grader.evaluate;

import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.network.Block;
import io.gradus.grader.network.TensorShape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final int MOST_NAMES = 8;

  private final SourceSpan madeAt;
  private final List<List<TensorShape>> inputs = new ArrayList<>();
  private int owners;
  private boolean used;
  private final Map<SourceSpan, String> names = new LinkedHashMap<>();

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
    return owners > 0;
  }

  /** Whether it is part of several blocks: one of them may be but a list of the other's parts. */
  final boolean isShared() {
    return owners > 1;
  }

  /** Whether the program gives it to a model or initializes it: it is a network of its own. */
  public final boolean isUsed() {
    return used;
  }

  /**
   * The variables and methods that it is known by, and where they are declared, first ones first.
   */
  public final Map<SourceSpan, String> names() {
    return Collections.unmodifiableMap(names);
  }

  final void initializedFor(List<TensorShape> shapes) {
    used = true;
    if (inputs.size() < MOST_INPUTS && !inputs.contains(shapes)) {
      inputs.add(List.copyOf(shapes));
    }
  }

  final void markPart() {
    owners++;
  }

  final void markUsed() {
    used = true;
  }

  final void name(String name, SourceSpan span) {
    if (names.size() < MOST_NAMES) {
      names.putIfAbsent(span, name);
    }
  }
}
