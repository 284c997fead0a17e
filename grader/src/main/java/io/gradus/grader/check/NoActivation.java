package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceModel.Sized;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.check.Stage.Kind;
import io.gradus.grader.network.Layer;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.layer.Convolution;
import io.gradus.grader.network.layer.Dense;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dense or convolution layers with nothing that bends between them. Two of them are then one, but
 * for a first one that is narrower than what goes in and what comes out, which may be meant to be.
 */
final class NoActivation implements Check {
  private static final Pattern ON_PURPOSE =
      Pattern.compile(
          "linear|low.?rank|factori|bottleneck|projection|project|on purpose|deliberate|"
              + "no activation|without (an )?activation|separable|principal|pca",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    for (Sized sized : evidence.networks()) {
      if (evidence.isSound(sized)) {
        Stages.rows(sized.root()).forEach(row -> inRow(evidence, row, found));
      }
    }
    return found;
  }

  private static void inRow(Evidence evidence, List<Stage> row, List<SourceFinding> found) {
    Optional<Stage> before = Optional.empty();
    for (Stage stage : row) {
      if (stage.isLinear()) {
        if (before.isPresent() && isOne(before.get(), stage)) {
          told(evidence, before.get(), stage).ifPresent(found::add);
        }
        before = Optional.of(stage);
      } else if (!straight(stage)) {
        before = Optional.empty();
      }
    }
  }

  /** What two layers may have between them and still be one when predicting. */
  private static boolean straight(Stage stage) {
    return stage.keepsNumbers()
        || stage.is(Kind.DROPOUT)
        || stage.is(Kind.BATCH_NORM)
        || stage.is(Kind.MEAN_POOL);
  }

  /** Whether one layer could do what the two can. */
  private static boolean isOne(Stage first, Stage second) {
    Layer one = first.layer().orElseThrow();
    Layer other = second.layer().orElseThrow();
    if (one instanceof Dense dense && other instanceof Dense next) {
      Size in = first.inferred().inputs().get(0).last("in");
      return notLess(dense.units(), in) || notLess(dense.units(), next.units());
    }
    if (one instanceof Convolution convolution && other instanceof Convolution next) {
      return isPlain(convolution) && isPlain(next);
    }
    return one instanceof Convolution convolution && other instanceof Dense && isPlain(convolution);
  }

  private static boolean notLess(Size width, Size than) {
    return width.isKnown()
        && than.isKnown()
        && width.value().getAsLong() >= than.value().getAsLong();
  }

  /** Neither by groups nor of one pixel nor of one direction: those are parts of larger ideas. */
  private static boolean isPlain(Convolution layer) {
    List<Size> kernel = layer.window().kernel();
    return layer.groups().is(1)
        && kernel.stream().allMatch(size -> size.isKnown() && size.value().getAsLong() > 1);
  }

  private static Optional<SourceFinding> told(Evidence evidence, Stage first, Stage second) {
    SourceSpan span = second.span();
    if (Comments.near(evidence, first.span(), ON_PURPOSE)
        || Comments.near(evidence, span, ON_PURPOSE)) {
      return Optional.empty();
    }
    return Optional.of(
        CheckCode.NO_ACTIVATION.at(
            span,
            "Between the "
                + first.name()
                + " before and this "
                + second.name()
                + " stands no activation: add one, such as .add(Activation::relu), before it.",
            "Without something that bends, two layers in a row can only do what one can.",
            fix(evidence, second)));
  }

  private static SourceFix[] fix(Evidence evidence, Stage second) {
    return evidence
        .adding(second.span())
        .flatMap(add -> Insertion.before(evidence.text(), add, "Activation::relu"))
        .map(edit -> new SourceFix("Add Activation::relu before it", List.of(edit)))
        .map(fix -> new SourceFix[] {fix})
        .orElseGet(() -> new SourceFix[0]);
  }
}
