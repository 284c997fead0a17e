package io.gradus.grader.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One program with what its author says of it.
 *
 * @param name file name without {@code .java}
 * @param faults codes that must be found; empty for a healthy program
 * @param also codes that may be found besides, for they follow from the same fault
 * @param trap the code that a healthy program seems to deserve; empty for a faulty one
 * @param why the author's words
 * @param source the whole file, first lines and markers included
 * @param markers the places, in the file's order
 */
public record Program(
    String name,
    Set<String> faults,
    Set<String> also,
    Set<String> trap,
    String why,
    String source,
    List<Marker> markers) {
  private static final Pattern HEAD = Pattern.compile("// (fault|also|trap|why): (.+)");
  private static final Pattern MARKER = Pattern.compile("\\s*//\\s*(\\^+|~+) +(\\S+)");
  private static final String MORE_WHY = "//      ";

  /** Keeps copies. */
  public Program {
    faults = Set.copyOf(faults);
    also = Set.copyOf(also);
    trap = Set.copyOf(trap);
    markers = List.copyOf(markers);
  }

  /** Whether no finding of any code is right. */
  public boolean isHealthy() {
    return faults.isEmpty();
  }

  /**
   * Reads a program.
   *
   * @throws IllegalArgumentException if its first lines or a marker are not as the README says; the
   *     message names program and line
   */
  public static Program parse(String name, String source) {
    List<String> lines = source.lines().toList();
    Set<String> faults = new TreeSet<>();
    Set<String> also = new TreeSet<>();
    Set<String> trap = new TreeSet<>();
    StringBuilder why = new StringBuilder();
    int line = 0;
    for (; line < lines.size() && lines.get(line).startsWith("//"); line++) {
      String text = lines.get(line);
      Matcher head = HEAD.matcher(text);
      if (text.startsWith(MORE_WHY) && !why.isEmpty()) {
        why.append(' ').append(text.substring(MORE_WHY.length()));
      } else if (!head.matches()) {
        throw wrong(name, line, "the first lines are fault, also, trap and why");
      } else if (head.group(1).equals("why")) {
        why.append(head.group(2));
      } else {
        Set<String> codes =
            switch (head.group(1)) {
              case "fault" -> faults;
              case "also" -> also;
              default -> trap;
            };
        if (!codes.add(head.group(2))) {
          throw wrong(name, line, "the code is there already");
        }
      }
    }
    if (why.isEmpty()) {
      throw wrong(name, line, "the first lines say no why");
    }
    return new Program(name, faults, also, trap, why.toString(), source, markers(name, lines));
  }

  private static List<Marker> markers(String name, List<String> lines) {
    List<Marker> markers = new ArrayList<>();
    int marked = -1;
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = MARKER.matcher(lines.get(i));
      if (!matcher.matches()) {
        if (lines.get(i).matches(".*//\\s*(\\^|~~).*")) {
          throw wrong(name, i, "a marker is carets or tildes, then one code");
        }
        marked = i;
        continue;
      }
      if (marked < 0) {
        throw wrong(name, i, "there is no line above the marker");
      }
      int from = matcher.start(1);
      int to = matcher.end(1);
      if (!covers(lines.get(marked), from, to)) {
        throw wrong(name, i, "the marker does not cover whole words of code");
      }
      markers.add(
          new Marker(matcher.group(2), marked + 1, from, to, matcher.group(1).startsWith("~")));
    }
    return markers;
  }

  /** Whether the columns begin and end with a word or sign of code, and not with part of one. */
  private static boolean covers(String line, int from, int to) {
    int comment = line.indexOf("// ");
    int end = comment < 0 ? line.length() : comment;
    return to <= end
        && line.indexOf('\t') < 0
        && !Character.isWhitespace(line.charAt(from))
        && !Character.isWhitespace(line.charAt(to - 1))
        && !insideWord(line, from)
        && !insideWord(line, to);
  }

  /** Whether the characters before and at a column belong to one word. */
  private static boolean insideWord(String line, int column) {
    return column > 0
        && column < line.length()
        && Character.isJavaIdentifierPart(line.charAt(column - 1))
        && Character.isJavaIdentifierPart(line.charAt(column));
  }

  private static IllegalArgumentException wrong(String name, int line, String what) {
    return new IllegalArgumentException("%s.java:%d: %s".formatted(name, line + 1, what));
  }
}
