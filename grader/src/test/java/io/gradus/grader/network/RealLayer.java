package io.gradus.grader.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.util.ArrayList;
import java.util.List;

/**
 * What DJL says of a block that it has initialised, and of the blocks in it.
 *
 * @param kind the class's simple name, or a lambda's
 * @param outputs what comes out, batch first
 * @param trainable how many numbers learn, its children's too
 * @param frozen how many do not
 */
record RealLayer(
    String kind, List<List<Long>> outputs, long trainable, long frozen, List<RealLayer> children) {
  static RealLayer of(Block block) {
    List<List<Long>> outputs = new ArrayList<>();
    for (Shape shape : block.getOutputShapes(block.getInputShapes())) {
      List<Long> sizes = new ArrayList<>();
      for (long size : shape.getShape()) {
        sizes.add(size);
      }
      outputs.add(sizes);
    }
    long trainable = 0;
    long frozen = 0;
    for (Parameter parameter : block.getParameters().values()) {
      long size = parameter.getShape().size();
      if (parameter.requiresGradient()) {
        trainable += size;
      } else {
        frozen += size;
      }
    }
    List<RealLayer> children = new ArrayList<>();
    for (Pair<String, Block> child : block.getChildren()) {
      children.add(of(child.getValue()));
    }
    String kind =
        block instanceof LambdaBlock lambda ? lambda.getName() : block.getClass().getSimpleName();
    return new RealLayer(kind, outputs, trainable, frozen, children);
  }
}
