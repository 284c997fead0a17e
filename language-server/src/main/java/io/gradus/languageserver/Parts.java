package io.gradus.languageserver;

import io.gradus.grader.analysis.SourceAnalyzer;
import io.gradus.languageserver.course.KnownCourse;
import io.gradus.languageserver.task.GradusProgram;
import io.gradus.languageserver.workspace.PageFiles;
import java.util.List;

/**
 * What a server is made of beside the protocol.
 *
 * @param course the exercises that the server knows
 * @param pages what explains findings, as files
 * @param hiddenTests whether this edition of Gradus can grade
 * @param troubles what does not work on this machine, in sentences; told once to each client
 */
record Parts(
    SourceAnalyzer analyzer,
    GradusProgram program,
    KnownCourse course,
    PageFiles pages,
    boolean hiddenTests,
    List<String> troubles) {
  /** Parts that know no exercise: what needs one is asked of the program. */
  Parts(
      SourceAnalyzer analyzer, GradusProgram program, boolean hiddenTests, List<String> troubles) {
    this(analyzer, program, KnownCourse.NONE, PageFiles.NONE, hiddenTests, troubles);
  }

  Parts {
    troubles = List.copyOf(troubles);
  }
}
