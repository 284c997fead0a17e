package io.gradus.grader.network;

import io.gradus.grader.analysis.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One walk through a network. Keeps the first fault, stops at cycles, and takes a bounded number of
 * steps.
 */
public final class Inference {
  private static final int DEEPEST = 60;

  private final Set<Block> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private final int mostSteps;
  private int steps;
  private int unsure;
  private boolean complete = true;
  private Optional<Located> fault = Optional.empty();

  /** A fault at its place. */
  public record Located(ShapeFault fault, SourceSpan span, Block block) {}

  public Inference(int mostSteps) {
    this.mostSteps = mostSteps;
  }

  /** Infers one block, unless it is its own part or the budget is spent. */
  public Inferred infer(Block block, List<TensorShape> inputs) {
    if (++steps > mostSteps || open.size() > DEEPEST) {
      complete = false;
      return Inferred.unknown(block, inputs);
    }
    if (!open.add(block)) {
      return Inferred.unknown(block, inputs);
    }
    try {
      return block.infer(inputs, this);
    } finally {
      open.remove(block);
    }
  }

  /** Infers parts one behind the other. */
  public List<Inferred> chain(List<? extends Part> parts, List<TensorShape> inputs) {
    List<Inferred> all = new ArrayList<>();
    List<TensorShape> shapes = inputs;
    for (Part part : parts) {
      Inferred inferred = part(part, shapes);
      all.add(inferred);
      shapes = inferred.outputs();
    }
    return all;
  }

  /** Infers one part of a network, whose faults stand where it was added. */
  public Inferred part(Part part, List<TensorShape> inputs) {
    Optional<Located> before = fault;
    Inferred inferred = infer(part.block(), inputs);
    if (before.isEmpty() && fault.isPresent() && fault.get().block() == part.block()) {
      fault = Optional.of(new Located(fault.get().fault(), part.addedAt(), part.block()));
    }
    return inferred;
  }

  /** A block as part of another. */
  public record Part(Block block, SourceSpan addedAt) {}

  /** Notes what is wrong with a block, unless something before it was, or it may not be run. */
  public void report(ShapeFault found, SourceSpan span, Block block) {
    if (fault.isEmpty() && unsure == 0) {
      fault = Optional.of(new Located(found, span, block));
    }
  }

  /**
   * Walks a part of which it is not sure that it ever runs on such an input: faults are not told.
   */
  public <T> T unsure(java.util.function.Supplier<T> walk) {
    unsure++;
    try {
      return walk.get();
    } finally {
      unsure--;
    }
  }

  public Optional<Located> fault() {
    return fault;
  }

  /** False where the network was too deep or too large. */
  public boolean complete() {
    return complete;
  }

  public int steps() {
    return steps;
  }
}
