package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.check.Stage.Kind;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Softmax, or sigmoid, before a loss that applies it itself. */
final class SoftmaxTwice implements Check {
  private static final String LESS =
      "Twice squeezed, the scores lie so close together that the loss can hardly fall: it needs"
          + " the raw scores.";

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    for (Trained trained : evidence.trained()) {
      if (evidence.isSound(trained.network())) {
        Tail.of(Stages.of(trained.network().root()))
            .squeeze()
            .flatMap(last -> inNetwork(evidence, trained, last))
            .ifPresent(found::add);
      }
    }
    for (Call call : evidence.calls().named("evaluate")) {
      inLoop(evidence, call).ifPresent(found::add);
    }
    for (Call call : evidence.calls().named("softmax")) {
      ofItself(evidence, call).ifPresent(found::add);
    }
    return found;
  }

  /** {@code scores.softmax(1).softmax(1)}, over one axis. */
  private static Optional<SourceFinding> ofItself(Evidence evidence, Call second) {
    return second
        .receiver()
        .flatMap(evidence::origin)
        .filter(first -> first.name().equals("softmax"))
        .filter(
            first ->
                !first.span().equals(second.span())
                    && first.arguments().size() == 1
                    && first.arguments().equals(second.arguments()))
        .map(
            first ->
                CheckCode.SOFTMAX_TWICE.at(
                    second.nameSpan(),
                    "Softmax was applied already, so it is applied twice: remove this one.",
                    "Softmax of probabilities pushes them close together: a sure answer looks"
                        + " unsure."));
  }

  private static Optional<SourceFinding> inNetwork(Evidence evidence, Trained trained, Stage last) {
    return trained
        .loss()
        .filter(use -> twice(use.kind(), last))
        .map(use -> finding(evidence, use, last.name(), last.span()));
  }

  private static boolean twice(LossKind loss, Stage last) {
    boolean sigmoid = last.isActivation("sigmoid");
    return switch (loss) {
      case SOFTMAX_OF_SCORES -> last.is(Kind.SOFTMAX) || sigmoid;
      case SIGMOID_OF_SCORES -> sigmoid;
      default -> false;
    };
  }

  /** A loop written by hand: {@code loss.evaluate(labels, new NDList(scores.softmax(1)))}. */
  private static Optional<SourceFinding> inLoop(Evidence evidence, Call evaluate) {
    Optional<LossKind> loss = evaluate.receiver().flatMap(evidence::lossMade).flatMap(LossKind::of);
    Optional<Call> made = evaluate.receiver().flatMap(evidence::origin);
    Optional<Call> squeeze =
        evaluate.argument(1).flatMap(predictions -> squeezed(evidence, predictions, 0));
    if (loss.isEmpty() || squeeze.isEmpty()) {
      return Optional.empty();
    }
    boolean softmax = squeeze.get().name().equals("softmax");
    boolean twice =
        softmax
            ? loss.get() == LossKind.SOFTMAX_OF_SCORES
            : loss.get() == LossKind.SIGMOID_OF_SCORES;
    return twice
        ? Optional.of(
            finding(
                evidence,
                new LossUse(loss.get(), made),
                softmax ? "softmax" : "sigmoid",
                squeeze.get().span()))
        : Optional.empty();
  }

  /** The softmax or sigmoid that predictions come straight out of. */
  private static Optional<Call> squeezed(Evidence evidence, Value predictions, int depth) {
    Optional<Call> origin = evidence.origin(predictions);
    if (origin.isEmpty() || depth > 4) {
      return Optional.empty();
    }
    Call call = origin.get();
    if (call.name().equals("softmax") || call.is("Activation", "sigmoid")) {
      return origin;
    }
    boolean wraps = call.is("NDList", "new") && call.arguments().size() == 1;
    boolean unwraps = call.name().equals("singletonOrThrow") || call.name().equals("head");
    return wraps
        ? squeezed(evidence, call.arguments().get(0), depth + 1)
        : unwraps
            ? call.receiver().flatMap(inner -> squeezed(evidence, inner, depth + 1))
            : Optional.empty();
  }

  private static SourceFinding finding(
      Evidence evidence, LossUse use, String squeeze, SourceSpan span) {
    boolean softmax = use.kind() == LossKind.SOFTMAX_OF_SCORES;
    String loss = softmax ? "softmaxCrossEntropyLoss" : "sigmoidBinaryCrossEntropyLoss";
    boolean same = softmax == squeeze.equals("softmax");
    String message =
        same
            ? "The loss ("
                + loss
                + ") applies "
                + squeeze
                + " itself, so it is applied twice: remove it here, and apply it when predicting."
            : "The loss ("
                + loss
                + ") applies softmax itself and needs raw scores: remove this "
                + squeeze
                + ".";
    return CheckCode.SOFTMAX_TWICE.at(
        span, message, LESS, Removal.of(evidence, span, "Remove this " + squeeze));
  }
}
