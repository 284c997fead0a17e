package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.check.Stage.Kind;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.FunctionValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A loss that was told not to squeeze, and a network that does not do it either. */
final class SoftmaxMissing implements Check {
  private static final String WHY =
      "With fromLogit=false DJL applies neither softmax nor logarithm, so the network has to.";

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    for (Trained trained : evidence.trained()) {
      if (trained.loss().isPresent() && evidence.isSound(trained.network())) {
        Tail tail = Tail.of(Stages.of(trained.network().root()));
        missing(trained.loss().get(), tail).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<SourceFinding> missing(LossUse use, Tail tail) {
    return switch (use.kind()) {
      case SOFTMAX_OF_LOGARITHMS ->
          tail.squeeze().filter(last -> last.is(Kind.SOFTMAX)).isPresent()
              ? tail.squeeze().map(SoftmaxMissing::noLogarithm)
              : use.made().filter(made -> tail.isRaw()).map(SoftmaxMissing::raw);
      case SIGMOID_OF_PROBABILITIES ->
          use.made().filter(made -> tail.isRaw()).map(SoftmaxMissing::rawForSigmoid);
      default -> Optional.empty();
    };
  }

  private static SourceFinding raw(Call loss) {
    return CheckCode.SOFTMAX_MISSING.at(
        loss.span(),
        "This loss was told not to apply softmax (fromLogit false), and the network ends with raw"
            + " scores: write true, or end the network with logSoftmax.",
        WHY,
        argument(loss, 4, "true"));
  }

  private static SourceFinding rawForSigmoid(Call loss) {
    return CheckCode.SOFTMAX_MISSING.at(
        loss.span(),
        "This loss was told not to apply sigmoid (fromSigmoid true), and the network ends with raw"
            + " scores: write false.",
        "From raw scores it takes logarithms of negative numbers, which gives NaN.",
        argument(loss, 2, "false"));
  }

  private static SourceFix[] argument(Call call, int index, String text) {
    return call.argumentSpans().size() > index
        ? new SourceFix[] {
          new SourceFix(
              "Write " + text, List.of(new SourceEdit(call.argumentSpans().get(index), text)))
        }
        : new SourceFix[0];
  }

  private static SourceFinding noLogarithm(Stage softmax) {
    return CheckCode.SOFTMAX_MISSING.at(
        softmax.span(),
        "This loss takes logarithms of probabilities (fromLogit false), and the network gives"
            + " plain ones: write logSoftmax instead of softmax.",
        WHY,
        logarithm(softmax));
  }

  private static SourceFix[] logarithm(Stage softmax) {
    if (!(softmax.inferred().block() instanceof FunctionValue function)) {
      return new SourceFix[0];
    }
    return function.operations().stream()
        .filter(call -> call.name().equals("softmax"))
        .map(call -> call.nameSpan().start())
        .map(start -> new SourceEdit(new SourceSpan(start, start + 7), "logSoftmax"))
        .map(edit -> new SourceFix("Write logSoftmax", List.of(edit)))
        .limit(1)
        .toArray(SourceFix[]::new);
  }
}
