package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.evaluate.Value.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** More rows in a batch than there are. */
final class BatchSize implements Check {

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    Provenance provenance = new Provenance(evidence);
    List<SourceFinding> found = new ArrayList<>();
    for (Fitting fitting : Fitting.in(evidence)) {
      Value train = provenance.whole(fitting.train());
      provenance
          .builder(train)
          .flatMap(builder -> builder.setting("setSampling"))
          .flatMap(sampling -> finding(evidence, sampling, provenance.rows(train)))
          .ifPresent(found::add);
    }
    for (Call sampling : evidence.calls().named("setSampling")) {
      OptionalLong batch = Provenance.number(sampling.argument(0));
      if (batch.isPresent() && batch.getAsLong() <= 0) {
        found.add(
            CheckCode.BATCH_SIZE.at(
                sampling.argumentSpans().get(0),
                "A batch of " + batch.getAsLong() + " rows holds nothing: 32 is usual.",
                "The network learns from one batch after the other."));
      }
    }
    return found;
  }

  private static Optional<SourceFinding> finding(
      Evidence evidence, Call sampling, OptionalLong rows) {
    OptionalLong batch = Provenance.number(sampling.argument(0));
    boolean over =
        batch.isPresent()
            && rows.isPresent()
            && rows.getAsLong() > 0
            && batch.getAsLong() > rows.getAsLong();
    if (!over
        || Intent.isTrial(evidence, sampling, 0)
        || Intent.isSaid(evidence, sampling.argumentSpans().get(0))) {
      return Optional.empty();
    }
    boolean drops =
        sampling.argument(2).isPresent()
            && sampling.argument(2).get() instanceof Truth truth
            && truth.holds();
    return Optional.of(
        CheckCode.BATCH_SIZE.at(
            sampling.argumentSpans().get(0),
            "A batch of "
                + batch.getAsLong()
                + " is larger than the training set of "
                + rows.getAsLong()
                + " rows"
                + (drops ? ", and is dropped" : "")
                + ": 32 is usual.",
            drops
                ? "With the last, incomplete batch dropped there is none: the network learns"
                    + " nothing."
                : "All rows in one batch make one step an epoch, so that learning takes far more"
                    + " epochs."));
  }
}
