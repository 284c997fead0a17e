package io.gradus.grader.render;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/**
 * What a terminal, or whatever stands in its place, can show.
 *
 * @param columns its width
 * @param colour whether colours may be used
 * @param charset what it reads; characters it lacks are replaced
 */
public record TerminalStyle(int columns, boolean colour, Charset charset) {
  /** The width that the report is made for. */
  public static final int COLUMNS = 80;

  public TerminalStyle {
    if (columns < 60) {
      throw new IllegalArgumentException("a report needs 60 columns, not " + columns);
    }
  }

  /** For a file or a log: no colour, UTF-8, 80 columns. */
  public static TerminalStyle plain() {
    return new TerminalStyle(COLUMNS, false, StandardCharsets.UTF_8);
  }

  /**
   * What standard output can show. Colour only on a terminal that is not dumb, and never where
   * {@code NO_COLOR} is set (no-color.org).
   *
   * @param environment such as {@link System#getenv()}
   * @param terminal whether standard output is a terminal, see {@link Terminals}
   * @param charset what standard output is written in, see {@link #charsetOf}
   */
  public static TerminalStyle of(
      Map<String, String> environment, boolean terminal, Charset charset) {
    boolean colour =
        terminal
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    return new TerminalStyle(COLUMNS, colour, charset);
  }

  /**
   * The charset that this program writes standard output in.
   *
   * @param properties such as {@link System#getProperties()}
   */
  public static Charset charsetOf(Properties properties) {
    return charsetOf(properties, "stdout");
  }

  /**
   * The charset that this program writes a stream in.
   *
   * @param properties such as {@link System#getProperties()}
   * @param stream {@code stdout} or {@code stderr}
   */
  public static Charset charsetOf(Properties properties, String stream) {
    // JDK 19 names the first, JDK 17 the second, and that only on a terminal.
    for (String name :
        new String[] {stream + ".encoding", "sun." + stream + ".encoding", "native.encoding"}) {
      String charset = properties.getProperty(name, "");
      if (!charset.isEmpty() && Charset.isSupported(charset)) {
        return Charset.forName(charset);
      }
    }
    return Charset.defaultCharset();
  }
}
