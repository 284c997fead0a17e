package io.gradus.grader.analysis;

import java.util.List;

/**
 * One way to mend a fault, certain enough to be offered.
 *
 * @param title what it does, such as {@code Add Blocks.batchFlattenBlock()}
 * @param edits in any order, not overlapping
 */
public record SourceFix(String title, List<SourceEdit> edits) {
  public SourceFix {
    edits = List.copyOf(edits);
  }
}
