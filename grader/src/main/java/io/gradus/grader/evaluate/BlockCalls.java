package io.gradus.grader.evaluate;

import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.Value.None;
import io.gradus.grader.evaluate.Value.OfShape;
import io.gradus.grader.network.Inference.Part;
import io.gradus.grader.network.TensorShape;
import java.util.List;
import java.util.Optional;

/** DJL's blocks: making them, putting one into the other, initializing, running. */
final class BlockCalls implements Knowledge {
  @Override
  public Optional<Value> call(Invocation call) {
    if (call.receiver().isEmpty()) {
      return create(call);
    }
    if (!(call.receiver().get() instanceof BlockValue block)) {
      return Optional.empty();
    }
    Optional<Value> own = building(call, block, block);
    if (own.isPresent()) {
      return own;
    }
    return using(call, block);
  }

  private static Optional<Value> create(Invocation call) {
    switch (call.type().qualified() + "." + call.name()) {
      case "ai.djl.nn.SequentialBlock.new" -> {
        return Optional.of(call.machine().made(new SequentialValue(call.heap(), call.span())));
      }
      case "ai.djl.nn.ParallelBlock.new" -> {
        ParallelValue block =
            call.machine()
                .made(
                    new ParallelValue(
                        call.heap(), Functions.ofLists(call, call.argument(0)), call.span()));
        if (call.count() > 1) {
          addAll(call, block, List.of(call.argument(1)));
        }
        return Optional.of(block);
      }
      case "ai.djl.nn.LambdaBlock.new" -> {
        return Optional.of(Functions.block(call, call.argument(0), false, call.span()));
      }
      case "ai.djl.nn.LambdaBlock.singleton" -> {
        return Optional.of(Functions.block(call, call.argument(0), true, call.span()));
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  /**
   * @param self what a chained call goes on with: a subclass's object, not its inner block
   */
  private static Optional<Value> building(Invocation call, BlockValue block, BlockValue self) {
    if (block instanceof OwnBlockValue own) {
      if (call.name().equals("addChildBlock") || call.name().equals("addChildBlockSingleton")) {
        boolean singleton = call.name().endsWith("Singleton");
        SourceSpan span = call.argumentSpan(1);
        BlockValue child = asBlock(call, call.argument(1), singleton, span);
        own.add(call.heap(), child, span);
        return Optional.of(call.argument(1) instanceof BlockValue ? call.argument(1) : child);
      }
      return own.base().isPresent() ? building(call, own.base().get(), own) : Optional.empty();
    }
    if (!(block instanceof SequentialValue) && !(block instanceof ParallelValue)) {
      return Optional.empty();
    }
    switch (call.name()) {
      case "add", "addSingleton" -> {
        if (call.argument(0) != None.NULL) {
          boolean singleton = call.name().equals("addSingleton");
          SourceSpan span = call.argumentSpan(0);
          add(call, block, asBlock(call, call.argument(0), singleton, span), span);
        }
        return Optional.of(self);
      }
      case "addAll" -> {
        addAll(call, block, call.arguments());
        return Optional.of(self);
      }
      case "removeLastBlock" -> {
        if (block instanceof SequentialValue sequential) {
          sequential.removeLast(call.heap());
        }
        return Optional.of(None.VOID);
      }
      case "replaceLastBlock" -> {
        if (block instanceof SequentialValue sequential) {
          SourceSpan span = call.argumentSpan(0);
          sequential.removeLast(call.heap());
          if (call.argument(0) != None.NULL) {
            sequential.add(call.heap(), asBlock(call, call.argument(0), false, span), span);
          }
        }
        return Optional.of(None.VOID);
      }
      case "setReturnIntermediate" -> {
        if (block instanceof SequentialValue sequential) {
          sequential.returnAll(call.heap(), call.argument(0));
        }
        return Optional.of(self);
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  private static void add(Invocation call, BlockValue to, BlockValue block, SourceSpan span) {
    if (to instanceof SequentialValue sequential) {
      sequential.add(call.heap(), block, span);
    } else if (to instanceof ParallelValue parallel) {
      parallel.add(call.heap(), block, span);
    }
  }

  private static void addAll(Invocation call, BlockValue to, List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      SourceSpan span = call.argumentSpan(Math.min(i, Math.max(0, call.count() - 1)));
      if (values.get(i) instanceof Sequence sequence) {
        for (Value each : sequence.values()) {
          BlockValue block = asBlock(call, each, false, span);
          boolean here = block instanceof UnknownBlockValue;
          add(call, to, block, here ? span : block.madeAt());
        }
        if (!sequence.isExact()) {
          add(call, to, new UnknownBlockValue("blocks", span), span);
        }
      } else {
        add(call, to, asBlock(call, values.get(i), false, span), span);
      }
    }
  }

  /** What is added as a block. */
  static BlockValue asBlock(Invocation call, Value value, boolean singleton, SourceSpan span) {
    if (value instanceof BlockValue block) {
      return block;
    }
    if (value instanceof Closure) {
      return Functions.block(call, value, singleton, span);
    }
    if (value instanceof Value.Either either) {
      List<List<Part>> ways =
          either.values().stream()
              .map(
                  each ->
                      each == None.NULL
                          ? List.<Part>of()
                          : List.of(part(asBlock(call, each, singleton, span), span)))
              .toList();
      return new AlternativesValue(ways, span);
    }
    String name =
        value instanceof Opaque opaque && !opaque.name().equals("?") ? opaque.name() : "block";
    return new UnknownBlockValue(name, span);
  }

  private static Part part(BlockValue block, SourceSpan span) {
    block.markPart();
    return new Part(block, span);
  }

  private static Optional<Value> using(Invocation call, BlockValue block) {
    OwnBlocks own = call.machine().ownBlocks;
    switch (call.name()) {
      case "initialize" -> {
        List<TensorShape> inputs = ModelCalls.shapes(call.arguments(), 2);
        if (!own.initialize(block, inputs)) {
          block.initializedFor(inputs);
        }
        return Optional.of(None.VOID);
      }
      case "getOutputShapes" -> {
        List<TensorShape> outputs =
            own.outputs(
                block,
                ModelCalls.shapes(call.arguments().subList(0, Math.min(1, call.count())), 0));
        return Optional.of(
            call.sequence(Sequence.Kind.ARRAY, outputs.stream().<Value>map(OfShape::new).toList()));
      }
      case "forward" -> {
        if (call.count() < 2) {
          return Optional.empty();
        }
        List<TensorShape> outputs = own.outputs(block, Functions.shapes(call.argument(1)));
        return Optional.of(Functions.arrays(call, outputs));
      }
      case "freezeParameters" -> {
        Value whether = call.count() == 1 ? call.argument(0) : Opaque.nameless();
        Freezing.freeze(call.heap(), block, whether);
        return Optional.of(None.VOID);
      }
      case "getChildren" -> {
        List<Value> children =
            Freezing.parts(block).stream().map(part -> (Value) (BlockValue) part.block()).toList();
        boolean known = children.stream().allMatch(child -> ((BlockValue) child).isShown());
        return Optional.of(
            new Sequence(call.heap(), Sequence.Kind.LIST, known ? children : List.of(), known));
      }
      case "getValue" -> {
        return Optional.of(block);
      }
      case "setInitializer", "clear" -> {
        return Optional.of(None.VOID);
      }
      default -> {
        return Optional.empty();
      }
    }
  }
}
