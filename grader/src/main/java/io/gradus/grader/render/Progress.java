package io.gradus.grader.render;

import java.io.PrintStream;
import java.util.Locale;

/**
 * The one line that says how far a grading is: rewritten in place on a terminal, nothing elsewhere,
 * so that logs hold only the report. Safe for use by several threads.
 *
 * <p>Use it in a try block: closing wipes the line, also where the work was broken off.
 */
public final class Progress implements AutoCloseable {
  private static final String WIPE = "\r\u001b[2K";

  private final PrintStream out;
  private final boolean terminal;
  private final Glyphs glyphs;
  private boolean shown;
  private boolean closed;

  /**
   * @param out standard error
   * @param terminal whether that is a terminal that can rewrite a line
   * @param style what it can show
   */
  public Progress(PrintStream out, boolean terminal, TerminalStyle style) {
    this.out = out;
    this.terminal = terminal;
    this.glyphs = new Glyphs(style.charset());
  }

  /** On standard error, if that is a terminal. */
  public static Progress onStandardError() {
    boolean terminal =
        Terminals.isError() && !System.getenv().getOrDefault("TERM", "dumb").equals("dumb");
    return new Progress(
        System.err,
        terminal,
        new TerminalStyle(
            TerminalStyle.COLUMNS, terminal, TerminalStyle.charsetOf(System.getProperties())));
  }

  /**
   * Shows where things stand, such as {@code [2/5] 2.16 build net: judging}.
   *
   * @param done how many are finished
   * @param of how many there are
   * @param what is being done now, in our words
   */
  public synchronized void show(int done, int of, String what) {
    if (!terminal || closed) {
      return;
    }
    String text = String.format(Locale.ROOT, "[%d/%d] %s", done, of, what);
    String line = VisibleText.cut(Neutral.TERMINAL.own(text), TerminalStyle.COLUMNS - 3);
    out.print(WIPE + glyphs.encodable(line));
    out.flush();
    shown = true;
  }

  /** Wipes the line; nothing is shown after that. */
  @Override
  public synchronized void close() {
    closed = true;
    if (shown) {
      out.print(WIPE);
      out.flush();
      shown = false;
    }
  }
}
