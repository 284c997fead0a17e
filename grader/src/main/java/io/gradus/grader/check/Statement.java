package io.gradus.grader.check;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * A call that is a statement in a block, so that others can be put around it.
 *
 * @param span of the statement, with its semicolon
 * @param indent the blanks before it; the statement is alone in its line there
 * @param thrown what its method says it throws; nothing in a lambda
 */
record Statement(SourceSpan span, String indent, List<String> thrown) {

  /** The statement that a call is; nothing where it is a part of something else. */
  static Optional<Statement> of(SourceFile file, SourceSpan call) {
    Finder finder = new Finder(file, call);
    finder.scan(file.tree(), null);
    return finder.found;
  }

  /** Whether an exception of this class may leave its method, as far as its names tell. */
  boolean mayThrow(String... names) {
    return thrown.stream()
        .map(type -> type.substring(type.lastIndexOf('.') + 1))
        .anyMatch(
            type ->
                type.equals("Exception")
                    || type.equals("Throwable")
                    || List.of(names).contains(type));
  }

  private static final class Finder extends TreePathScanner<Void, Void> {
    private final SourceFile file;
    private final SourceSpan call;
    private Optional<Statement> found = Optional.empty();

    Finder(SourceFile file, SourceSpan call) {
      this.file = file;
      this.call = call;
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree statement, Void nothing) {
      if (file.span(statement.getExpression()).equals(call)
          && getCurrentPath().getParentPath().getLeaf() instanceof BlockTree) {
        SourceSpan span = file.span(statement);
        String text = file.text();
        String lead = text.substring(text.lastIndexOf('\n', span.start() - 1) + 1, span.start());
        if (lead.isBlank()) {
          found = Optional.of(new Statement(span, lead, thrown()));
        }
      }
      return super.visitExpressionStatement(statement, null);
    }

    private List<String> thrown() {
      for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
        Tree leaf = at.getLeaf();
        if (leaf instanceof LambdaExpressionTree) {
          return List.of();
        }
        if (leaf instanceof MethodTree method) {
          return method.getThrows().stream().map(Tree::toString).toList();
        }
      }
      return List.of();
    }
  }
}
