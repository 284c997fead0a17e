package io.gradus.languageserver.analysis;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.SourceAnalyzer;

/**
 * Java to one analyzer, pages of answers to another.
 *
 * @param java for all that is not Markdown
 * @param pages for Markdown
 */
public record ByFileName(SourceAnalyzer java, SourceAnalyzer pages) implements SourceAnalyzer {
  @Override
  public Analysis analyze(String fileName, String text) {
    return (fileName.endsWith(".md") ? pages : java).analyze(fileName, text);
  }
}
