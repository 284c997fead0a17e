package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The table of checks. A new one is a row here, rows in {@link CheckCode}, and its pages. */
public final class Checks {
  private static final List<Check> ALL =
      List.of(new SoftmaxTwice(), new NoActivation(), new DropoutRate());

  private Checks() {}

  /** What all checks find in a file, in its order, each fault once. */
  public static List<SourceFinding> find(SourceModel model) {
    Evidence evidence = new Evidence(model);
    List<SourceFinding> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Check check : ALL) {
      for (SourceFinding finding : check.find(evidence)) {
        if (seen.add(finding.code() + finding.span())) {
          found.add(finding);
        }
      }
    }
    found.sort(Comparator.comparingInt(finding -> finding.span().start()));
    return List.copyOf(found);
  }
}
