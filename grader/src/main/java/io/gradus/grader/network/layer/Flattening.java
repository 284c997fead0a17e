package io.gradus.grader.network.layer;

import io.gradus.grader.network.Layer;
import io.gradus.grader.network.Outcome;
import io.gradus.grader.network.ShapeCode;
import io.gradus.grader.network.ShapeFault;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import io.gradus.grader.network.TensorShape.Origin;
import java.util.List;
import java.util.Optional;

/**
 * {@code Blocks.batchFlattenBlock()}: {@code (N, C, H, W)} to {@code (N, C·H·W)}.
 *
 * @param size of a row where it is given; then the rows are cut anew
 */
public record Flattening(Optional<Size> size) implements Layer {
  @Override
  public String name() {
    return "batchFlatten";
  }

  @Override
  public String meaning() {
    return "Lays all numbers of an example side by side: one row for each.";
  }

  @Override
  public Outcome apply(List<TensorShape> inputs) {
    TensorShape input = Layer.only(inputs);
    if (size.isEmpty()) {
      Size row = input.hasRank() ? input.elementsPerRow() : Size.symbol("in");
      Size batch = input.hasRank() && input.rank() > 0 ? input.get(0) : input.batch();
      return Outcome.of(TensorShape.of(batch, row).from(Origin.FLAT));
    }
    if (!input.hasRank() || input.rank() == 0) {
      return Outcome.of(TensorShape.of(input.batch(), size.get()));
    }
    Size row = input.elementsPerRow();
    if (row.equals(size.get())) {
      return Outcome.of(TensorShape.of(input.get(0), row).from(Origin.FLAT));
    }
    Size rows = TensorShape.product(input.sizes()).dividedBy(size.get());
    TensorShape output = TensorShape.of(rows, size.get());
    boolean differs = input.rank() > 1 && row.surelyDiffersFrom(size.get());
    return Outcome.of(output).warning(differs ? Optional.of(torn(input, row)) : Optional.empty());
  }

  private ShapeFault torn(TensorShape input, Size row) {
    return new ShapeFault(
        ShapeCode.BATCH,
        "batchFlattenBlock("
            + size.get()
            + ") cuts rows of "
            + size.get()
            + ", but each example of "
            + input
            + " has "
            + row
            + " numbers: write batchFlattenBlock() or give it "
            + row
            + ".",
        "Rows would no longer be examples: the batch's size changes, and labels do not fit it.");
  }

  @Override
  public List<String> arithmetic(List<TensorShape> inputs) {
    TensorShape input = Layer.only(inputs);
    if (!input.hasRank() || input.rank() < 3) {
      return List.of();
    }
    List<Size> inner = input.sizes().subList(1, input.rank());
    return List.of(
        "row: " + Window.product(inner).replace("×", "·") + " = " + TensorShape.product(inner));
  }
}
