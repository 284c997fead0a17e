package io.gradus.grader.compile;

import io.gradus.grader.feedback.Finding;
import java.util.List;
import java.util.Map;

/** How a compilation ended. */
public sealed interface Compilation {
  /**
   * It compiled.
   *
   * @param classes class files by binary name ({@code episode2.BuildNet})
   */
  record Compiled(Map<String, byte[]> classes) implements Compilation {
    public Compiled {
      classes = Map.copyOf(classes);
    }
  }

  /**
   * It did not: errors of the language, or javac was stopped, crashed or said nothing.
   *
   * @param findings at least one, with code {@code compile/…}
   */
  record Rejected(List<Finding> findings) implements Compilation {
    public Rejected {
      findings = List.copyOf(findings);
      if (findings.isEmpty()) {
        throw new IllegalArgumentException("a rejected compilation says why");
      }
    }
  }
}
