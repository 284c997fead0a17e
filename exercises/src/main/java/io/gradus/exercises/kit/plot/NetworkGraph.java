package io.gradus.exercises.kit.plot;

import java.util.List;

/**
 * A network as boxes and arrows, from the input at the top to the output at the bottom.
 *
 * @param title above the picture; may be empty
 * @param layers the boxes, at least two, the input first
 * @param links the arrows
 */
public record NetworkGraph(String title, List<Layer> layers, List<Link> links) implements Plot {

  /**
   * A box.
   *
   * @param name what the layer is, such as {@code Linear}
   * @param shape what comes out of it, such as {@code (N, 10)}
   * @param parameters numbers that are learned in it
   */
  public record Layer(String name, String shape, long parameters) {
    /**
     * Checks name and count.
     *
     * @throws IllegalArgumentException if the name is empty or the count negative
     */
    public Layer {
      if (name.isBlank() || parameters < 0) {
        throw new IllegalArgumentException(
            "A layer needs a name and 0 or more parameters, not '%s' and %d."
                .formatted(name, parameters));
      }
    }
  }

  /**
   * An arrow.
   *
   * @param from place of a layer in the list, from 0
   * @param to place of a later layer
   */
  public record Link(int from, int to) {}

  /**
   * Keeps copies.
   *
   * @throws IllegalArgumentException if there are fewer than two boxes, or an arrow leads nowhere
   *     or back
   */
  public NetworkGraph {
    layers = List.copyOf(layers);
    links = List.copyOf(links);
    if (layers.size() < 2) {
      throw new IllegalArgumentException("A network has an input and at least one layer.");
    }
    for (Link link : links) {
      if (link.from() < 0 || link.to() >= layers.size() || link.from() >= link.to()) {
        throw new IllegalArgumentException(
            "An arrow leads from layer %d to layer %d of %d; it has to lead on to a later one."
                .formatted(link.from(), link.to(), layers.size()));
      }
    }
  }

  /** Parameters of all layers together. */
  public long parameters() {
    return layers.stream().mapToLong(Layer::parameters).sum();
  }
}
