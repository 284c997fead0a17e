package io.gradus.grader.evaluate;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ModifiersTree;
import java.util.Optional;

/** Reads {@code @Exercise("2.16-build-net")} and {@code @Step(4)}. */
public final class Annotations {
  private Annotations() {}

  /** The exercise that a class or one around it solves. */
  static Optional<String> exercise(ClassModel model) {
    Optional<ClassModel> at = Optional.of(model);
    while (at.isPresent()) {
      Optional<String> id = text(at.get().tree().getModifiers(), "Exercise");
      if (id.isPresent()) {
        return id;
      }
      at = at.get().outer();
    }
    return Optional.empty();
  }

  /** The text that an annotation has as its value. */
  public static Optional<String> text(ModifiersTree modifiers, String annotation) {
    return literal(modifiers, annotation).filter(String.class::isInstance).map(String.class::cast);
  }

  /** The number that an annotation has as its value. */
  public static Optional<Integer> number(ModifiersTree modifiers, String annotation) {
    return literal(modifiers, annotation)
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast);
  }

  private static Optional<Object> literal(ModifiersTree modifiers, String annotation) {
    for (AnnotationTree each : modifiers.getAnnotations()) {
      if (!Types.simpleName(each.getAnnotationType()).equals(annotation)
          || each.getArguments().size() != 1) {
        continue;
      }
      ExpressionTree argument = each.getArguments().get(0);
      ExpressionTree value =
          argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
      if (value instanceof LiteralTree literal && literal.getValue() != null) {
        return Optional.of(literal.getValue());
      }
    }
    return Optional.empty();
  }
}
