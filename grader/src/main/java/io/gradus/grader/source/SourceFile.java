package io.gradus.grader.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import io.gradus.grader.analysis.SourceSpan;
import java.util.IdentityHashMap;

/** A parsed text: its tree, and where in the text each part of the tree stands. */
public final class SourceFile implements JavaParser.Parsed {
  private final String name;
  private final String text;
  private final CompilationUnitTree tree;
  private final SourcePositions positions;
  private final IdentityHashMap<Tree, Integer> starts = new IdentityHashMap<>();

  SourceFile(String name, String text, CompilationUnitTree tree, SourcePositions positions) {
    this.name = name;
    this.text = text;
    this.tree = tree;
    this.positions = positions;
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public CompilationUnitTree tree() {
    return tree;
  }

  /** Where a part of the tree stands. A part that javac only supposed to be there is empty. */
  public SourceSpan span(Tree part) {
    int start = start(part);
    return new SourceSpan(start, Math.max(start, end(part)));
  }

  /** Where the name of a declaration stands; its beginning where it cannot be found. */
  public SourceSpan nameSpan(Tree declaration, String name) {
    int from = start(declaration);
    int end = end(declaration);
    if (declaration instanceof VariableTree variable) {
      int type = variable.getType() == null ? -1 : end(variable.getType());
      from = Math.max(from, Math.max(type, end(variable.getModifiers())));
    } else if (declaration instanceof MethodTree method) {
      int type = method.getReturnType() == null ? -1 : end(method.getReturnType());
      from = Math.max(from, Math.max(type, end(method.getModifiers())));
    } else if (declaration instanceof ClassTree type) {
      from = Math.max(from, end(type.getModifiers()));
    }
    for (int at = text.indexOf(name, from); at >= 0 && at < end; at = text.indexOf(name, at + 1)) {
      int behind = at + name.length();
      boolean starts = at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
      boolean ends =
          behind >= text.length() || !Character.isJavaIdentifierPart(text.charAt(behind));
      if (starts && ends) {
        return new SourceSpan(at, behind);
      }
      if (name.isEmpty()) {
        break;
      }
    }
    return new SourceSpan(start(declaration), start(declaration));
  }

  /** Where a part begins. A call of a long chain begins where the one before it does. */
  public int start(Tree part) {
    Tree first = part;
    while (true) {
      Integer known = starts.get(first);
      Tree receiver = known == null ? receiver(first) : null;
      if (receiver == null) {
        int start =
            known == null ? bounded(positions.getStartPosition(tree, first)) : known.intValue();
        if (part instanceof MethodInvocationTree) {
          starts.put(part, start);
        }
        return start;
      }
      first = receiver;
    }
  }

  /** javac goes down to a chain's beginning for each of its calls anew. */
  private static Tree receiver(Tree part) {
    if (part instanceof MethodInvocationTree call && call.getTypeArguments().isEmpty()) {
      return call.getMethodSelect();
    }
    return part instanceof MemberSelectTree select ? select.getExpression() : null;
  }

  public int end(Tree part) {
    return bounded(positions.getEndPosition(tree, part));
  }

  private int bounded(long offset) {
    return (int) Math.max(0, Math.min(offset, text.length()));
  }

  /** The line an offset is in, from 1. */
  public int line(int offset) {
    LineMap lines = tree.getLineMap();
    return lines == null ? 1 : (int) lines.getLineNumber(offset);
  }

  /** The text of a part. */
  public String text(Tree part) {
    SourceSpan span = span(part);
    return text.substring(span.start(), span.end());
  }
}
