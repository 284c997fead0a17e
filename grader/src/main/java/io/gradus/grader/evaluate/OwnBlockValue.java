package io.gradus.grader.evaluate;

import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.network.Inference;
import io.gradus.grader.network.Inference.Part;
import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A block of a class in the file: a subclass of {@code AbstractBlock}, or of one of DJL's blocks.
 */
public final class OwnBlockValue extends BlockValue {
  private static final int MOST_PARAMETERS = 100;

  private final ClassModel model;
  private final Thing fields;
  private static final Set<String> OVERRIDDEN =
      Set.of("forwardInternal", "initializeChildBlocks", "getOutputShapes");

  private final Optional<BlockValue> base;
  private final Parts parts;
  private final Behaviour behaviour;
  private final List<Value> parameters = new ArrayList<>();
  private List<Call> operations = List.of();

  /** What the class's own methods do to shapes. */
  interface Behaviour {
    Inferred infer(OwnBlockValue block, List<TensorShape> inputs, Inference inference);
  }

  /**
   * @param base the block that it extends, where that is a sequential or parallel one
   */
  OwnBlockValue(
      Heap heap, ClassModel model, Optional<BlockValue> base, Behaviour behaviour, Thing fields) {
    super(fields.madeAt());
    this.model = model;
    this.base = base;
    this.behaviour = behaviour;
    this.fields = fields;
    this.parts = new Parts(heap, fields.madeAt());
  }

  @Override
  public String kind() {
    return model.name().isEmpty() ? "own block" : model.name();
  }

  ClassModel model() {
    return model;
  }

  Thing fields() {
    return fields;
  }

  Optional<BlockValue> base() {
    return base;
  }

  /** The sequential block that it extends without a forward of its own. */
  public Optional<SequentialValue> sequence() {
    return overrides()
        ? Optional.empty()
        : base.filter(SequentialValue.class::isInstance).map(SequentialValue.class::cast);
  }

  /** Whether its class has a forward, or shapes, of its own. */
  boolean overrides() {
    return model.methods().stream()
        .anyMatch(method -> OVERRIDDEN.contains(method.getName().toString()));
  }

  /** Its own parameters, beside those of its children. */
  List<Value> parameters() {
    return List.copyOf(parameters);
  }

  void addParameter(Value parameter) {
    if (parameters.size() < MOST_PARAMETERS) {
      parameters.add(parameter);
    }
  }

  /** Its child blocks so far. */
  public List<Part> parts() {
    return parts.list();
  }

  /** What its {@code forwardInternal} calls, in this order; empty before it was followed. */
  public List<Call> operations() {
    return operations;
  }

  void heard(List<Call> calls) {
    operations = List.copyOf(calls);
  }

  void add(Heap heap, BlockValue block, SourceSpan addedAt) {
    block.markPart();
    parts.add(heap, new Part(block, addedAt));
  }

  @Override
  public Inferred infer(List<TensorShape> inputs, Inference inference) {
    return behaviour.infer(this, inputs, inference);
  }
}
