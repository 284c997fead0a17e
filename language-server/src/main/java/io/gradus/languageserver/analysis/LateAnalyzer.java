package io.gradus.languageserver.analysis;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.SourceAnalyzer;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the analyzer when it is first needed, on the thread that needs it: to load a compiler takes
 * a while, in which the client can be answered already.
 */
public final class LateAnalyzer implements SourceAnalyzer {
  private final Supplier<SourceAnalyzer> make;
  private Optional<SourceAnalyzer> made = Optional.empty();

  /**
   * @param make called once
   */
  public LateAnalyzer(Supplier<SourceAnalyzer> make) {
    this.make = make;
  }

  @Override
  public Analysis analyze(String fileName, String text) {
    return analyzer().analyze(fileName, text);
  }

  private synchronized SourceAnalyzer analyzer() {
    if (made.isEmpty()) {
      made = Optional.of(make.get());
    }
    return made.get();
  }
}
