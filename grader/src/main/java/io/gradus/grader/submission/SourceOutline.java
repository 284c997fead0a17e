package io.gradus.grader.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a source file says about itself at first sight, without compiling it.
 *
 * @param packageName empty for the unnamed package
 * @param types simple names of its top-level types
 * @param words every identifier and keyword in it
 * @param qualifiedNames every dotted name in it, such as {@code ai.djl.nn.Block}
 * @param imports full names of the types that it imports one by one, by their simple names
 * @param markers its {@code @Exercise} annotations, in order
 */
record SourceOutline(
    String packageName,
    Set<String> types,
    Set<String> words,
    NavigableSet<String> qualifiedNames,
    Map<String, String> imports,
    List<Marker> markers) {
  private static final String KIT_NAME = "io.gradus.exercises.kit.Exercise";

  /**
   * One {@code @Exercise} annotation.
   *
   * @param id the exercise's id; empty where it is no single string
   * @param line 1-based
   * @param column 1-based, in UTF-16 units
   */
  record Marker(Optional<String> id, int line, int column) {}

  static SourceOutline of(String source) {
    return new Scan(source).outline();
  }

  /** Whether it can name the top-level types that another file declares, and names one. */
  boolean names(SourceOutline other) {
    return reaches(other.packageName)
        && other.types.stream()
            .anyMatch(type -> words.contains(type) && !isAnothers(type, other.packageName));
  }

  /** A type that is imported by its name hides the one of that name in the file's own package. */
  private boolean isAnothers(String type, String otherPackage) {
    String full = otherPackage.isEmpty() ? type : otherPackage + "." + type;
    String imported = imports.getOrDefault(type, full);
    if (imported.equals(full)) {
      return false;
    }
    String written = qualifiedNames.ceiling(full);
    return written == null || !(written.equals(full) || written.startsWith(full + "."));
  }

  private boolean reaches(String otherPackage) {
    if (otherPackage.equals(packageName)) {
      return true;
    }
    if (otherPackage.isEmpty()) {
      return false; // the unnamed package can't be imported
    }
    String longer = qualifiedNames.ceiling(otherPackage + ".");
    return qualifiedNames.contains(otherPackage)
        || words.contains(otherPackage)
        || (longer != null && longer.startsWith(otherPackage + "."));
  }

  private static final class Scan {
    private final String source;
    private final JavaLexer lexer;
    private final Set<String> types = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final NavigableSet<String> qualifiedNames = new TreeSet<>();
    private final Map<String, String> imports = new HashMap<>();
    private final List<Marker> markers = new ArrayList<>();
    private String packageName = "";
    private int braces;
    private int parentheses;

    Scan(String source) {
      this.source = source;
      this.lexer = new JavaLexer(source);
    }

    SourceOutline outline() {
      lexer.advance();
      while (lexer.kind() != JavaLexer.Kind.END) {
        if (lexer.isSymbol('@')) {
          annotation();
        } else if (lexer.isWord()) {
          word();
        } else {
          count();
          lexer.advance();
        }
      }
      return new SourceOutline(packageName, types, words, qualifiedNames, imports, markers);
    }

    private void count() {
      if (lexer.isSymbol('{')) {
        braces++;
      } else if (lexer.isSymbol('}')) {
        braces--;
      } else if (lexer.isSymbol('(')) {
        parentheses++;
      } else if (lexer.isSymbol(')')) {
        parentheses--;
      }
    }

    private void word() {
      boolean top = braces == 0 && parentheses == 0;
      String name = dottedName();
      if (top && lexer.isWord()) {
        switch (name) {
          case "package" -> packageName = dottedName();
          case "class", "interface", "enum", "record" -> types.add(lexer.text());
          case "import" -> imported();
          default -> {
            // a modifier or no declaration at all
          }
        }
      }
    }

    /** {@code import a.B;}, as opposed to {@code import a.*;} and {@code import static a.B.c;}. */
    private void imported() {
      String name = dottedName();
      if (lexer.isSymbol(';')) {
        imports.put(name.substring(name.lastIndexOf('.') + 1), name);
      }
    }

    private String dottedName() {
      StringBuilder name = new StringBuilder(lexer.text());
      boolean dotted = false;
      words.add(lexer.text());
      lexer.advance();
      while (lexer.isSymbol('.')) {
        lexer.advance();
        if (!lexer.isWord()) {
          break;
        }
        name.append('.').append(lexer.text());
        words.add(lexer.text());
        dotted = true;
        lexer.advance();
      }
      if (dotted) {
        qualifiedNames.add(name.toString());
      }
      return name.toString();
    }

    private void annotation() {
      int offset = lexer.offset();
      lexer.advance();
      if (!lexer.isWord() || lexer.text().equals("interface")) {
        return;
      }
      String name = dottedName();
      if (name.equals("Exercise") || name.equals(KIT_NAME)) {
        Optional<String> id = id();
        int lineStart =
            Math.max(source.lastIndexOf('\n', offset), source.lastIndexOf('\r', offset));
        markers.add(new Marker(id, line(offset), offset - lineStart));
      }
    }

    /** The one string in the parentheses that follow; empty where there is anything else. */
    private Optional<String> id() {
      if (!lexer.isSymbol('(')) {
        return Optional.empty();
      }
      take();
      if (lexer.isWord() && lexer.text().equals("value")) {
        dottedName();
        if (!lexer.isSymbol('=')) {
          return Optional.empty();
        }
        take();
      }
      if (lexer.kind() != JavaLexer.Kind.STRING) {
        return Optional.empty();
      }
      String id = lexer.text();
      take();
      if (!lexer.isSymbol(')')) {
        return Optional.empty();
      }
      take();
      return Optional.of(id);
    }

    private void take() {
      count();
      lexer.advance();
    }

    private int line(int offset) {
      int line = 1;
      for (int i = 0; i < offset; i++) {
        char c = source.charAt(i);
        boolean insideCrLf = c == '\r' && i + 1 < source.length() && source.charAt(i + 1) == '\n';
        if (c == '\n' || (c == '\r' && !insideCrLf)) {
          line++;
        }
      }
      return line;
    }
  }
}
