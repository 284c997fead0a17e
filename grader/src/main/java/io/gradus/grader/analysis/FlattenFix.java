package io.gradus.grader.analysis;

import io.gradus.grader.source.Imports;
import io.gradus.grader.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds a flatten before a layer that is added, in the style of the code around it. */
final class FlattenFix {
  private static final String TYPE = "ai.djl.nn.Blocks";

  private final SourceFile file;
  private final String text;

  private FlattenFix(SourceFile file) {
    this.file = file;
    this.text = file.text();
  }

  /**
   * The fix; empty where the layer is not the argument of an {@code .add(…)}.
   *
   * @param argument the layer
   */
  static Optional<SourceFix> before(SourceFile file, SourceSpan argument) {
    return new FlattenFix(file).before(argument);
  }

  private Optional<SourceFix> before(SourceSpan argument) {
    int bracket = backOverBlanks(argument.start());
    int name = bracket - "(".length() - "add".length();
    int dot = name - 1;
    if (dot < 1 || !text.startsWith(".add(", dot)) {
      return Optional.empty();
    }
    Imports imports = new Imports(file);
    List<SourceEdit> edits = new ArrayList<>();
    edits.add(insertion(dot, "add(" + imports.name(TYPE) + ".batchFlattenBlock())"));
    edits.addAll(imports.edits());
    return Optional.of(new SourceFix("Add Blocks.batchFlattenBlock()", edits));
  }

  /** In a line of its own where the call has one, else right before the call. */
  private SourceEdit insertion(int dot, String added) {
    int before = backOverBlanks(dot);
    if (before < dot && text.substring(before, dot).indexOf('\n') >= 0) {
      return insert(dot, "." + added + text.substring(before, dot));
    }
    int receiver = before;
    while (receiver > 0 && Character.isJavaIdentifierPart(text.charAt(receiver - 1))) {
      receiver--;
    }
    int lineStart = text.lastIndexOf('\n', Math.max(0, receiver - 1)) + 1;
    String indent = text.substring(lineStart, receiver);
    if (receiver < before && indent.isBlank() && receiver > lineStart) {
      String name = text.substring(receiver, before);
      String end = lineStart > 1 && text.charAt(lineStart - 2) == '\r' ? "\r\n" : "\n";
      return insert(receiver, name + "." + added + ";" + end + indent);
    }
    return insert(dot, "." + added);
  }

  private int backOverBlanks(int from) {
    int at = from;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static SourceEdit insert(int at, String added) {
    return new SourceEdit(new SourceSpan(at, at), added);
  }
}
