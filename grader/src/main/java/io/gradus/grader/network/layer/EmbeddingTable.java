package io.gradus.grader.network.layer;

import io.gradus.grader.network.Layer;
import io.gradus.grader.network.Outcome;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import io.gradus.grader.network.Weight;
import java.util.ArrayList;
import java.util.List;

/**
 * An embedding: ids {@code (N, T)} to {@code (N, T, size)}.
 *
 * @param entries how many things there are
 * @param trainable false for one that comes with its vectors
 */
public record EmbeddingTable(String name, Size entries, Size size, boolean trainable)
    implements Layer {
  @Override
  public String meaning() {
    return "Puts a vector of " + size + " numbers, which are learnt, in the place of each id.";
  }

  @Override
  public Outcome apply(List<TensorShape> inputs) {
    TensorShape input = Layer.only(inputs);
    List<Size> sizes = new ArrayList<>(input.sizes());
    sizes.add(size);
    return Outcome.of(
        new TensorShape(input.open(), sizes, TensorShape.Origin.OTHER),
        List.of(new Weight("embedding", List.of(entries, size), trainable)));
  }

  @Override
  public List<String> arithmetic(List<TensorShape> inputs) {
    return List.of("parameters: " + entries + " · " + size + " = " + entries.times(size).grouped());
  }
}
