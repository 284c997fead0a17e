package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.check.Stage.Kind;
import io.gradus.grader.network.layer.Dense;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A ReLU behind the scores of a classifier, which cuts off every score below 0. */
final class ScoresCut implements Check {
  private static final Set<String> CUTTING = Set.of("ReLU", "ReLU6");

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    for (Trained trained : evidence.trained()) {
      boolean scores =
          trained.hasLoss(LossKind.SOFTMAX_OF_SCORES)
              || trained.hasLoss(LossKind.SIGMOID_OF_SCORES);
      if (scores && evidence.isSound(trained.network())) {
        Tail tail = Tail.of(Stages.of(trained.network().root()));
        boolean dense =
            tail.output().flatMap(Stage::layer).filter(Dense.class::isInstance).isPresent();
        Optional<Stage> last =
            tail.squeeze()
                .filter(stage -> stage.is(Kind.ACTIVATION) && CUTTING.contains(stage.name()))
                .filter(stage -> !Intent.isSaid(evidence, stage.span()));
        if (dense && last.isPresent()) {
          found.add(finding(evidence, last.get()));
        }
      }
    }
    return found;
  }

  private static SourceFinding finding(Evidence evidence, Stage last) {
    return CheckCode.RELU_ON_SCORES.at(
        last.span(),
        "This "
            + last.name()
            + " makes every score below 0 a 0, and the loss takes scores of both signs: remove it.",
        "A class whose score is cut off gets no gradient, and cannot be told from others that are"
            + " cut off too.",
        Removal.of(evidence, last.span(), "Remove " + last.name()));
  }
}
