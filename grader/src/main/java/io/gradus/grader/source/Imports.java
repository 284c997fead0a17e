package io.gradus.grader.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a text that is added to a file names classes: shortly, with an import where one is missing.
 */
public final class Imports {
  private final SourceFile file;
  private final TreeSet<String> missing = new TreeSet<>();

  /** Of a file, which stays as it is until {@link #edits} are made. */
  public Imports(SourceFile file) {
    this.file = file;
  }

  /**
   * The name for a class in the new text; a long one where the short one means something else.
   *
   * @param type such as {@code ai.djl.nn.Blocks}
   */
  public String name(String type) {
    int dot = type.lastIndexOf('.');
    String simple = type.substring(dot + 1);
    Optional<String> imported = Optional.empty();
    boolean wildcard = false;
    for (ImportTree each : file.tree().getImports()) {
      String name = each.getQualifiedIdentifier().toString();
      if (each.isStatic()) {
        continue;
      }
      if (name.endsWith("." + simple)) {
        imported = Optional.of(name);
      }
      wildcard |= name.equals(type.substring(0, dot) + ".*");
    }
    if (imported.isPresent()) {
      return imported.get().equals(type) ? simple : type;
    }
    if (isDeclared(simple)) {
      return type;
    }
    if (!wildcard) {
      missing.add(type);
    }
    return simple;
  }

  private boolean isDeclared(String simple) {
    for (Tree type : file.tree().getTypeDecls()) {
      if (type instanceof ClassTree one && declares(one, simple)) {
        return true;
      }
    }
    return false;
  }

  private static boolean declares(ClassTree type, String simple) {
    return type.getSimpleName().contentEquals(simple)
        || type.getMembers().stream()
            .anyMatch(member -> member instanceof ClassTree inner && declares(inner, simple));
  }

  /** The imports that the names given so far need, in their order among those that are there. */
  public List<SourceEdit> edits() {
    Map<Integer, StringBuilder> byPlace = new TreeMap<>();
    String end = file.text().contains("\r\n") ? "\r\n" : "\n";
    for (String type : missing) {
      Optional<Tree> behind = behind(type);
      String line = "import " + type + ";";
      int at = behind.isPresent() ? file.end(behind.get()) : first();
      byPlace
          .computeIfAbsent(at, any -> new StringBuilder())
          .append(behind.isPresent() ? end + line : line + end);
    }
    List<SourceEdit> edits = new ArrayList<>();
    byPlace.forEach(
        (at, text) -> edits.add(new SourceEdit(new SourceSpan(at, at), text.toString())));
    return edits;
  }

  private Optional<Tree> behind(String type) {
    Optional<Tree> behind = Optional.ofNullable(file.tree().getPackage());
    for (ImportTree each : file.tree().getImports()) {
      String name = each.getQualifiedIdentifier().toString();
      if (!each.isStatic() && name.compareTo(type) < 0) {
        behind = Optional.of(each);
      }
    }
    return behind;
  }

  private int first() {
    return file.tree().getImports().isEmpty() ? 0 : file.start(file.tree().getImports().get(0));
  }
}
