package io.gradus.grader.analysis;

import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import java.util.ArrayList;
import java.util.List;

/** The short text behind a layer: {@code (N, 50, 62, 62) · 1,400}. */
final class Labels {
  /** Longer texts would push the code off the screen. */
  static final int LONGEST = 30;

  private static final String CUT = "…";

  private Labels() {}

  static String of(Inferred inferred) {
    return of(inferred, true);
  }

  /** Whether there is no use in showing a label. */
  static boolean sayNothing(String label) {
    return label.equals("(" + CUT + ")") || label.equals("(" + CUT + ") · " + CUT);
  }

  /** The shape alone, where there is a text before it. */
  static String shapeOnly(Inferred inferred, String before) {
    return shapes(inferred.outputs(), LONGEST - before.length());
  }

  /**
   * @param counted whether the number of parameters is to be shown
   */
  static String of(Inferred inferred, boolean counted) {
    String count = counted ? count(inferred.parameters()) : " · " + CUT;
    String shape = shapes(inferred.outputs(), LONGEST - count.length());
    String label = shape + count;
    return label.length() <= LONGEST ? label : shapes(inferred.outputs(), LONGEST);
  }

  /**
   * Such as {@code · 1,400}; empty where there are no parameters, {@code · …} if it is too long.
   */
  private static String count(Size parameters) {
    if (parameters.is(0)) {
      return "";
    }
    String text = parameters.grouped();
    boolean fits = text.length() <= LONGEST / 2 && text.indexOf('?') < 0;
    return " · " + (fits ? text : parameters.isKnown() ? text : CUT);
  }

  private static String shapes(List<TensorShape> shapes, int most) {
    if (shapes.size() == 1) {
      return shape(shapes.get(0), most);
    }
    String all = String.join(", ", shapes.stream().map(each -> shape(each, most)).toList());
    return all.length() <= most ? all : shapes.size() + " arrays";
  }

  /** A shape whose longest sizes are left out until it fits. */
  static String shape(TensorShape shape, int most) {
    List<String> sizes = new ArrayList<>();
    shape.sizes().forEach(size -> sizes.add(size.isNameless() ? "?" : size.toString()));
    String text = text(shape, sizes);
    while (text.length() > most) {
      int longest = 0;
      for (int i = 1; i < sizes.size(); i++) {
        longest = sizes.get(i).length() >= sizes.get(longest).length() ? i : longest;
      }
      if (sizes.isEmpty() || sizes.get(longest).length() <= 1) {
        return "(" + CUT + ")";
      }
      sizes.set(longest, CUT);
      text = text(shape, sizes);
    }
    return text;
  }

  private static String text(TensorShape shape, List<String> sizes) {
    List<String> all = new ArrayList<>(sizes);
    if (!shape.hasRank()) {
      all.add(0, CUT);
    }
    return "(" + String.join(", ", all) + ")";
  }
}
