package io.gradus.grader.evaluate;

import io.gradus.grader.evaluate.Value.Text;
import io.gradus.grader.evaluate.Value.Whole;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import java.util.ArrayList;
import java.util.List;

/** {@code NDArray.get}: by numbers, or by a text such as {@code ":, -1, 2:5"}. */
final class Indexing {
  private Indexing() {}

  static TensorShape indexed(TensorShape shape, List<Value> arguments) {
    if (!shape.hasRank() || arguments.isEmpty()) {
      return TensorShape.UNKNOWN;
    }
    if (arguments.get(0) instanceof Text text) {
      return byText(shape, text.text());
    }
    boolean numbers = arguments.stream().allMatch(Whole.class::isInstance);
    return numbers && arguments.size() <= shape.rank()
        ? TensorShape.of(shape.sizes().subList(arguments.size(), shape.rank()))
        : TensorShape.UNKNOWN;
  }

  private static TensorShape byText(TensorShape shape, String text) {
    String[] parts = text.split(",", -1);
    List<Size> sizes = new ArrayList<>();
    int axis = 0;
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i].strip();
      if (part.equals("...")) {
        int left = shape.rank() - axis - (parts.length - i - 1);
        for (int k = 0; k < left; k++) {
          sizes.add(shape.get(axis++));
        }
        continue;
      }
      if (axis >= shape.rank()) {
        return TensorShape.UNKNOWN;
      }
      Size size = shape.get(axis++);
      if (part.equals(":")) {
        sizes.add(size);
      } else if (part.contains(":")) {
        sizes.add(range(part, size));
      } else if (!part.matches("-?[0-9]+|\\{}")) {
        return TensorShape.UNKNOWN;
      }
    }
    sizes.addAll(shape.sizes().subList(axis, shape.rank()));
    return TensorShape.of(sizes);
  }

  private static Size range(String part, Size size) {
    String[] ends = part.split(":", -1);
    boolean simple =
        ends.length == 2 && ends[0].matches("|-?[0-9]{1,9}") && ends[1].matches("|-?[0-9]{1,9}");
    if (!simple) {
      return Size.unknown();
    }
    Size from = end(ends[0], Size.ZERO, size);
    Size to = end(ends[1], size, size);
    return to.minus(from);
  }

  private static Size end(String text, Size unset, Size size) {
    if (text.isEmpty()) {
      return unset;
    }
    long number = Long.parseLong(text);
    return number < 0 ? size.plus(number) : Size.of(number);
  }
}
