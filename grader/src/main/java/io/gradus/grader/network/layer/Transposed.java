package io.gradus.grader.network.layer;

import io.gradus.grader.network.Layer;
import io.gradus.grader.network.Outcome;
import io.gradus.grader.network.ShapeFault;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import io.gradus.grader.network.TensorShape.Origin;
import io.gradus.grader.network.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code Conv1dTranspose}, {@code Conv2dTranspose}: {@code H' = (H - 1)s - 2p + d(k - 1) + o + 1}.
 *
 * @param outPadding added at one side of the output
 */
public record Transposed(
    int axes,
    Size filters,
    Window window,
    List<Size> outPadding,
    Size groups,
    Optional<Boolean> bias)
    implements Layer {
  public Transposed {
    outPadding = List.copyOf(outPadding);
  }

  @Override
  public String name() {
    return "Conv" + axes + "dTranspose";
  }

  @Override
  public String meaning() {
    return "Spreads every place of the input over a window of "
        + Window.product(window.kernel())
        + ", so that maps grow; makes "
        + filters
        + " of them.";
  }

  @Override
  public Outcome apply(List<TensorShape> inputs) {
    TensorShape input = Layer.only(inputs);
    Optional<ShapeFault> own = window.ownAxes(name(), axes);
    if (own.isPresent() || outPadding.size() != axes) {
      return own.map(fault -> Outcome.of(fault, List.of()))
          .orElseGet(() -> Outcome.of(TensorShape.UNKNOWN));
    }
    Optional<List<Size>> known = Window.sizes(input, axes);
    if (known.isEmpty()) {
      return Outcome.of(Window.wrongAxes(name(), input, axes), weights(Size.symbol("C")));
    }
    List<Size> sizes = known.get();
    List<Size> output = new ArrayList<>(List.of(sizes.get(0), filters));
    for (int axis = 0; axis < axes; axis++) {
      output.add(along(axis, sizes.get(axis + 2)));
    }
    return Outcome.of(TensorShape.of(output).from(Origin.MAP), weights(sizes.get(1)));
  }

  private Size along(int axis, Size in) {
    Size reach = window.dilation().get(axis).times(window.kernel().get(axis).plus(-1));
    return in.plus(-1)
        .times(window.stride().get(axis))
        .minus(window.padding().get(axis).times(2))
        .plus(reach)
        .plus(outPadding.get(axis))
        .plus(1);
  }

  private List<Weight> weights(Size channels) {
    List<Size> sizes = new ArrayList<>(List.of(filters, channels.dividedBy(groups)));
    sizes.addAll(window.kernel());
    List<Weight> weights = new ArrayList<>();
    weights.add(new Weight("weight", sizes, true));
    Biases.of(bias, filters).ifPresent(weights::add);
    return weights;
  }

  @Override
  public List<String> arithmetic(List<TensorShape> inputs) {
    Optional<List<Size>> sizes = Window.sizes(Layer.only(inputs), axes);
    if (sizes.isEmpty() || window.ownAxes(name(), axes).isPresent() || outPadding.size() != axes) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (int axis = 0; axis < axes; axis++) {
      Size in = sizes.get().get(axis + 2);
      lines.add(
          Window.axisName(axes, axis)
              + ": ("
              + in
              + " - 1)·"
              + window.stride().get(axis)
              + " - 2·"
              + window.padding().get(axis)
              + " + "
              + window.dilation().get(axis)
              + "·("
              + window.kernel().get(axis)
              + " - 1) + "
              + outPadding.get(axis)
              + " + 1 = "
              + along(axis, in));
    }
    lines.add("parameters: " + apply(inputs).parameters().grouped());
    return lines;
  }
}
