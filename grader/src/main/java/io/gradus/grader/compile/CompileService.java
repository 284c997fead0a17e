package io.gradus.grader.compile;

import io.gradus.grader.feedback.Finding;
import java.util.List;

/** Compiles learners' sources; safe against sources that hang, crash or starve javac. */
public interface CompileService extends AutoCloseable {
  /** Compiles the given files together, against the learners' class path and nothing else. */
  Compilation compile(List<SourceFile> sources);

  /**
   * What source analysis says about files that compile, each by itself: faults with their places.
   * Empty where nothing is wrong, and where analysis was stopped, for a fault in it is not the
   * learner's.
   */
  List<Finding> analyze(List<SourceFile> sources);

  /** Ends the child JVM; never throws. */
  @Override
  void close();
}
