package io.gradus.grader.render;

/** Escaping that XML and HTML share. */
final class Markup {
  private Markup() {}

  /** Visible text (no controls) for element content or a quoted attribute. */
  static String escape(String visible) {
    StringBuilder out = new StringBuilder(visible.length() + 16);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
