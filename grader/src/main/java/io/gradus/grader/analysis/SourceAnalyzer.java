package io.gradus.grader.analysis;

/**
 * Analyses source texts. Safe for use from several threads; never throws, whatever the text; does
 * not read or write files; takes bounded time and memory.
 */
public interface SourceAnalyzer {
  /**
   * Analyses one text.
   *
   * @param fileName such as {@code BuildNet.java}; only named in messages
   */
  Analysis analyze(String fileName, String text);
}
