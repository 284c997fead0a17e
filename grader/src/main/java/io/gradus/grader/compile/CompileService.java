package io.gradus.grader.compile;

import java.util.List;

/** Compiles learners' sources; safe against sources that hang, crash or starve javac. */
public interface CompileService extends AutoCloseable {
  /** Compiles the given files together, against the learners' class path and nothing else. */
  Compilation compile(List<SourceFile> sources);

  /** Ends the child JVM; never throws. */
  @Override
  void close();
}
