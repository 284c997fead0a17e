package io.gradus.grader.network.layer;

import io.gradus.grader.network.ShapeCode;
import io.gradus.grader.network.ShapeFault;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import io.gradus.grader.network.TensorShape.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A kernel that slides along one to three axes.
 *
 * @param kernel its extent along each axis; an empty list where not even its axes are known
 * @param dilation 1 for a kernel without gaps
 * @param roundsUp whether a last step that is not whole counts, as with a pooling's ceilMode
 */
public record Window(
    List<Size> kernel,
    List<Size> stride,
    List<Size> padding,
    List<Size> dilation,
    boolean roundsUp) {
  private static final List<List<String>> AXES =
      List.of(List.of("W"), List.of("H", "W"), List.of("D", "H", "W"));
  private static final List<List<String>> LONG_NAMES =
      List.of(List.of("width"), List.of("height", "width"), List.of("depth", "height", "width"));

  public Window {
    kernel = List.copyOf(kernel);
    stride = List.copyOf(stride);
    padding = List.copyOf(padding);
    dilation = List.copyOf(dilation);
  }

  /** The axes that it slides along: 1 to 3. */
  int axes() {
    return kernel.size();
  }

  static String axisName(int axes, int axis) {
    return LONG_NAMES.get(axes - 1).get(axis);
  }

  /** Such as {@code (N, C, H, W)}. */
  static String layout(int axes) {
    return "(N, C, " + String.join(", ", AXES.get(axes - 1)) + ")";
  }

  /** The input's axes with symbols for those that are not known; empty where it has others. */
  static Optional<List<Size>> sizes(TensorShape input, int axes) {
    List<Size> sizes = new ArrayList<>(input.sizes());
    if (!input.open()) {
      return sizes.size() == axes + 2 ? Optional.of(sizes) : Optional.empty();
    }
    List<String> names = new ArrayList<>(List.of("N", "C"));
    names.addAll(AXES.get(axes - 1));
    if (sizes.size() > names.size()) {
      return Optional.empty();
    }
    for (int i = names.size() - sizes.size() - 1; i >= 0; i--) {
      sizes.add(0, i == 0 ? input.batch() : Size.symbol(names.get(i)));
    }
    return Optional.of(sizes);
  }

  static ShapeFault wrongAxes(String layer, TensorShape input, int axes) {
    String hint = "";
    if (input.rank() == axes + 1) {
      hint = " Is the axis of the channels missing, or that of the batch?";
    } else if (input.rank() == 2) {
      hint =
          input.origin() == Origin.FLAT
              ? " It has been flattened already: put this layer before the flatten."
              : input.origin() == Origin.INPUT
                  ? " A table has a row for each example, and nothing to slide over."
                  : "";
    }
    return new ShapeFault(
        ShapeCode.AXES,
        layer
            + " takes "
            + (axes + 2)
            + " axes, "
            + layout(axes)
            + ", but gets "
            + input
            + " with "
            + input.rank()
            + "."
            + hint,
        "N is the batch, C the channels; the kernel slides along the rest.");
  }

  /** A kernel, stride, padding or dilation with more or fewer axes than the layer slides along. */
  Optional<ShapeFault> ownAxes(String layer, int axes) {
    List<String> names = List.of("kernel", "stride", "padding", "dilation");
    List<List<Size>> settings = List.of(kernel, stride, padding, dilation);
    for (int i = 0; i < names.size(); i++) {
      int has = settings.get(i).size();
      if (has != axes) {
        return Optional.of(
            new ShapeFault(
                ShapeCode.KERNEL_AXES,
                layer
                    + " slides along "
                    + axes
                    + (axes == 1 ? " axis" : " axes")
                    + ", but its "
                    + names.get(i)
                    + " has "
                    + has
                    + ": give it new Shape("
                    + "k, ".repeat(axes - 1)
                    + "k).",
                ""));
      }
    }
    return Optional.empty();
  }

  /** The extent of a map along one axis, from the input's. */
  Size along(int axis, Size in) {
    Size free = free(axis, in);
    OptionalLong step = stride.get(axis).value();
    if (step.isEmpty() || step.getAsLong() < 1) {
      return Size.unknown();
    }
    if (!roundsUp) {
      return free.dividedBy(step.getAsLong()).plus(1);
    }
    return roundedUp(axis, in, free, step.getAsLong());
  }

  /** PyTorch's ceil mode: the last window has to start inside the input or its left padding. */
  private Size roundedUp(int axis, Size in, Size free, long step) {
    Size out = free.plus(step - 1).dividedBy(step).plus(1);
    OptionalLong number = out.value();
    OptionalLong reach = in.plus(padding.get(axis)).value();
    if (number.isEmpty()) {
      return out;
    }
    return reach.isPresent() && (number.getAsLong() - 1) * step >= reach.getAsLong()
        ? out.plus(-1)
        : reach.isPresent() ? out : Size.unknown();
  }

  /** How far the kernel can move along an axis: {@code in + 2p - d(k - 1) - 1}. */
  private Size free(int axis, Size in) {
    Size reach = dilation.get(axis).times(kernel.get(axis).plus(-1)).plus(1);
    return in.plus(padding.get(axis).times(2)).minus(reach);
  }

  /** The fault where the kernel is larger than the padded map along some axis. */
  Optional<ShapeFault> tooLarge(String layer, TensorShape input, List<Size> sizes) {
    for (int axis = 0; axis < axes(); axis++) {
      OptionalLong free = free(axis, sizes.get(axis + 2)).value();
      if (free.isPresent() && free.getAsLong() < 0) {
        return Optional.of(tooLarge(layer, input, sizes, axis));
      }
    }
    return Optional.empty();
  }

  private ShapeFault tooLarge(String layer, TensorShape input, List<Size> sizes, int axis) {
    boolean shrunk = input.origin() == Origin.MAP;
    Size map = sizes.get(axis + 2);
    String kernelText = product(kernel);
    String mapText = product(sizes.subList(2, sizes.size()));
    String padded = padding.get(axis).is(0) ? "" : ", even padded,";
    String message =
        shrunk
            ? layer
                + "'s kernel ("
                + kernelText
                + ") is larger than what the layers before have "
                + "left of the map ("
                + mapText
                + ")"
                + padded
                + ": leave out a pooling or stride before it, or add padding."
            : layer
                + "'s kernel ("
                + kernelText
                + ") is larger than its input ("
                + mapText
                + ")"
                + padded
                + ": take a smaller kernel, or add padding.";
    return new ShapeFault(
        shrunk ? ShapeCode.VANISHED : ShapeCode.KERNEL_TOO_LARGE,
        message,
        "Along the "
            + axisName(axes(), axis)
            + " there are "
            + map
            + " places and the kernel needs "
            + kernel.get(axis)
            + (dilation.get(axis).is(1) ? "" : ", spread by its dilation")
            + ".");
  }

  static String product(List<Size> sizes) {
    return sizes.stream().map(Size::toString).collect(Collectors.joining(" × "));
  }

  /** Such as {@code height: ⌊(64 + 2·1 - 3)/2⌋ + 1 = 32}. */
  List<String> arithmetic(List<Size> sizes) {
    List<String> lines = new ArrayList<>();
    for (int axis = 0; axis < axes(); axis++) {
      Size in = sizes.get(axis + 2);
      String reach =
          dilation.get(axis).is(1)
              ? kernel.get(axis).toString()
              : dilation.get(axis) + "·(" + kernel.get(axis) + " - 1) - 1";
      String pad = padding.get(axis).is(0) ? "" : " + 2·" + padding.get(axis);
      String open = roundsUp ? "⌈" : "⌊";
      String close = roundsUp ? "⌉" : "⌋";
      String inner = in + pad + " - " + reach;
      String quotient =
          stride.get(axis).is(1) ? inner : open + "(" + inner + ")/" + stride.get(axis) + close;
      lines.add(axisName(axes(), axis) + ": " + quotient + " + 1 = " + along(axis, in));
    }
    return lines;
  }
}
