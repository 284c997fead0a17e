package io.gradus.grader.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A block with its shapes.
 *
 * @param name what to show for it, such as {@code Linear}
 * @param layer its formulas, where it is a layer
 * @param children its parts, in the order in which DJL has them; several alternatives where it is
 *     not known which one it is
 * @param parameters all of them, those of its parts included
 * @param trainable those that training changes by gradients
 */
public record Inferred(
    Block block,
    String name,
    Optional<Layer> layer,
    List<TensorShape> inputs,
    List<TensorShape> outputs,
    List<Inferred> children,
    Size parameters,
    Size trainable) {
  public Inferred {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    children = List.copyOf(children);
  }

  /** A block of which nothing is known but that it is there. */
  public static Inferred unknown(Block block, List<TensorShape> inputs) {
    return new Inferred(
        block,
        block.kind(),
        Optional.empty(),
        inputs,
        List.of(TensorShape.UNKNOWN),
        List.of(),
        Size.unknown(),
        Size.unknown());
  }

  /** A block that has nothing of its own but its parts. */
  public static Inferred of(
      Block block, List<TensorShape> inputs, List<TensorShape> outputs, List<Inferred> children) {
    Size parameters = Size.ZERO;
    Size trainable = Size.ZERO;
    for (Inferred child : children) {
      parameters = parameters.plus(child.parameters());
      trainable = trainable.plus(child.trainable());
    }
    return new Inferred(
        block, block.kind(), Optional.empty(), inputs, outputs, children, parameters, trainable);
  }

  public Inferred withOutputs(List<TensorShape> others) {
    return new Inferred(block, name, layer, inputs, others, children, parameters, trainable);
  }

  /** The only output, as far as is known. */
  public TensorShape output() {
    return outputs.isEmpty() ? TensorShape.UNKNOWN : outputs.get(0);
  }

  /** Parameters that training leaves alone, or changes in another way. */
  public Size frozen() {
    return parameters.minus(trainable);
  }

  /** This and all its parts, parents first. */
  public List<Inferred> flattened() {
    List<Inferred> all = new ArrayList<>();
    collect(all);
    return all;
  }

  private void collect(List<Inferred> all) {
    all.add(this);
    children.forEach(child -> child.collect(all));
  }
}
