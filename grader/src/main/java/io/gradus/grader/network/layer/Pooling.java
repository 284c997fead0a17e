package io.gradus.grader.network.layer;

import io.gradus.grader.network.Layer;
import io.gradus.grader.network.Outcome;
import io.gradus.grader.network.ShapeCode;
import io.gradus.grader.network.ShapeFault;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import io.gradus.grader.network.TensorShape.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code Pool}: {@code (N, C, H, W)} to {@code (N, C, H', W')}, with a kernel's formula.
 *
 * @param kind {@code max}, {@code avg} or {@code lp}
 * @param axes that the kernel slides along, 1 to 3
 */
public record Pooling(String kind, int axes, Window window) implements Layer {
  @Override
  public String name() {
    return kind + "Pool" + axes + "d";
  }

  @Override
  public String meaning() {
    String of =
        switch (kind) {
          case "max" -> "the largest number";
          case "avg" -> "the mean";
          default -> "the p-norm";
        };
    return "Keeps "
        + of
        + " of each window of "
        + Window.product(window.kernel())
        + ", map by map. It has nothing to learn.";
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
      return Outcome.of(Window.wrongAxes(name(), input, axes), List.of());
    }
    List<Size> sizes = known.get();
    Optional<ShapeFault> fault = window.tooLarge(name(), input, sizes).or(this::tooMuchPadding);
    if (fault.isPresent()) {
      return Outcome.of(fault.get(), List.of());
    }
    List<Size> output = new ArrayList<>(sizes.subList(0, 2));
    for (int axis = 0; axis < axes; axis++) {
      output.add(window.along(axis, sizes.get(axis + 2)));
    }
    return Outcome.of(TensorShape.of(output).from(Origin.MAP));
  }

  private Optional<ShapeFault> tooMuchPadding() {
    for (int axis = 0; axis < axes; axis++) {
      OptionalLong kernel = window.kernel().get(axis).value();
      OptionalLong padding = window.padding().get(axis).value();
      if (kernel.isPresent()
          && padding.isPresent()
          && padding.getAsLong() * 2 > kernel.getAsLong()) {
        return Optional.of(
            new ShapeFault(
                ShapeCode.PADDING,
                name()
                    + " takes a padding of at most half its kernel, but gets "
                    + padding.getAsLong()
                    + " for a kernel of "
                    + kernel.getAsLong()
                    + ".",
                "With more, some windows would lie in the padding alone."));
      }
    }
    return Optional.empty();
  }

  @Override
  public List<String> arithmetic(List<TensorShape> inputs) {
    Optional<List<Size>> sizes = Window.sizes(Layer.only(inputs), axes);
    return sizes.isEmpty() || window.ownAxes(name(), axes).isPresent()
        ? List.of()
        : window.arithmetic(sizes.get());
  }
}
