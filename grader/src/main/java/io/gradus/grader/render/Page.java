package io.gradus.grader.render;

import java.util.List;

/** Lines of a terminal's report on their way out: colour, charset and build servers in mind. */
final class Page {
  /** Colours of the 16 that every theme defines; they only repeat what the text says. */
  enum Paint {
    NONE(""),
    BOLD("1"),
    QUIET("2"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    BLUE("36");

    private final String code;

    Paint(String code) {
      this.code = code;
    }
  }

  private final StringBuilder out = new StringBuilder();
  private final TerminalStyle style;
  private final Glyphs glyphs;

  Page(TerminalStyle style, Glyphs glyphs) {
    this.style = style;
    this.glyphs = glyphs;
  }

  /** Painted text has more characters than columns: measure before. */
  String paint(Paint paint, String text) {
    return style.colour() && paint != Paint.NONE && !text.isEmpty()
        ? "\u001b[" + paint.code + "m" + text + "\u001b[0m"
        : text;
  }

  void line(String text) {
    out.append(glyphs.encodable(WorkflowCommands.disarm(text)).stripTrailing()).append('\n');
  }

  void blank() {
    out.append('\n');
  }

  /** Wrapped lines, all indented and painted alike. */
  void text(int indent, Paint paint, String text) {
    lines(indent, paint, Wrap.lines(text, style.columns() - indent));
  }

  /** Lines that fit already. */
  void lines(int indent, Paint paint, List<String> lines) {
    lines.forEach(line -> line(" ".repeat(indent) + paint(paint, line)));
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
