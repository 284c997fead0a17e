package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** DJL's loss for sigmoid's probabilities, which lacks its minus sign. */
final class SigmoidLossSign implements Check {
  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    for (Call loss : evidence.calls().of("SigmoidBinaryCrossEntropyLoss", "new")) {
      boolean probabilities =
          LossKind.of(loss).equals(Optional.of(LossKind.SIGMOID_OF_PROBABILITIES));
      OptionalDouble weight = loss.argument(1).map(Numbers::of).orElse(OptionalDouble.empty());
      if (probabilities
          && weight.isPresent()
          && weight.getAsDouble() > 0
          && isTrainedWith(evidence, loss)
          && !isToldOtherwise(evidence, loss)
          && !Intent.isSaid(evidence, loss.span())) {
        found.add(
            CheckCode.SIGMOID_LOSS_SIGN.at(
                loss.span(),
                "With fromSigmoid true this loss is the smaller, the worse the answers are: use"
                    + " Loss.sigmoidBinaryCrossEntropyLoss() and a network without sigmoid.",
                "DJL forgets the minus sign there, so training makes the network wrong on"
                    + " purpose."));
      }
    }
    return found;
  }

  private static boolean isTrainedWith(Evidence evidence, Call loss) {
    Value made = evidence.calls().resultOf(loss);
    boolean config =
        evidence.calls().with(made).anyMatch(call -> call.is("DefaultTrainingConfig", "new"));
    boolean backward =
        evidence.calls().named("backward").stream()
            .flatMap(call -> call.argument(0).flatMap(evidence::origin).stream())
            .filter(call -> call.name().equals("evaluate"))
            .anyMatch(call -> call.receiver().stream().anyMatch(each -> each == made));
    return config || backward;
  }

  /** Raw scores for this loss are another finding, which mends this one as well. */
  private static boolean isToldOtherwise(Evidence evidence, Call loss) {
    return evidence.trained().stream()
        .filter(trained -> evidence.isSound(trained.network()))
        .filter(
            trained ->
                trained
                    .loss()
                    .flatMap(LossUse::made)
                    .filter(made -> made.span().equals(loss.span()))
                    .isPresent())
        .anyMatch(trained -> Tail.of(Stages.of(trained.network().root())).isRaw());
  }
}
