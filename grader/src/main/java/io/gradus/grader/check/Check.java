package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import java.util.List;

/**
 * Looks for one kind of fault, or a small family. Stateless. One wrong alarm costs more than a
 * missed one: where intent cannot be known, there is no finding.
 */
interface Check {
  /** The faults that it is sure of, in any order. */
  List<SourceFinding> find(Evidence evidence);
}
