package io.gradus.grader.evaluate;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;

/** How a constructor begins. */
final class Constructors {
  private Constructors() {}

  /** Whether it begins with {@code this(…)}. */
  static boolean delegates(MethodTree constructor) {
    return beginsWith(constructor, "this");
  }

  /** Whether it begins with {@code super(…)}. */
  static boolean callsSuper(MethodTree constructor) {
    return beginsWith(constructor, "super");
  }

  private static boolean beginsWith(MethodTree constructor, String name) {
    if (constructor.getBody() == null || constructor.getBody().getStatements().isEmpty()) {
      return false;
    }
    StatementTree first = constructor.getBody().getStatements().get(0);
    return first instanceof ExpressionStatementTree statement
        && statement.getExpression() instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof IdentifierTree called
        && called.getName().contentEquals(name);
  }
}
