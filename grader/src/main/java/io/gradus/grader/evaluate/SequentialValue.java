package io.gradus.grader.evaluate;

import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.Value.Truth;
import io.gradus.grader.network.Inference;
import io.gradus.grader.network.Inference.Part;
import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.TensorShape;
import java.util.ArrayList;
import java.util.List;

/** A {@code SequentialBlock}: one part behind the other. */
public final class SequentialValue extends BlockValue {
  private final Parts parts;
  private final Slot returnsAll;

  SequentialValue(Heap heap, SourceSpan madeAt) {
    super(madeAt);
    parts = new Parts(heap, madeAt);
    returnsAll = new Slot(heap, "returnIntermediate", new Truth(false));
  }

  @Override
  public String kind() {
    return "SequentialBlock";
  }

  /** Its parts so far. */
  public List<Part> parts() {
    return parts.list();
  }

  void add(Heap heap, BlockValue block, SourceSpan addedAt) {
    block.markPart();
    parts.add(heap, new Part(block, addedAt));
  }

  void removeLast(Heap heap) {
    parts.removeLast(heap);
  }

  void returnAll(Heap heap, Value whether) {
    heap.set(returnsAll, whether);
  }

  @Override
  public Inferred infer(List<TensorShape> inputs, Inference inference) {
    if (parts.list().isEmpty() && isPart()) {
      // Nobody adds a block without parts: they come from where the evaluation has not been.
      return Inferred.unknown(this, inputs);
    }
    List<Inferred> chain = inference.chain(parts.list(), inputs);
    List<TensorShape> outputs = chain.isEmpty() ? inputs : chain.get(chain.size() - 1).outputs();
    if (!returnsAll.get().equals(new Truth(false))) {
      List<TensorShape> all = new ArrayList<>();
      chain.forEach(part -> all.addAll(part.outputs()));
      outputs = returnsAll.get().equals(new Truth(true)) ? all : List.of(TensorShape.UNKNOWN);
    }
    return Inferred.of(this, inputs, outputs, chain);
  }
}
