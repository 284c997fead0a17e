package io.gradus.grader.network.layer;

import io.gradus.grader.network.Layer;
import io.gradus.grader.network.Outcome;
import io.gradus.grader.network.ShapeCode;
import io.gradus.grader.network.ShapeFault;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import io.gradus.grader.network.TensorShape.Origin;
import io.gradus.grader.network.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code Conv1d}, {@code Conv2d}, {@code Conv3d}: {@code (N, C, H, W)} to {@code (N, filters, H',
 * W')} with {@code H' = ⌊(H + 2p - d(k - 1) - 1)/s⌋ + 1}.
 *
 * @param axes that the kernel slides along, 1 to 3
 * @param groups into which the channels are split
 */
public record Convolution(
    int axes, Size filters, Window window, Size groups, Optional<Boolean> bias) implements Layer {
  private static final List<Long> CHANNELS_OF_IMAGES = List.of(1L, 3L, 4L);
  private static final int MANY_CHANNELS = 8;

  @Override
  public String name() {
    return "Conv" + axes + "d";
  }

  @Override
  public String meaning() {
    return "Slides "
        + filters
        + " kernels of "
        + Window.product(window.kernel())
        + " over the input; each looks at all channels and makes a map of its own.";
  }

  @Override
  public Outcome apply(List<TensorShape> inputs) {
    TensorShape input = Layer.only(inputs);
    Optional<ShapeFault> own = window.ownAxes(name(), axes);
    if (own.isPresent()) {
      return Outcome.of(own.get(), List.of());
    }
    Optional<List<Size>> known = Window.sizes(input, axes);
    if (known.isEmpty()) {
      return Outcome.of(Window.wrongAxes(name(), input, axes), weights(Size.symbol("C")));
    }
    List<Size> sizes = known.get();
    List<Weight> weights = weights(sizes.get(1));
    Optional<ShapeFault> fault =
        channelsLast(input, sizes)
            .filter(doubt -> window.tooLarge(name(), input, sizes).isPresent())
            .or(() -> window.tooLarge(name(), input, sizes))
            .or(() -> groupsFault(sizes.get(1)));
    if (fault.isPresent()) {
      return Outcome.of(fault.get(), weights);
    }
    List<Size> output = new ArrayList<>(List.of(sizes.get(0), filters));
    for (int axis = 0; axis < axes; axis++) {
      output.add(window.along(axis, sizes.get(axis + 2)));
    }
    return Outcome.of(TensorShape.of(output).from(Origin.MAP), weights)
        .warning(channelsLast(input, sizes));
  }

  private List<Weight> weights(Size channels) {
    List<Size> sizes = new ArrayList<>(List.of(filters, channels.dividedBy(groups)));
    sizes.addAll(window.kernel());
    List<Weight> weights = new ArrayList<>();
    weights.add(new Weight("weight", sizes, true));
    Biases.of(bias, filters).ifPresent(weights::add);
    return weights;
  }

  private Optional<ShapeFault> groupsFault(Size channels) {
    OptionalLong split = groups.value();
    if (split.isEmpty() || split.getAsLong() == 1) {
      return Optional.empty();
    }
    long parts = split.getAsLong();
    if (parts < 1) {
      return Optional.of(
          new ShapeFault(ShapeCode.GROUPS, name() + " needs at least one group.", ""));
    }
    for (boolean input : List.of(true, false)) {
      Size size = input ? channels : filters;
      OptionalLong number = size.value();
      if (number.isPresent() && number.getAsLong() % parts != 0) {
        String what = input ? "input channels" : "filters";
        return Optional.of(
            new ShapeFault(
                ShapeCode.GROUPS,
                name()
                    + " cannot split "
                    + size
                    + " "
                    + what
                    + " into "
                    + parts
                    + " groups of one size: choose a number that divides them.",
                "With groups, each kernel looks at its own share of the channels only."));
      }
    }
    return Optional.empty();
  }

  private Optional<ShapeFault> channelsLast(TensorShape input, List<Size> sizes) {
    if (axes != 2 || input.origin() != Origin.INPUT) {
      return Optional.empty();
    }
    OptionalLong height = sizes.get(1).value();
    OptionalLong channels = sizes.get(3).value();
    boolean last =
        height.isPresent()
            && channels.isPresent()
            && sizes.get(1).equals(sizes.get(2))
            && height.getAsLong() >= MANY_CHANNELS
            && CHANNELS_OF_IMAGES.contains(channels.getAsLong());
    if (!last) {
      return Optional.empty();
    }
    TensorShape right = TensorShape.of(sizes.get(0), sizes.get(3), sizes.get(1), sizes.get(2));
    return Optional.of(
        new ShapeFault(
            ShapeCode.CHANNELS_LAST,
            name()
                + " takes (N, C, H, W), channels first; "
                + input
                + " seems to have them last. Turn the images with transpose(0, 3, 1, 2), which "
                + "gives "
                + right
                + ".",
            "As it stands, rows of pixels would be taken for "
                + height.getAsLong()
                + " channels."));
  }

  @Override
  public List<String> arithmetic(List<TensorShape> inputs) {
    Optional<List<Size>> sizes = Window.sizes(Layer.only(inputs), axes);
    if (sizes.isEmpty() || window.ownAxes(name(), axes).isPresent()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(window.arithmetic(sizes.get()));
    Size channels = sizes.get().get(1).dividedBy(groups);
    String each = channels + " · " + Window.product(window.kernel()).replace("×", "·");
    lines.add(
        "parameters: "
            + Biases.text(filters + " · " + each, bias, filters)
            + " = "
            + apply(inputs).parameters().grouped());
    return lines;
  }
}
