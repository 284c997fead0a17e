package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceModel.Sized;
import io.gradus.grader.evaluate.Call;
import java.util.Optional;

/**
 * A network with the loss that it is trained with.
 *
 * @param network with the shapes for an input that is known, where one is
 * @param loss empty where it is not known, or is of another kind
 * @param newTrainer the call that puts both together; empty where it is not in the file, and they
 *     are the file's only ones
 */
record Trained(Sized network, Optional<LossUse> loss, Optional<Call> newTrainer) {
  boolean hasLoss(LossKind kind) {
    return loss.stream().anyMatch(use -> use.kind() == kind);
  }
}
