package io.gradus.grader.evaluate;

import io.gradus.grader.evaluate.Value.OfShape;
import io.gradus.grader.network.Block;
import io.gradus.grader.network.Inference;
import io.gradus.grader.network.Inference.Part;
import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.TensorShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Blocks of the file's own classes: follows their {@code initializeChildBlocks}, {@code
 * getOutputShapes} and {@code forwardInternal} with shapes in the place of arrays.
 */
final class OwnBlocks implements OwnBlockValue.Behaviour {
  private static final int STEPS_OF_A_QUESTION = 2_000;

  private final Machine machine;
  private final Deque<Session> sessions = new ArrayDeque<>();

  OwnBlocks(Machine machine) {
    this.machine = machine;
  }

  /** One block whose methods are being followed, and what is known of its children by now. */
  private record Session(Inference inference, Map<Block, Inferred> children) {}

  @Override
  public Inferred infer(OwnBlockValue block, List<TensorShape> inputs, Inference inference) {
    if (block.base().isPresent() && !block.overrides()) {
      Inferred base = inference.infer(block.base().get(), inputs);
      return Inferred.of(block, inputs, base.outputs(), base.children());
    }
    if (!machine.budget.enter()) {
      return Inferred.unknown(block, inputs);
    }
    Session session = new Session(inference, new IdentityHashMap<>());
    sessions.push(session);
    machine.heap.fork();
    try {
      return follow(block, inputs, session);
    } finally {
      machine.heap.rollBack();
      sessions.pop();
      machine.budget.leave();
    }
  }

  private Inferred follow(OwnBlockValue block, List<TensorShape> inputs, Session session) {
    List<Value> shapes = inputs.stream().<Value>map(OfShape::new).toList();
    Value manager = Opaque.named("manager", "NDManager");
    Value dataType = Opaque.named("dataType", "DataType");
    call(block, "beforeInitialize", List.of(array(shapes)));
    call(block, "initializeChildBlocks", List.of(manager, dataType, array(shapes)));
    call(block, "prepare", List.of(array(shapes)));
    Optional<Value> declared = call(block, "getOutputShapes", List.of(array(shapes)));
    List<TensorShape> outputs =
        declared.map(OwnBlocks::shapesOf).orElse(List.of(TensorShape.UNKNOWN));
    Value store = Opaque.named("parameterStore", "ParameterStore");
    Value training = Opaque.named("training", "boolean");
    Value params = Opaque.named("params", "PairList");
    List<Value> arguments = List.of(store, Functions.arrays(machine, inputs), training, params);
    List<ShapeFunction.Result> results = new ArrayList<>();
    block.heard(
        machine.calls.during(
            () ->
                results.add(
                    machine.arrayFaults.during(
                        () ->
                            call(block, "forwardInternal", arguments)
                                .map(Functions::shapes)
                                .orElse(List.of(TensorShape.UNKNOWN))))));
    ShapeFunction.Result forward = results.get(0);
    forward.fault().ifPresent(fault -> session.inference().report(fault, block.madeAt(), block));
    boolean unknown = outputs.stream().allMatch(TensorShape.UNKNOWN::equals);
    List<Inferred> children = new ArrayList<>();
    for (Part part : parts(block)) {
      Inferred known = session.children().get(part.block());
      children.add(
          known != null
              ? known
              : session
                  .inference()
                  .unsure(
                      () -> session.inference().infer(part.block(), List.of(TensorShape.UNKNOWN))));
    }
    Inferred whole = Inferred.of(block, inputs, unknown ? forward.outputs() : outputs, children);
    return OwnParameters.added(block, whole);
  }

  /** Its child blocks, and those of the block that it extends. */
  static List<Part> parts(OwnBlockValue block) {
    List<Part> parts = new ArrayList<>(block.parts());
    if (block.base().isPresent() && block.base().get() instanceof SequentialValue sequential) {
      parts.addAll(sequential.parts());
    }
    if (block.base().isPresent() && block.base().get() instanceof ParallelValue parallel) {
      parts.addAll(parallel.parts());
    }
    return parts;
  }

  /** The child blocks as a list: DJL's BlockList. */
  static Value children(Heap heap, OwnBlockValue block) {
    List<Value> blocks =
        parts(block).stream().map(part -> (Value) (BlockValue) part.block()).toList();
    return new Sequence(heap, Sequence.Kind.LIST, blocks, true);
  }

  private Optional<Value> call(OwnBlockValue block, String name, List<Value> arguments) {
    return machine.invocations.callBack(block, name, arguments);
  }

  private Value array(List<Value> values) {
    return new Sequence(machine.heap, Sequence.Kind.ARRAY, values, true);
  }

  private static List<TensorShape> shapesOf(Value value) {
    return value instanceof Sequence sequence && sequence.isExact()
        ? ModelCalls.shapes(sequence.values(), 0)
        : List.of(TensorShape.UNKNOWN);
  }

  /** A block is initialized while another's method is followed; false where that is not so. */
  boolean initialize(BlockValue block, List<TensorShape> inputs) {
    Session session = sessions.peek();
    if (session == null) {
      return false;
    }
    if (!session.children().containsKey(block)) {
      session.children().put(block, part(session, block, inputs));
    }
    return true;
  }

  /** The shapes that come out of a block when it is asked for them, or run. */
  List<TensorShape> outputs(BlockValue block, List<TensorShape> inputs) {
    Session session = sessions.peek();
    if (session == null) {
      return new Inference(STEPS_OF_A_QUESTION).infer(block, inputs).outputs();
    }
    Inferred inferred = part(session, block, inputs);
    session.children().putIfAbsent(block, inferred);
    return inferred.outputs();
  }

  private static Inferred part(Session session, BlockValue block, List<TensorShape> inputs) {
    return session.inference().part(new Part(block, block.madeAt()), inputs);
  }
}
