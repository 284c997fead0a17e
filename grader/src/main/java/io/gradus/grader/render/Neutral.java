package io.gradus.grader.render;

import io.gradus.grader.feedback.LearnerText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one gate through which text that a learner wrote or caused gets into an output: one constant
 * per kind of output. Our own words may go through it too, and come out as they were but for what
 * the format itself needs escaped.
 *
 * <p>All but {@link #JSON} make unseen characters seen ({@code \u001b}); JSON keeps them as data,
 * escaped by the format's own rules.
 */
public enum Neutral {
  /** Lines on a terminal or in a build server's log, neither steering it nor giving it orders. */
  TERMINAL {
    @Override
    String escape(String visible) {
      return WorkflowCommands.disarm(visible);
    }
  },

  /**
   * The value of a JSON string, to be given to a JSON writer: well-formed UTF-16, a lone surrogate
   * becomes U+FFFD.
   */
  JSON {
    @Override
    public String line(LearnerText text, int max) {
      return Utf16.wellFormed(text.raw(), max);
    }

    @Override
    public List<String> lines(LearnerText text, int maxLines, int max) {
      return List.of(Utf16.wellFormed(text.raw(), max * maxLines));
    }

    @Override
    String escape(String visible) {
      return visible;
    }
  },

  /** Text or a quoted attribute of XML 1.0. */
  XML {
    @Override
    String escape(String visible) {
      return Markup.escape(visible);
    }
  },

  /** Text or a quoted attribute of HTML; never the value of an {@code href} or of a handler. */
  HTML {
    @Override
    String escape(String visible) {
      return Markup.escape(visible);
    }
  },

  /** One quoted field of CSV that no spreadsheet takes for a formula. */
  CSV {
    @Override
    String escape(String visible) {
      String text = FORMULA.matcher(visible).find() ? "'" + visible : visible;
      return '"' + text.replace("\"", "\"\"") + '"';
    }
  },

  /**
   * A code span of Markdown: nothing in it is a link, a mention, an image, markup or an emoji.
   * Empty text is an empty string.
   */
  MARKDOWN {
    @Override
    String escape(String visible) {
      return codeSpan(visible);
    }
  },

  /** A code span in a table's cell, where a bar would end the cell. */
  MARKDOWN_CELL {
    @Override
    String escape(String visible) {
      return codeSpan(visible.replace("|", VisibleText.escape('|')));
    }
  };

  /** What spreadsheets evaluate, also full width, also after spaces or quotes that they strip. */
  private static final Pattern FORMULA = Pattern.compile("^[\\s'\"]*[=+\\-@＝＋－＠]");

  private static final Pattern BACKTICKS = Pattern.compile("`+");

  abstract String escape(String visible);

  /**
   * The text as one harmless line; line breaks become spaces.
   *
   * @param max columns after which it is cut, with a mark
   */
  public String line(LearnerText text, int max) {
    return escape(VisibleText.oneLine(text.raw(), max));
  }

  /**
   * The text as harmless lines.
   *
   * @param maxLines after which it is cut, with a line that says so
   * @param max columns after which a line is cut, with a mark
   */
  public List<String> lines(LearnerText text, int maxLines, int max) {
    List<String> all = VisibleText.lines(text.raw(), maxLines * max);
    int shown = all.size() <= maxLines ? all.size() : maxLines - 1;
    List<String> lines =
        all.subList(0, shown).stream()
            .map(line -> escape(VisibleText.cut(line, max)))
            .collect(Collectors.toList());
    if (shown < all.size()) {
      lines.add(escape(VisibleText.CUT + " and more"));
    }
    return lines;
  }

  /** Our own words, or a course author's, as one line of any length. */
  public String own(String text) {
    return line(new LearnerText(text), Math.max(16, 6 * text.length()));
  }

  /** A fence longer than any run of backticks inside; spaces keep outer backticks apart. */
  private static String codeSpan(String visible) {
    if (visible.isBlank()) {
      return "";
    }
    int longest =
        BACKTICKS.matcher(visible).results().mapToInt(run -> run.group().length()).max().orElse(0);
    String fence = "`".repeat(longest + 1);
    boolean pad = visible.startsWith("`") || visible.endsWith("`");
    return pad ? fence + " " + visible + " " + fence : fence + visible + fence;
  }
}
