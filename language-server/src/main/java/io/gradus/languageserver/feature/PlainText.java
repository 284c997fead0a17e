package io.gradus.languageserver.feature;

/** Markdown for a client that shows none: tables stay readable, signs go. */
public final class PlainText {
  private PlainText() {}

  /** The same text without its signs. */
  public static String of(String markdown) {
    return markdown
        .replaceAll("(?m)^\\|[-:| ]+\\|$\\R?", "")
        .replaceAll("(?m)^#+ ", "")
        .replaceAll("(?m)^```\\w*$\\R?", "")
        .replaceAll("\\[([^\\]]*)\\]\\(([^)]*)\\)", "$1 ($2)")
        .replaceAll("(?m)^\\*([^*]+)\\*$", "$1")
        .replaceAll("(?m) {2}$", "")
        .replaceAll("\\\\([\\\\`*_\\[\\]<>|])", "$1")
        .replace("**", "")
        .replace("`", "");
  }
}
