package io.gradus.grader.source;

/** Reads Java. Never fails: what cannot be read is {@link Unreadable}. */
public interface JavaParser {
  /** What became of a text. */
  sealed interface Parsed permits SourceFile, Unreadable {}

  /** A text that is no tree: too long, binary, or nested too deeply. */
  record Unreadable(String reason) implements Parsed {}

  /**
   * Parses one text. Needs a deep stack: see {@link DeepStack}.
   *
   * @param fileName such as {@code BuildNet.java}
   */
  Parsed parse(String fileName, String text);
}
