package io.gradus.languageserver;

import io.gradus.grader.analysis.SourceAnalyzer;
import io.gradus.languageserver.task.GradusProgram;
import java.util.List;

/**
 * What a server is made of beside the protocol.
 *
 * @param hiddenTests whether this edition of Gradus can grade
 * @param troubles what does not work on this machine, in sentences; told once to each client
 */
record Parts(
    SourceAnalyzer analyzer, GradusProgram program, boolean hiddenTests, List<String> troubles) {
  Parts {
    troubles = List.copyOf(troubles);
  }
}
