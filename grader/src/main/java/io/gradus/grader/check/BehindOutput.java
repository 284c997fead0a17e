package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.check.Stage.Kind;
import java.util.ArrayList;
import java.util.List;

/** Dropout or batch normalization behind the last layer, where the answers come out. */
final class BehindOutput implements Check {
  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    for (Trained trained : evidence.trained()) {
      if (trained.loss().isPresent() && evidence.isSound(trained.network())) {
        Tail tail = Tail.of(Stages.of(trained.network().root()));
        if (tail.output().stream().anyMatch(Stage::isLinear)) {
          inTail(evidence, tail, found);
        }
      }
    }
    return found;
  }

  private static void inTail(Evidence evidence, Tail tail, List<SourceFinding> found) {
    for (Stage stage : tail.behind()) {
      if (stage.is(Kind.DROPOUT)) {
        found.add(
            CheckCode.DROPOUT_AFTER_OUTPUT.at(
                stage.span(),
                "This dropout stands behind the last layer and makes answers 0 at random: remove"
                    + " it, or put it before the last Linear.",
                "Dropout belongs between hidden layers: what comes out here is what the loss"
                    + " measures.",
                Removal.of(evidence, stage.span(), "Remove this dropout")));
      }
      if (stage.is(Kind.BATCH_NORM)) {
        found.add(
            CheckCode.BATCHNORM_AFTER_OUTPUT.at(
                stage.span(),
                "This batch normalization stands behind the last layer and shifts the answers by"
                    + " those of the other examples: remove it, or put it before the last Linear.",
                "Batch normalization belongs between hidden layers: what comes out here is what"
                    + " the loss measures.",
                Removal.of(evidence, stage.span(), "Remove this batch normalization")));
      }
    }
  }
}
