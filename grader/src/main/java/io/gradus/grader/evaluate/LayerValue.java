package io.gradus.grader.evaluate;

import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.network.Inference;
import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.Layer;
import io.gradus.grader.network.Outcome;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import java.util.List;
import java.util.Optional;

/** One of DJL's layers. */
public final class LayerValue extends BlockValue {
  private final String kind;
  private final Layer layer;
  private final Slot freezing;

  LayerValue(Heap heap, String kind, Layer layer, SourceSpan madeAt) {
    super(madeAt);
    this.freezing = new Slot(heap, "freezing", Value.None.VOID);
    this.kind = kind;
    this.layer = layer;
  }

  public Layer layer() {
    return layer;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Inferred infer(List<TensorShape> inputs, Inference inference) {
    Outcome outcome = layer.apply(inputs);
    outcome.fault().ifPresent(fault -> inference.report(fault, madeAt(), this));
    return new Inferred(
        this,
        layer.name(),
        Optional.of(layer),
        inputs,
        outcome.outputs(),
        List.of(),
        outcome.parameters(),
        trainable(outcome));
  }

  /** From here on its parameters are frozen, or are not; unknown for anything but a truth. */
  void freeze(Heap heap, Value whether) {
    heap.set(freezing, whether);
  }

  private Size trainable(Outcome outcome) {
    Value frozen = freezing.get();
    if (frozen == Value.None.VOID || outcome.parameters().is(0)) {
      return outcome.trainable();
    }
    return frozen instanceof Value.Truth truth
        ? truth.holds() ? Size.ZERO : outcome.parameters()
        : Size.unknown();
  }
}
