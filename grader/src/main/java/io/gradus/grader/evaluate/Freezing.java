package io.gradus.grader.evaluate;

import io.gradus.grader.network.Block;
import io.gradus.grader.network.Inference.Part;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** {@code freezeParameters}: of all layers that a block has at that moment. */
final class Freezing {
  private Freezing() {}

  static void freeze(Heap heap, Block block, Value whether) {
    freeze(heap, block, whether, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static void freeze(Heap heap, Block block, Value whether, Set<Block> seen) {
    if (!seen.add(block)) {
      return;
    }
    if (block instanceof LayerValue layer) {
      layer.freeze(heap, whether);
    }
    parts(block).forEach(part -> freeze(heap, part.block(), whether, seen));
  }

  /** The parts of a block, whatever it is; those of all ways where that is not known. */
  static List<Part> parts(Block block) {
    if (block instanceof SequentialValue sequential) {
      return sequential.parts();
    }
    if (block instanceof ParallelValue parallel) {
      return parallel.parts();
    }
    if (block instanceof AlternativesValue alternatives) {
      return alternatives.parts();
    }
    if (block instanceof RepeatedValue repeated) {
      return repeated.parts();
    }
    return block instanceof OwnBlockValue own ? OwnBlocks.parts(own) : List.of();
  }
}
