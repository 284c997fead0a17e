package io.gradus.grader.check;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.util.TreePathScanner;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.source.SourceFile;
import java.util.Optional;

/**
 * A call that is a statement in a block, so that others can be put around it.
 *
 * @param span of the statement, with its semicolon
 * @param indent the blanks before it; the statement is alone in its line there
 */
record Statement(SourceSpan span, String indent) {

  /** The statement that a call is; nothing where it is a part of something else. */
  static Optional<Statement> of(SourceFile file, SourceSpan call) {
    Finder finder = new Finder(file, call);
    finder.scan(file.tree(), null);
    return finder.found;
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
          found = Optional.of(new Statement(span, lead));
        }
      }
      return super.visitExpressionStatement(statement, null);
    }
  }
}
