package io.gradus.grader.evaluate;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import io.gradus.grader.evaluate.Value.OfArray;
import io.gradus.grader.evaluate.Value.OfShape;
import io.gradus.grader.evaluate.Value.Real;
import io.gradus.grader.evaluate.Value.Truth;
import io.gradus.grader.evaluate.Value.Whole;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import java.util.Locale;

/** What a declared type tells of a value. */
final class Types {
  private Types() {}

  /** The simple name without type arguments, {@code []} for an array; empty for {@code var}. */
  static String simpleName(Tree type) {
    if (type instanceof PrimitiveTypeTree primitive) {
      return primitive.getPrimitiveTypeKind().name().toLowerCase(Locale.ROOT);
    }
    if (type instanceof IdentifierTree identifier) {
      String name = identifier.getName().toString();
      return name.equals("var") ? "" : name;
    }
    if (type instanceof MemberSelectTree select) {
      return select.getIdentifier().toString();
    }
    if (type instanceof ParameterizedTypeTree generic) {
      return simpleName(generic.getType());
    }
    if (type instanceof ArrayTypeTree array) {
      return simpleName(array.getType()) + "[]";
    }
    if (type instanceof AnnotatedTypeTree annotated) {
      return simpleName(annotated.getUnderlyingType());
    }
    return "";
  }

  /** A parameter of which nothing but its type and name is known. */
  static Value parameter(String type, String name) {
    return switch (type) {
      case "int", "long", "short", "byte", "char" -> new Whole(Size.symbol(name), type);
      case "Integer" -> new Whole(Size.symbol(name), "int");
      case "Long" -> new Whole(Size.symbol(name), "long");
      case "Shape" -> new OfShape(TensorShape.UNKNOWN);
      case "NDArray" -> new OfArray(TensorShape.UNKNOWN);
      default -> Opaque.named(name, type);
    };
  }

  /** What a field without an initializer holds, or a local variable before its first value. */
  static Value unset(String type, String name) {
    return switch (type) {
      case "int", "long", "short", "byte", "char" -> new Whole(Size.ZERO, type);
      case "boolean" -> new Truth(false);
      case "double" -> new Real(0, false);
      case "float" -> new Real(0, true);
      case "" -> Opaque.named(name, type);
      default -> Value.None.NULL;
    };
  }
}
