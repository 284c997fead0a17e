package io.gradus.grader.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The course's Markdown in a terminal: paragraphs and list items in lines of its width; code,
 * tables and headings as they are.
 */
public final class Prose {
  private static final Pattern ITEM = Pattern.compile("( *(?:[-*]|\\d+\\.) +)(\\S.*)");

  private Prose() {}

  /**
   * Lines of at most {@code columns}, except for what must not be broken.
   *
   * @param markdown whatever blank lines it begins or ends with are left out
   */
  public static List<String> lines(String markdown, int columns) {
    List<String> out = new ArrayList<>();
    Paragraph open = new Paragraph();
    boolean fenced = false;
    for (String line : markdown.stripTrailing().lines().toList()) {
      boolean fence = line.startsWith("```");
      Matcher item = ITEM.matcher(line);
      if (fenced || fence || isVerbatim(line, open)) {
        open.closeInto(out, columns);
        if (!out.isEmpty() || !line.isBlank()) {
          out.add(line.stripTrailing());
        }
        fenced = fenced != fence;
      } else if (item.matches()) {
        open.closeInto(out, columns);
        open.begin(item.group(1), item.group(2));
      } else {
        open.add(line.strip());
      }
    }
    open.closeInto(out, columns);
    return out;
  }

  /** An indented line is code, unless it goes on with a list's item. */
  private static boolean isVerbatim(String line, Paragraph open) {
    return line.isBlank()
        || line.startsWith("|")
        || line.startsWith("#")
        || (line.startsWith("    ") && open.isEmpty());
  }

  /** Lines that belong together, and how the first of them begins. */
  private static final class Paragraph {
    private final StringBuilder text = new StringBuilder();
    private String mark = "";

    boolean isEmpty() {
      return text.isEmpty();
    }

    void begin(String itsMark, String first) {
      mark = itsMark;
      text.append(first.strip());
    }

    void add(String line) {
      text.append(text.isEmpty() ? "" : " ").append(line);
    }

    void closeInto(List<String> out, int columns) {
      if (isEmpty()) {
        return;
      }
      String lead = mark;
      for (String line : Wrap.lines(text.toString(), columns - mark.length())) {
        out.add(lead + line);
        lead = " ".repeat(mark.length());
      }
      text.setLength(0);
      mark = "";
    }
  }
}
