package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.evaluate.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Adam of Tribuo 4.3.2, which multiplies where it should divide. */
final class TribuoAdam implements Check {
  private static final Pattern IMPORTED =
      Pattern.compile("org\\.tribuo\\.math\\.optimisers\\.(Adam|\\*)");

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    if (evidence.text().contains("tribuo") && evidence.search(IMPORTED).find()) {
      for (Call call : evidence.calls().of("Adam", "new")) {
        if (!Intent.isSaid(evidence, call.span())) {
          found.add(
              CheckCode.TRIBUO_ADAM.at(
                  call.span(),
                  "Tribuo's Adam multiplies each step by the root that it should divide it by: use"
                      + " new AdaGrad(0.1) or SGD.getLinearDecaySGD(0.1).",
                  "Weights with small gradients then hardly move, and those with large ones jump."));
        }
      }
    }
    return found;
  }
}
